import { expect } from '@playwright/test';
import type { Affiliation } from '#shared/board/board.ts';
import { runSheet } from '#shared/session/runsheets.ts';
import type { ItemView, StepView } from '#shared/session/views.ts';
import type { CommandOf } from '#shared/session/commands.schema.ts';
import type { SlipSheet, TableLink } from '#shared/wire/dialogue.ts';
import type { Bot } from '../bot.ts';
import type { Hall } from '../hall.ts';
import { accessible } from '../pages/accessible.ts';
import type { Attendee } from '../pages/attendee.ts';
import type { HallDesk } from '../pages/hallDesk.ts';
import type { Phone } from '../pages/phone.ts';
import type { Queue } from '../pages/queue.ts';
import type { Screen } from '../pages/screen.ts';
import type { Table } from '../pages/table.ts';
import type { Watch } from './watch.ts';

export const TABLES = 4;
/** A council member who listens, by seat of the content. */
export const LISTENER = 'c05';

/** Who comes with a phone and no browser: table by table, as what. */
export const OTHERS: readonly { readonly table: number; readonly affiliation: Affiliation }[] = [
  { table: 1, affiliation: 'borger' },
  { table: 1, affiliation: 'forening' },
  { table: 1, affiliation: 'forening' },
  { table: 2, affiliation: 'borger' },
  { table: 2, affiliation: 'forening' },
  { table: 2, affiliation: 'virksomhed' },
  { table: 3, affiliation: 'borger' },
  { table: 3, affiliation: 'borger' },
  { table: 3, affiliation: 'forening' },
  { table: 4, affiliation: 'borger' },
  { table: 4, affiliation: 'forening' },
  { table: 4, affiliation: 'virksomhed' },
];
/** Three of them in browsers. */
export const ATTENDEES = OTHERS.length + 3;

/** What the desk has made before anybody comes. */
export interface Prepared {
  readonly base: string;
  readonly hall: Hall;
  readonly watch: Watch;
  readonly session: string;
  readonly desk: HallDesk;
  readonly tables: readonly TableLink[];
  readonly slips: SlipSheet;
  readonly links: { readonly screen: string; readonly moderator: string };
}

/** A dialogue meeting with everybody in it. */
export interface Dialogue extends Prepared {
  readonly screen: Screen;
  readonly moderator: Queue;
  /** The device of table 1. */
  readonly table: Table;
  readonly phones: {
    /** At table 1, by the code on it. */
    readonly touch: Attendee;
    /** At table 2, by six digits, without an invitation. */
    readonly digits: Attendee;
    /** At table 3, without a finger. */
    readonly keys: Attendee;
  };
  readonly listener: Phone;
  readonly bots: readonly Bot[];
}

const plans = new Map(runSheet('dialogue').map((plan) => [plan.id, plan]));
export const planned = (stepId: string): { title: string; question: string } => plans.get(stepId)!;

export const tableName = (n: number): string => `Bord ${n}`;
export const tableId = (n: number): string => `bord-${n}`;

export const botsAt = ({ bots }: Dialogue, table: number): readonly Bot[] =>
  bots.filter((_, i) => OTHERS[i]!.table === table);

const anyBot = ({ bots }: Dialogue): Bot => bots[0]!;

export const stepOf = (meeting: Dialogue, stepId: string): StepView =>
  anyBot(meeting).entry<StepView>(`step/${stepId}`)!;

/** Which element a table works on in a round. */
export function topicOf(meeting: Dialogue, stepId: string, table: number): ItemView {
  const step = stepOf(meeting, stepId);
  if (step.kind !== 'collect') throw new Error(`${stepId} has no topics`);
  const ref = step.config.topics.find(({ teamId }) => teamId === tableId(table))?.ref;
  return anyBot(meeting).entry<ItemView>(`item/${ref}`)!;
}

type Said = NonNullable<CommandOf<'item.propose'>['answer']>;
let written = 0;

/** A note by socket. */
export const write = (
  bot: Bot,
  stepId: string,
  title: string,
  answer: Partial<Said> = {},
): Promise<void> =>
  bot.send({
    type: 'item.propose',
    itemId: `note-${++written}`,
    stepId,
    kind: 'note',
    title,
    description: '',
    theme: '',
    answer: { about: null, lens: null, verdict: null, rewrite: '', lang: 'da', ...answer },
  });

/** The next step of the run sheet: on the desk, on the wall, at the table and in every hand. */
export async function startStep(meeting: Dialogue, stepId: string): Promise<void> {
  const { desk, screen, table, phones, listener } = meeting;
  const { title, question } = planned(stepId);
  await desk.startNext(title);
  await expect.poll(() => stepOf(meeting, stepId).status).toBe('open');
  if (stepId === 'checkin') return;
  await screen.asks(question);
  await table.asks(question);
  for (const each of [...Object.values(phones).map(({ phone }) => phone), listener])
    await each.asks(question);
}

/** axe on every client that is open. */
export async function allAccessible(meeting: Dialogue): Promise<void> {
  const { desk, screen, moderator, table, phones, listener } = meeting;
  const own = Object.values(phones).map(({ page }) => page);
  const pages = [desk.page, screen.page, moderator.page, table.page, listener.page, ...own];
  await Promise.all(pages.map(accessible));
}
