import { useCommon } from '../../ui/common.ts';
import { formatDate, formatTime } from '../../ui/format.ts';

/** "2016-04-06" in words. */
export const dateInWords = (iso: string): string =>
  iso === '' ? '' : formatDate(Date.parse(`${iso}T12:00:00Z`));

/** "19:00" as people write it here. */
export const timeInWords = (time: string): string =>
  time === '' ? '' : formatTime(Date.parse(`2016-01-01T${time}:00+01:00`));

/** "6. april 2016 kl. 19.04" of a moment. */
export function useMoment(): (at: number) => string {
  const common = useCommon();
  return (at) => `${formatDate(at)} ${common.atTime(formatTime(at))}`;
}
