import type { Rejection } from '#shared/kernel/rejection.ts';
import { common } from './common.ts';

/** A rejection in the person's language (OUT2). A code from a newer server gets the general words. */
export function rejectionText(rejection: Rejection): string {
  const words = common();
  const say = words.rejection[rejection.code] as
    | ((args: Readonly<Record<string, string | number>>) => string)
    | undefined;
  return say === undefined ? words.somethingWrong : say(rejection.args ?? {});
}
