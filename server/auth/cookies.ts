import { parseCookie, stringifySetCookie } from 'cookie';

/**
 * One cookie per surface and scope, so that one browser can be a member, a desk and the owner at once and the
 * route chooses (DESIGN §1). The names carry ids only.
 */
export const COOKIE = {
  owner: 'rt_owner',
  device: 'rt_device',
  seat: (processId: string) => `rt_seat_${processId}`,
  desk: (sessionId: string) => `rt_desk_${sessionId}`,
  /** Of a table's device. */
  table: (sessionId: string) => `rt_table_${sessionId}`,
  attendee: (sessionId: string) => `rt_att_${sessionId}`,
} as const;

export type Cookies = Readonly<Record<string, string | undefined>>;

export const readCookies = (header: string | undefined): Cookies =>
  header === undefined ? {} : parseCookie(header);

/** The scopes of all cookies of one kind, e.g. the processes in which this browser holds a seat. */
export function scopesOf(cookies: Cookies, kind: 'seat' | 'desk' | 'att'): string[] {
  const prefix = `rt_${kind}_`;
  return Object.keys(cookies).flatMap((name) =>
    name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
  );
}

const HALF_A_YEAR = 180 * 24 * 60 * 60;

/**
 * Plain names without `__Host-` and Secure only over https: on plain http in a hall browsers would throw such
 * a cookie away, and nobody could come in (DESIGN §2.11).
 */
export const setCookie = (name: string, value: string, secure: boolean): string =>
  stringifySetCookie({
    name,
    value,
    httpOnly: true,
    sameSite: 'strict',
    secure,
    path: '/',
    maxAge: HALF_A_YEAR,
  });
