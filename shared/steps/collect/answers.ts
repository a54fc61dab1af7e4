import { hostedTeam, isParticipant, type Actor } from '../../kernel/actor.ts';
import { wordingOf, type Answer, type Item } from '../../board/board.ts';
import { checkText, cleanText } from '../../board/text.ts';
import { needsElement } from '../../dialogue/forms.ts';
import type { Rejection } from '../../kernel/rejection.ts';
import type { CommandOf } from '../../session/commands.schema.ts';
import { teamOf, type SessionState } from '../../session/state.ts';
import type { CollectConfig } from '../configs.ts';

type Proposed = CommandOf<'item.propose'>;

/** Whether the step takes notes from this actor; null = yes. Staff may type in for anybody. */
export function mayWrite(
  state: SessionState,
  config: CollectConfig,
  actor: Actor,
): Rejection | null {
  const { settings } = state;
  // A collection card is one document, and saved as such.
  if (config.form === 'card') return { code: 'not_allowed' };
  if (actor.role === 'attendee') {
    if (settings?.attendees !== 'take_part') return { code: 'not_allowed' };
    return config.writers === 'listeners' || config.writers === 'hosts'
      ? { code: 'not_allowed' }
      : null;
  }
  if (actor.role === 'member') {
    if (config.writers === 'hosts') return { code: 'not_allowed' };
    return settings?.members === 'listen' && config.writers !== 'listeners'
      ? { code: 'listeners_only_listen' }
      : null;
  }
  return actor.role === 'host' && config.writers === 'listeners' ? { code: 'not_allowed' } : null;
}

/** A released element or keyword that can be answered about. */
const isElement = (item: Item | undefined): item is Item =>
  item !== undefined &&
  item.status === 'visible' &&
  (item.kind === 'element' || item.kind === 'keyword');

type Checked =
  | { readonly ok: true; readonly answer: Answer | null }
  | { readonly ok: false; readonly rejection: Rejection };

const no = (rejection: Rejection): Checked => ({ ok: false, rejection });

/**
 * What a note says about an element. Who says it, as what and at which table comes from the session; only of what is
 * typed in from paper do staff and hosts say it.
 */
export function answerOf(
  state: SessionState,
  config: CollectConfig,
  { answer: said, source }: Proposed,
  actor: Actor,
): Checked {
  if (config.form === 'note') return { ok: true, answer: null };
  const about = said?.about ?? null;
  const element = about === null ? undefined : state.items.get(about);
  if (about !== null && !isElement(element)) return no({ code: 'not_found' });
  // An answer is about the words its author has read, and not about those that have come since.
  const read = said?.wording;
  if (element && read !== undefined && read !== wordingOf(element))
    return no({ code: 'wording_changed' });
  const pressure = config.form === 'pressure';
  const lens = pressure ? (said?.lens ?? null) : null;
  const verdict = pressure ? (said?.verdict ?? null) : null;
  if (needsElement(config.form) && about === null) return no({ code: 'answer_incomplete' });
  if (pressure && (lens === null || verdict === null)) return no({ code: 'answer_incomplete' });
  if (lens !== null && !config.lenses.includes(lens)) return no({ code: 'answer_incomplete' });
  const rewrite = cleanText(said?.rewrite ?? '');
  const wrong = checkText(rewrite, 'note', true);
  if (wrong) return no(wrong);
  const own = isParticipant(actor);
  const teamId = own
    ? (teamOf(state, actor.person)?.id ?? null)
    : (hostedTeam(actor) ?? said?.teamId ?? null);
  if (teamId !== null && !state.teams.has(teamId)) return no({ code: 'not_found' });
  const slip = own || source !== 'paper' ? null : (said?.slip ?? null);
  if (slip !== null && slipUsed(state, teamId, slip))
    return no({ code: 'slip_used', args: { slip } });
  return {
    ok: true,
    answer: {
      form: config.form,
      about,
      wording: element ? wordingOf(element) : 0,
      lens,
      verdict,
      rewrite,
      teamId,
      affiliation: own
        ? (state.presence.get(actor.person)?.affiliation ?? '')
        : (said?.affiliation ?? ''),
      listener: config.form === 'heard' || config.writers === 'listeners',
      slip,
      lang: said?.lang ?? 'da',
      translation: '',
    },
  };
}

/** A slip of paper is typed in once, whoever does it and in whatever round: it carries one receipt. */
function slipUsed(state: SessionState, teamId: string | null, slip: number): boolean {
  for (const { answer, status } of state.items.values())
    if (answer?.slip === slip && answer.teamId === teamId && status !== 'withdrawn') return true;
  return false;
}
