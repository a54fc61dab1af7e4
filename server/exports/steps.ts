import type { Step } from '#shared/session/state.ts';
import { answerCells, answerColumns, answeredOnPage } from './answers.ts';
import { cardBlocks } from './card.ts';
import { text, type Block, type Cell, type Section } from './document.ts';
import { hasFrame } from './frame.ts';
import { lineSection } from './line.ts';
import { clock } from './moments.ts';
import { voteSection } from './result.ts';
import type { Source } from './source.ts';
import { words } from './words.ts';

/** What a step left behind; null when there is nothing to write about it beyond its row in the agenda. */
export function stepSection(source: Source, step: Step): Section | null {
  if (step.startedAt === null && step.past.length === 0) return null;
  switch (step.plan.kind) {
    case 'present':
      return step.plan.config.source === 'text' && step.plan.config.text !== ''
        ? {
            title: step.plan.title,
            blocks: step.plan.config.text.split(/\n+/).map((line) => text(line)),
          }
        : null;
    case 'collect':
      return collectSection(source, step);
    case 'cluster':
      return clusterSection(source, step);
    case 'vote':
      return voteSection(source, step);
    case 'select':
      return lineSection(source, step);
    case 'draft':
      return draftSection(source, step);
  }
}

const question = (step: Step): Block[] =>
  step.plan.question === '' ? [] : [text(step.plan.question)];

/** Why a step that is no vote was run again. */
function againBlocks(source: Source, step: Step): Block[] {
  const w = words[source.lang];
  return step.past
    .filter((past) => past.reason !== '')
    .map((past) => text(w.again(past.round + 1, past.reason), 'note'));
}

function collectSection(source: Source, step: Step): Section {
  const { state, lang } = source;
  const w = words[lang];
  const items = [...state.items.values()].filter(
    (item) => item.stepId === step.plan.id && item.status === 'visible',
  );
  const blocks = [...question(step), ...againBlocks(source, step)];
  if (step.plan.kind !== 'collect') throw new Error('collects nothing');
  const { form, practice } = step.plan.config;
  if (practice) blocks.push(text(w.tried));
  else if (form === 'card') blocks.push(...cardBlocks(source));
  else if (items.length === 0) blocks.push(text(w.noProposals));
  else
    blocks.push({
      type: 'table',
      caption: step.plan.title,
      sheet: w.proposals,
      context: [{ title: w.step, value: step.plan.title }],
      columns: [
        { title: w.wording, width: 50, only: 'page', lead: true },
        { title: w.title, width: 30, only: 'sheet' },
        { title: w.description, width: 48, only: 'sheet' },
        { title: w.kind, width: 17 },
        { title: w.theme, width: 18, optional: true },
        { title: w.source, width: 18 },
        ...answerColumns(w),
      ],
      rows: items.map((item): Cell[] => [
        answeredOnPage(w, state, item),
        item.title,
        item.description,
        w.kinds[item.kind],
        item.theme,
        w.sources[item.source],
        ...answerCells(w, state, item),
      ]),
    });
  return { title: step.plan.title, blocks };
}

function clusterSection(source: Source, step: Step): Section {
  const { state, lang } = source;
  const w = words[lang];
  const blocks = [...question(step), ...againBlocks(source, step)];
  const changes = state.clusterLog.filter((c) => c.stepId === step.plan.id && !c.undone).length;
  blocks.push(text(w.clusterChanges(changes)));
  if (step.objections.length > 0)
    blocks.push(
      {
        type: 'table',
        caption: w.objections,
        sheet: w.objections,
        context: [{ title: w.step, value: step.plan.title }],
        columns: [
          { title: w.title, width: 28 },
          { title: w.wasMergedInto, width: 26 },
          { title: w.reason, width: 44 },
          { title: w.when, width: 14 },
        ],
        rows: step.objections.map((o): Cell[] => [
          state.items.get(o.itemId)?.title ?? o.itemId,
          o.clusterTitle,
          o.text,
          clock(o.at, lang),
        ]),
      },
      text(w.objectionNote, 'note'),
    );
  else if (step.plan.kind === 'cluster' && step.plan.config.objections)
    blocks.push(text(w.noObjections));
  return { title: step.plan.title, blocks };
}

/** The text itself stands with what the meeting chose, once. */
function draftSection(source: Source, step: Step): Section {
  const w = words[source.lang];
  const written = hasFrame(source.state, step.plan.id);
  const blocks = [...question(step), ...againBlocks(source, step)];
  return { title: step.plan.title, blocks: [...blocks, text(written ? w.seeFrame : w.noFrame)] };
}
