import { accept } from '../../kernel/stream.ts';
import { reject } from '../../kernel/rejection.ts';
import { checkText, cleanLine } from '../../board/text.ts';
import type { SessionEvent } from '../../session/events.ts';
import type { Deciders, StepRules } from '../rules.ts';

/** Words as a reader counts them. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

export const draftRules: StepRules = {
  onStart(state, step) {
    if (step.plan.kind !== 'draft') return reject('bad_input');
    const { config, id } = step.plan;
    const added = config.sections
      .filter((s) => !state.sections.has(s.id))
      .map((s): SessionEvent => ({
        type: 'section.added',
        section: { id: s.id, stepId: id, title: s.title, wordLimit: config.wordLimit },
      }));
    return accept(...added);
  },
  onClose: () => accept(),
  reopens: true,
};

export const draftDeciders: Deciders<'pen.take' | 'pen.release' | 'section.write'> = {
  'pen.take'(state, { sectionId, expect }, { actor, names }) {
    const section = state.sections.get(sectionId);
    if (!section) return reject('not_found');
    if (state.steps.get(section.stepId)?.status !== 'open') return reject('step_closed');
    if (section.pen === actor.person) return accept();
    // Taking over is allowed, but only from the one the client has seen writing.
    if (section.pen !== expect)
      return reject('pen_taken', {
        name: section.pen === null ? '' : (names.nameOf(section.pen) ?? ''),
      });
    return accept({ type: 'pen.taken', sectionId, by: actor.person });
  },

  'pen.release'(state, { sectionId }, { actor }) {
    const section = state.sections.get(sectionId);
    if (!section) return reject('not_found');
    if (section.pen !== actor.person) return accept();
    return accept({ type: 'pen.taken', sectionId, by: null });
  },

  'section.write'(state, command, { actor, names }) {
    const section = state.sections.get(command.sectionId);
    if (!section) return reject('not_found');
    if (state.steps.get(section.stepId)?.status !== 'open') return reject('step_closed');
    if (section.pen !== actor.person)
      return reject('pen_taken', {
        name: section.pen === null ? '' : (names.nameOf(section.pen) ?? ''),
      });
    const sentences = command.sentences
      .map((s) => ({ ...s, text: cleanLine(s.text) }))
      .filter((s) => s.text !== '');
    for (const sentence of sentences) {
      const bad = checkText(sentence.text, 'text');
      if (bad) return { ok: false, rejection: bad };
      if (!sentence.origins.every((ref) => state.items.has(ref) || state.clusters.has(ref)))
        return reject('changed_since');
    }
    const words = sentences.reduce((n, s) => n + countWords(s.text), 0);
    if (section.wordLimit !== null && words > section.wordLimit)
      return reject('over_word_limit', { over: words - section.wordLimit });
    return accept({ type: 'section.written', sectionId: section.id, sentences });
  },
};
