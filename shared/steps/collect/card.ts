import { isStaff } from '../../kernel/actor.ts';
import { reject } from '../../kernel/rejection.ts';
import { accept } from '../../kernel/stream.ts';
import { checkText, cleanLine, cleanText } from '../../board/text.ts';
import { checkCard, cleanCard, type SmallMeeting } from '../../dialogue/card.ts';
import { smallMeetingTitle } from '../../dialogue/titles.ts';
import { formatWhen } from '../../process/plan.ts';
import { contentOf } from '../../session/handover.ts';
import { cardText, REDACTED } from '../../session/redact.ts';
import type { SessionState } from '../../session/state.ts';
import type { Deciders } from '../rules.ts';

/** The session as it will be with this card: what it hands on is made of that. */
const withCard = (
  state: SessionState,
  card: NonNullable<SessionState['card']>,
  meeting: SmallMeeting,
): SessionState => ({
  ...state,
  card,
  settings: state.settings && { ...state.settings, meeting },
});

/** A member's small meeting: when and where it is, and what it said. */
export const cardDeciders: Deciders<'meeting.plan' | 'card.save' | 'card.redact'> = {
  'meeting.plan'(state, { meeting }, { actor }) {
    const now = state.settings?.meeting;
    if (!now) return reject('not_found');
    if (!isStaff(actor) && actor.person !== now.seat) return reject('not_yours');
    // Who holds it and what lies on the table were settled when it was signed up.
    if (meeting.seat !== now.seat || meeting.release !== now.release) return reject('not_allowed');
    // A meeting that has been reported was held.
    if (meeting.cancelled && state.card !== null) return reject('already_exists');
    const next = { ...meeting, place: cleanLine(meeting.place) };
    const wrong = checkText(next.place, 'title', true);
    if (wrong) return { ok: false, rejection: wrong };
    if (JSON.stringify(next) === JSON.stringify(now)) return accept();
    const { venue, date } = next;
    const dateText = formatWhen({ kind: 'day', date });
    // It is called by where and when it is.
    const title = smallMeetingTitle(venue, date);
    return accept({ type: 'session.changed', settings: { meeting: next, title, date, dateText } });
  },

  'card.redact'(state, { what, was, text, release }) {
    const now = cardText(state, what, release);
    if (now === undefined) return reject(state.card ? 'changed_since' : 'not_found');
    // Whatever stands there by now is not what somebody has read and judged.
    if (now !== was) return reject('changed_since');
    if (release !== undefined)
      return accept({ type: 'card.redacted', what, replacement: REDACTED, release });
    const replacement = cleanText(text);
    const wrong = checkText(replacement, 'description');
    if (wrong) return { ok: false, rejection: wrong };
    if (now === replacement) return accept();
    return accept({ type: 'card.redacted', what, replacement });
  },

  'card.save'(state, { stepId, card: sent, releaseId }, { actor, at }) {
    const meeting = state.settings?.meeting;
    const step = state.steps.get(stepId);
    if (!meeting || step?.plan.kind !== 'collect' || step.plan.config.form !== 'card')
      return reject('not_found');
    if (!isStaff(actor) && actor.person !== meeting.seat) return reject('not_yours');
    if (step.status !== 'open') return reject('step_closed');
    const card = cleanCard(sent);
    const wrong = checkCard(card);
    if (wrong) return { ok: false, rejection: wrong };
    for (const { ref } of card.elements) if (!state.items.has(ref)) return reject('not_found');
    if (state.card) {
      // The same document again has no effect; an older one never replaces a newer.
      if (JSON.stringify(state.card.card) === JSON.stringify(card)) return accept();
      if (card.rev <= state.card.card.rev) return reject('changed_since');
    }
    // Each card makes a version of its own.
    if (state.releases.some(({ id }) => id === releaseId)) return reject('already_exists');
    const by = actor.person;
    // Whoever reports a meeting has held it, also one that was called off: the phone says so before it is sent.
    const held = { ...meeting, cancelled: false };
    return accept(
      ...(meeting.cancelled
        ? [{ type: 'session.changed' as const, settings: { meeting: held } }]
        : []),
      { type: 'card.saved', stepId, card, by },
      {
        type: 'release.made',
        releaseId,
        version: state.releases.length + 1,
        content: contentOf(withCard(state, { card, at, by }, held), state.settings?.title ?? ''),
      },
    );
  },
};
