import { pastResult, resultOf } from '#shared/session/results.ts';
import type { SessionState, Step } from '#shared/session/state.ts';
import type { ResultRow, ResultView } from '#shared/session/views.ts';
import {
  text,
  type Block,
  type Cell,
  type Column,
  type Fact,
  type Section,
  type Table,
} from './document.ts';
import { factsTable } from './factsTable.ts';
import { labelOf } from './facts.ts';
import { resultGroups } from './groups.ts';
import { clock } from './moments.ts';
import type { Source } from './source.ts';
import { words, type Words } from './words.ts';

/** The line that was drawn in a vote's result, if any. */
function lineIn(state: SessionState, voteStepId: string): Step['line'] {
  for (const step of state.steps.values())
    if (step.plan.kind === 'select' && step.plan.config.source === voteStepId && step.line)
      return step.line;
  return null;
}

const all = (row: ResultRow): number => row.dots + row.paperDots;

function tiesText(w: Words, rows: readonly ResultRow[]): string {
  const groups = Map.groupBy(
    rows.filter((r) => r.tied),
    all,
  );
  return [...groups]
    .map(([dots, tied]) => w.tiesText(tied.map((r) => r.title).join(' / '), dots))
    .join('\n');
}

/** Everything a result must state (PRODUCT §4), in a fixed order, also where the answer is "none". */
function resultFacts(source: Source, result: ResultView, valid: boolean, paper: string): Fact[] {
  const { state, lang } = source;
  const w = words[lang];
  const line = valid ? lineIn(state, result.stepId) : null;
  return [
    { name: w.question, value: result.question || result.title },
    { name: w.label, value: valid ? labelOf(source) : w.void(result.round) },
    {
      name: w.method,
      value:
        result.method === 'dots' ? w.dotsMethod(result.dotsEach, result.perItem) : w.scaleMethod,
    },
    { name: w.secrecy, value: result.secrecy === 'sealed' ? w.sealed : w.named },
    { name: w.time, value: `${clock(result.openedAt, lang)} – ${clock(result.closedAt, lang)}` },
    {
      name: w.turnout,
      value: w.turnoutText(result.canVote, result.present, result.voted, result.abstained),
    },
    { name: w.unused, value: result.method === 'dots' ? String(result.unusedDots) : '–' },
    { name: w.late, value: String(result.late) },
    { name: w.paper, value: paper },
    { name: w.ties, value: tiesText(w, result.rows) || w.none },
    {
      name: w.line,
      value:
        result.method === 'scale'
          ? '–'
          : line === null
            ? w.noLine
            : w.lineText(line.k, source.names.nameOf(line.by) ?? w.lineBy, clock(line.at, lang)),
    },
    {
      name: w.mergedFrom,
      value:
        result.rows
          .filter((r) => r.mergedFrom.length > 0)
          .map((r) => `“${r.title}”: ${r.mergedFrom.map((title) => `“${title}”`).join(' / ')}`)
          .join('\n') || w.none,
    },
    {
      name: w.reruns,
      value: result.reruns.map((r) => w.rerun(r.round, r.reason)).join('\n') || w.none,
    },
  ];
}

const paperText = (w: Words, { paper }: ResultView): string =>
  paper === null ? w.noPaper : w.paperText(paper.slips, paper.abstained);

const context = (w: Words, result: ResultView, valid: boolean) => [
  { title: w.step, value: result.title },
  { title: w.round, value: result.round },
  { title: w.counts, value: valid ? w.yes : w.no },
];

function dotsTable(source: Source, result: ResultView, valid: boolean): Table {
  const w = words[source.lang];
  const line = valid ? lineIn(source.state, result.stepId) : null;
  // Among equals the ones that went through stand first, so that the line can be drawn between rows.
  const above = new Set(line?.above);
  const rows = result.rows.toSorted(
    (a, b) => all(b) - all(a) || Number(above.has(b.ref)) - Number(above.has(a.ref)),
  );
  const onPaper = result.paper !== null;
  const columns: Column[] = [
    { title: w.wording, width: 46, only: 'page' },
    { title: w.title, width: 32, only: 'sheet' },
    { title: w.description, width: 48, only: 'sheet' },
    { title: w.theme, width: 18, optional: true },
    { title: w.dots, width: 12, numeric: true },
    { title: w.tied, width: 8 },
    { title: w.people, width: 15, numeric: true },
    { title: w.percent, width: 15, numeric: true },
    {
      title: w.paperDots,
      width: 12,
      numeric: true,
      ...(onPaper ? {} : { only: 'sheet' as const }),
    },
    { title: w.mergedFrom, width: 40, only: 'sheet', optional: true },
    { title: w.outcome, width: 20, only: 'sheet' },
  ];
  return {
    type: 'table',
    caption: valid ? result.title : `${result.title}: ${w.void(result.round)}`,
    sheet: w.results,
    context: context(w, result, valid),
    columns,
    rows: rows.map((row): Cell[] => [
      row.mergedFrom.length === 0
        ? row.title
        : `${row.title}\n${w.mergedFrom}: ${row.mergedFrom.join(' / ')}`,
      row.title,
      row.description,
      row.theme,
      row.dots,
      row.tied ? w.tiedMark : '',
      row.people,
      row.percent,
      onPaper ? row.paperDots : null,
      row.mergedFrom.join('\n'),
      line === null ? '' : above.has(row.ref) ? w.outcomes.above : w.outcomes.below,
    ]),
    ...(line !== null && line.above.length < rows.length
      ? { mark: { after: line.above.length, text: w.lineMark(line.above.length) } }
      : {}),
  };
}

/** The longest word of each heading decides. */
const STEP_WIDTHS = [15, 22, 13, 18, 16];

function scaleTable(source: Source, result: ResultView, valid: boolean): Table {
  const w = words[source.lang];
  const [abstains, ...steps] = w.scale.values;
  return {
    type: 'table',
    caption: result.title,
    sheet: w.scaleResults,
    context: context(w, result, valid),
    columns: [
      { title: w.wording, width: 24, lead: true },
      ...steps.map((title, i): Column => ({ title, width: STEP_WIDTHS[i] ?? 16, numeric: true })),
      { title: abstains ?? '', width: 16, numeric: true },
      { title: w.scale.agreement, width: 17 },
      {
        title: w.scale.paper,
        width: 18,
        ...(result.paper === null ? { only: 'sheet' as const } : {}),
      },
    ],
    rows: result.scale.map((row): Cell[] => [
      row.title,
      ...steps.map((_, i) => row.counts[i + 1] ?? 0),
      row.counts[0] ?? 0,
      row.agreement === null ? w.none : w.scale[row.agreement],
      (row.paper ?? []).map((n, i) => `${w.scale.values[i]}: ${n}`).join('\n'),
    ]),
  };
}

/** Only a vote that was announced as named has a roll; a sealed one has no such thing anywhere. */
function rollTable(source: Source, result: ResultView, valid: boolean): Table | null {
  if (result.secrecy !== 'named' || result.roll === null) return null;
  const w = words[source.lang];
  const titles = new Map([...result.rows, ...result.scale].map((r) => [r.ref, r.title]));
  const answer = (body: (typeof result.roll)[number]['body']): string => {
    if ('abstain' in body) return w.abstains;
    return Object.entries('dots' in body ? body.dots : body.scale)
      .filter(([, n]) => n > 0 || 'scale' in body)
      .map(([ref, n]) =>
        'dots' in body
          ? `${titles.get(ref) ?? ref}: ${n}`
          : `${titles.get(ref) ?? ref}: ${w.scale.values[n] ?? n}`,
      )
      .join('\n');
  };
  return {
    type: 'table',
    caption: w.roll,
    sheet: w.roll,
    context: context(w, result, valid),
    columns: [
      { title: w.name, width: 30 },
      { title: w.answer, width: 60 },
    ],
    rows: result.roll
      .toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
      .map((r) => [r.name, answer(r.body)]),
  };
}

/** What everybody may read of a round: never who answered what. */
function roundBlocks(source: Source, result: ResultView, valid: boolean, paper: string): Block[] {
  const w = words[source.lang];
  const facts = resultFacts(source, result, valid, paper);
  const blocks: Block[] = [];
  if (result.overcount) blocks.push(text(w.overcount, 'warning'));
  if (result.small) blocks.push(text(w.small, 'warning'));
  // The table below shows ties and merges where they are; a sheet of votes has no such table beside it.
  const onPage = facts.filter((fact) => fact.name !== w.ties && fact.name !== w.mergedFrom);
  blocks.push(
    { type: 'facts', facts: onPage },
    factsTable(w.votes, context(w, result, valid), facts),
  );
  blocks.push(
    result.method === 'dots' ? dotsTable(source, result, valid) : scaleTable(source, result, valid),
  );
  blocks.push(...resultGroups(w, result, context(w, result, valid)));
  for (const join of valid ? result.joined : [])
    blocks.push(text(w.joined(join.titles.join(' / '), join.into, join.people)));
  if (result.voters === 'attendees') blocks.push(text(w.sample, 'note'));
  return blocks;
}

/** The same with who answered what, where the vote was announced as named. */
function fullBlocks(source: Source, result: ResultView, valid: boolean): Block[] {
  const blocks = roundBlocks(source, result, valid, paperText(words[source.lang], result));
  const roll = rollTable(source, result, valid);
  return roll === null ? blocks : [...blocks, roll];
}

/**
 * The round that counts, for readers who are not told who answered what.
 *
 * @param fewSlips the result has no paper in it because so few slips would be somebody
 */
export function publicVote(source: Source, result: ResultView, fewSlips: boolean): Section {
  const w = words[source.lang];
  const paper = fewSlips ? w.fewSlips : paperText(w, result);
  return { title: result.title, blocks: roundBlocks(source, result, true, paper) };
}

/** A vote with its current round first and the rounds that do not count below it, marked as such. */
export function voteSection(source: Source, step: Step): Section {
  const { state, names } = source;
  const w = words[source.lang];
  if (step.plan.kind !== 'vote') throw new Error('not a vote');
  if (step.plan.config.practice) return { title: step.plan.title, blocks: [text(w.practice)] };
  const current = resultOf(state, names, step, step.vote, step.round);
  const blocks: Block[] = [];
  if (current !== null) {
    if (step.status === 'closed') blocks.push(text(w.notRevealed, 'note'));
    blocks.push(...fullBlocks(source, current, true));
  } else blocks.push(text(step.vote === null ? w.noVote : w.stillVoting));
  return {
    title: step.plan.title,
    blocks,
    sections: step.past.map((past): Section => {
      const result = pastResult(state, names, step, past);
      const why = past.reason === '' ? w.voidUndone : w.rerun(past.round, past.reason);
      return {
        title: w.void(past.round),
        blocks: [text(why), ...(result === null ? [] : fullBlocks(source, result, false))],
      };
    }),
  };
}
