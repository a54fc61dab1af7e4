import type { Role } from '../kernel/actor.ts';
import type { Rejection } from '../kernel/rejection.ts';
import type { Form, ImportedFrom, ItemKind } from '../board/board.ts';

/**
 * The HTTP side: what is no live view. All bodies are JSON; every refusal is `{ rejection }` with status
 * 400 (bad input), 401/403, 404, 409, 413, 429 or 503 (busy). Cookies are HttpOnly, SameSite=Strict, one per surface and scope.
 *
 * POST /api/exchange            {token} → Redirect          any personal link `/k#<token>`
 * POST /api/join                {code, affiliation?} → Joined          six digits from the screen (`/`, `/j/<code>`)
 * POST /api/seat-code           {session, code} → Redirect          one-time code from the desk for a lost link
 * GET  /api/screen              → ScreenOf                Authorization: Bearer <screen token>: whose screen it is
 * GET  /api/me                  → Me                         what this browser holds (start page, member's home)
 * GET  /api/processes           → ProcessCard[]              owner, secretariat
 * POST /api/processes           NewProcess → {id}            `exercise` plays real commands up to `until`
 * GET  /api/processes/:p/plan.ics
 * POST /api/processes/:p/sessions NewSession → {id}
 * GET  /api/processes/:p/people → PersonCard[]
 * POST /api/processes/:p/people {people:[{name,group}]} → PersonCard[]   adds seats
 * POST /api/processes/:p/people/:seat  {name, group} → PersonCard        corrects a name
 * POST /api/processes/:p/people/:seat/substitute {name} → PersonCard     takes over the seat; old links are cut
 * POST /api/processes/:p/links  {seats: id[]} → SeatLink[]   makes (and replaces) personal links, for printing
 * POST /api/processes/:p/people/:seat/revoke → {}
 * GET  /api/sessions/:s/links   → LinkCard[]                 staff links of a session
 * POST /api/sessions/:s/links   {role, name} → LinkCard & {url}   desk roles and the screen
 * POST /api/sessions/:s/links/:id/revoke → {}
 * POST /api/sessions/:s/seat-codes {seat} → {code, seconds}
 * POST /api/sessions/:s/import  raw body (text/csv, text/plain or xlsx), ?theme=&kind=&origin= → ImportPreview
 * GET  /api/sessions/:s/releases → ReleaseListing[]          of the process's other sessions, to import from
 * GET  /api/sessions/:s/import/release/:r → ImportPreview
 * GET  /api/sessions/:s/invite  → Invite                     join address and code as QR (SVG path data)
 * GET  /api/sessions/:s/export/:what.:format?lang=da|en      what: selection|meeting; format: xlsx|csv|docx|json
 * POST /api/processes/:p/import-archive  JSON export → {id}  a complete export becomes a session again
 * GET  /healthz                 → {ok: true}
 */
export interface Redirect {
  readonly redirect: string;
}
export type Joined =
  /** In: go there. */
  | { readonly redirect: string }
  /** The session is for members: use the personal link or a one-time code. */
  | (Door & { readonly needs: 'seat' })
  /** Choose an affiliation and come in without a name. */
  | (Door & { readonly needs: 'affiliation' });
interface Door {
  readonly session: string;
  readonly title: string;
  readonly exercise: boolean;
}
/** The screen's link says nothing of its session; the live view needs the stream's id. */
export interface ScreenOf {
  readonly session: string;
}
export interface Me {
  readonly owner: boolean;
  /** Seats this browser holds, with the process's open session if there is one. */
  readonly seats: readonly {
    readonly processId: string;
    readonly processTitle: string;
    readonly name: string;
    readonly openSession: { readonly id: string; readonly title: string } | null;
    /** The meeting that ended last: its page shows what was chosen. */
    readonly endedSession: { readonly id: string; readonly title: string } | null;
  }[];
}
export interface ProcessCard {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly exercise: boolean;
  readonly at: number;
  readonly sessions: number;
}
export interface NewProcess {
  readonly id: string;
  readonly from: 'plan' | 'empty' | 'exercise';
  readonly title: string;
  /** With `exercise`: the step of the workshop to stop before. */
  readonly until?: string;
}
export interface NewSession {
  readonly id: string;
  readonly activityId: string;
  readonly title: string;
}
export interface PersonCard {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly group: string;
  readonly hasLink: boolean;
  readonly lastUsed: number | null;
  /** Name of the substitute who has the seat now. */
  readonly substitute: string | null;
}
export interface SeatLink {
  readonly seat: string;
  readonly name: string;
  readonly group: string;
  readonly url: string;
  /** QR code: side length in modules and an SVG path of its dark ones. */
  readonly qr: Qr;
}
export interface Qr {
  readonly size: number;
  readonly path: string;
}
export interface LinkCard {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  readonly at: number;
  readonly lastUsed: number | null;
  readonly revoked: boolean;
}
export interface Invite {
  readonly code: string;
  readonly url: string;
  readonly qr: Qr;
}
export interface ReleaseListing {
  readonly id: string;
  readonly sessionId: string;
  readonly sessionTitle: string;
  readonly title: string;
  readonly version: number;
  readonly chosen: number;
  /** From a dialogue or a small meeting: what was said there, and nothing was chosen. */
  readonly said: boolean;
  /** The newest of its session, and nothing of it is here yet. */
  readonly isNew: boolean;
}

export type ImportProblem =
  | 'kind_missing'
  | 'kind_unknown'
  | 'title_empty'
  | 'title_too_long'
  | 'description_too_long'
  | 'cpr'
  | 'duplicate_in_file'
  | 'already_there'
  | 'author_unknown';

export interface ImportRow {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly item: {
    readonly id: string;
    readonly kind: ItemKind;
    readonly title: string;
    readonly description: string;
    readonly theme: string;
    readonly origin: string;
    readonly author: string | null;
    readonly from: ImportedFrom | null;
  } | null;
  /** The raw cells, to show what was read. */
  readonly cells: readonly string[];
  /** `refused` rows are left out with their reason; `warning` rows are taken. */
  readonly verdict: 'take' | 'warning' | 'refused';
  readonly problem: ImportProblem | null;
  /** What citizens have made it as, in a dialogue: a bundle of notes, or a single one of this form. */
  readonly contribution?: Contribution;
}
export type Contribution = 'bundle' | Form;
export interface ImportPreview {
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly ImportRow[];
}
export interface HttpRefusal {
  readonly rejection: Rejection;
}
