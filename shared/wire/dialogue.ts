import type { Answer, ItemKind, Wording } from '../board/board.ts';
import type { CollectionCard, SmallMeeting } from '../dialogue/card.ts';
import type { MeetingReport } from '../dialogue/report.ts';
import type { Coverage } from '../dialogue/rotation.ts';
import type {
  InviteeKind,
  InviteeStatus,
  LaterWording,
  NoteOutcomeKind,
} from '../process/process.ts';
import type { Qr } from './http.ts';

/**
 * The HTTP side of the dialogue, in the form of `http.ts`.
 *
 * GET  /api/sessions/:s/tables           → TableCard[]          nobody needs a credential beyond being in the session
 * GET  /api/sessions/:s/gallery?about=&after=   → GalleryPage   approved notes, 40 at a time; phone, table, screen, desk
 * POST /api/sessions/:s/tables/links     {teams: id[]} → TableLink[]   host links, made and shown once; earlier ones are cut
 * GET  /api/sessions/:s/slips            → PrintedSlips[]      how far each table's slips have been printed
 * POST /api/sessions/:s/slips            NewSlips → SlipSheet   numbered slips with receipts, for printing
 * GET  /api/sessions/:s/coverage         → MeetingsCoverage    what the other meetings have covered; desk
 * POST /api/sessions/:s/renew            → {renewed: n}        fetches newer wordings of elements nobody answered; desk
 * GET  /api/sessions/:s/newer            → NewerWording[]      elements that have a newer wording; desk
 * POST /api/sessions/:s/receipt          {} → NewReceipt       a device's own receipt; a new one replaces the old
 * POST /api/receipt?lang=da|en           {code} → Receipt      limited per device
 * GET  /api/processes/:p/dialogue        → DialogueOverview    office
 * GET  /api/processes/:p/texts?ref=&session=  → AnswerText[]   office: words, per element (ref, or `none`) or session
 * GET  /api/processes/:p/dialogue/export.:format?edition=public|internal&lang=da|en   xlsx|csv|docx|json; office
 * GET  /api/sessions/:s/dialogue/export.:format?edition=…      of one meeting; desk
 * GET  /api/processes/:p/pack            → Pack                public: the conversation pack is the same for everybody
 * GET  /api/processes/:p/meetings        → MyMeetings          a seat's own small meetings, and what can be covered
 * POST /api/processes/:p/meetings        NewMeeting → {id}     a seat signs up; makes an open session pinned to the release
 * POST /api/sessions/:s/meeting          {meeting: SmallMeeting} → {}   a seat moves or cancels the own meeting
 * GET  /api/processes/:p/cards/:s/earlier → EarlierText[]   office: words of earlier cards that do not stand any more
 * POST /api/processes/:p/cards/:s/redact {what, was, text, release?} → {}   office: takes personal data of others out
 * POST /api/sessions/:s/card             CardFrame → {}        a seat reports; sent again it has one effect
 */
export interface TableCard {
  readonly id: string;
  readonly name: string;
}

export interface GalleryNote {
  readonly id: string;
  readonly text: string;
  readonly rewrite: string;
  readonly lang: string;
  readonly translation: string;
  readonly about: string | null;
  readonly form: Answer['form'];
  readonly lens: Answer['lens'];
  readonly verdict: Answer['verdict'];
  readonly team: string;
  /** Title of the bundle it lies in; empty = alone. */
  readonly cluster: string;
}
export interface GalleryPage {
  readonly notes: readonly GalleryNote[];
  readonly total: number;
  /** Cursor of the next page; null = that was all. */
  readonly next: number | null;
}

export interface TableLink {
  readonly teamId: string;
  readonly name: string;
  readonly url: string;
  readonly qr: Qr;
  /** For the table's participants: joins with this table chosen. */
  readonly joinUrl: string;
  readonly joinQr: Qr;
  readonly code: string;
}

/** Made in one go: six for each of three hundred people; more is printed in a second go. */
export const MAX_SLIPS = 2000;
export const SLIPS_PER_TABLE = 500;

export interface Slip {
  readonly teamId: string;
  readonly team: string;
  readonly number: number;
  /** Twelve characters in groups of four. */
  readonly code: string;
  readonly url: string;
  readonly qr: Qr;
}
export interface PrintedSlips {
  readonly teamId: string;
  /** The highest number that has been printed for the table. */
  readonly last: number;
}
export interface NewSlips {
  readonly teams: readonly string[];
  readonly from: number;
  /** For each table. */
  readonly count: number;
  /** Also numbers that have been printed: the receipts on those slips are worth nothing from then on. */
  readonly again: boolean;
}
export interface SlipSheet {
  readonly title: string;
  readonly dateText: string;
  readonly exercise: boolean;
  readonly slips: readonly Slip[];
}

/** Element (item id in this session) → tables, per form of round, over the other dialogue meetings of the process. */
export interface MeetingsCoverage {
  readonly before: Readonly<Partial<Record<Answer['form'], Coverage>>>;
  /** Dialogue meetings still to come, this one included. */
  readonly meetingsLeft: number;
  readonly meetings: number;
}

export interface NewerWording {
  readonly itemId: string;
  readonly now: string;
  readonly wording: number;
  readonly title: string;
  readonly description: string;
  readonly reason: string;
  /** Somebody has answered: it stays as it is here. */
  readonly answered: boolean;
}

export interface NewReceipt {
  readonly code: string;
  readonly url: string;
  readonly qr: Qr;
}

export interface ReceiptNote {
  readonly text: string;
  readonly rewrite: string;
  readonly element: string;
  /** A neutral word when it is not shown to others. */
  readonly status: 'visible' | 'held' | 'hidden';
  readonly outcome: NoteOutcomeKind;
  readonly where: string;
  readonly reason: string;
  /** Server time; null while nothing has been decided. */
  readonly decidedAt: number | null;
}
export interface Receipt {
  readonly processTitle: string;
  readonly sessionTitle: string;
  readonly dateText: string;
  readonly exercise: boolean;
  readonly notes: readonly ReceiptNote[];
  /** What comes next in the plan, in words: title and time. */
  readonly next: { readonly title: string; readonly when: string } | null;
}

/** An element of the release that the dialogue is about, with its wordings and what the council thought of it. */
export interface DialogueElement {
  readonly ref: string;
  readonly release: string;
  readonly kind: ItemKind;
  readonly theme: string;
  readonly released: Wording;
  readonly later: readonly LaterWording[];
  /** 2 March: dots, people and whether it was chosen as it was; null = not voted on. */
  readonly council: { readonly dots: number | null; readonly people: number | null };
}

export interface MeetingCard {
  readonly session: string;
  readonly meeting: SmallMeeting;
  /** Name of the member (the office's page only). */
  readonly member: string;
  readonly reportedAt: number | null;
  readonly closed: boolean;
}

/** Everything the office's dialogue page shows; numbers come from the sessions as they stand. */
export interface DialogueOverview {
  /** The release the dialogue is about; null while nothing has been released. */
  readonly release: { readonly id: string; readonly title: string; readonly at: number } | null;
  readonly elements: readonly DialogueElement[];
  /** Dialogue meetings first, by date, then small meetings; those not reported say so. */
  readonly reports: readonly MeetingReport[];
  readonly meetings: readonly MeetingCard[];
  readonly seats: readonly { readonly id: string; readonly name: string }[];
  /** Groups of the plan as the release names them, not yet on the list of invitations. */
  readonly proposed: readonly {
    readonly ref: string;
    readonly release: string;
    readonly name: string;
  }[];
}

/** A card or sheet text of the conversation pack. */
export interface PackElement {
  readonly ref: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly description: string;
  readonly wording: number;
}
export interface Pack {
  readonly processId: string;
  readonly title: string;
  readonly municipality: string;
  readonly exercise: boolean;
  readonly release: string | null;
  readonly elements: readonly PackElement[];
  /** The pack itself, on the web. */
  readonly url: string;
  readonly qr: Qr;
}

export interface MyMeetings {
  readonly processId: string;
  readonly processTitle: string;
  readonly exercise: boolean;
  readonly seat: string;
  readonly name: string;
  readonly release: string | null;
  readonly meetings: readonly MyMeeting[];
  /** Groups that can be covered, and how many meetings cover them already. */
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: InviteeKind;
    readonly status: InviteeStatus;
    readonly covered: number;
  }[];
}
export interface MyMeeting {
  readonly session: string;
  readonly stepId: string;
  readonly meeting: SmallMeeting;
  readonly elements: readonly (PackElement & { readonly item: string })[];
  readonly card: CollectionCard | null;
  readonly reportedAt: number | null;
  /** The office has taken words of the card out since it came. */
  readonly redacted: boolean;
  /** The office has closed it: nothing is taken any more. */
  readonly closed: boolean;
}
export interface NewMeeting {
  readonly id: string;
  readonly venue: SmallMeeting['venue'];
  readonly invitee: string | null;
  readonly place: string;
  readonly date: string;
  readonly time: string;
}
/** Version of the card's form, as it is filled in today. */
export const CARD_VERSION = 1;
/** Sent from an outbox that may be weeks old: the version says how to read the card. */
export interface CardFrame {
  readonly v: number;
  readonly id: string;
  readonly releaseId: string;
  readonly stepId: string;
  readonly card: CollectionCard;
}
