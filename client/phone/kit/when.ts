import { formatDate, formatTime } from '../../ui/format.ts';

/** "2016-04-06" in words. */
export const dateInWords = (iso: string): string =>
  iso === '' ? '' : formatDate(Date.parse(`${iso}T12:00:00Z`));

/** "19:00" as people write it here. */
export const timeInWords = (time: string): string =>
  time === '' ? '' : formatTime(Date.parse(`2016-01-01T${time}:00+01:00`));
