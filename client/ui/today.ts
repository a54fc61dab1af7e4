import { ZONE } from './format.ts';

const DATES = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });

/** ISO date of the day it is in Denmark, whatever the device's own zone. */
export const todayIn = (at: number): string => DATES.format(at);
