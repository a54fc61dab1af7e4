import type { Option } from '#shared/board/board.ts';
import type { Step } from '#shared/session/state.ts';
import { text, type Block, type Cell, type Fact, type Section } from './document.ts';
import { factsTable } from './factsTable.ts';
import { clock } from './moments.ts';
import type { Source } from './source.ts';
import { headed } from './things.ts';
import { words } from './words.ts';

/** Where the line was drawn, by whom, how a tie was handled, and what became of each option. */
export function lineSection(source: Source, step: Step): Section {
  const { state, names, lang } = source;
  const w = words[lang];
  if (step.plan.kind !== 'select') throw new Error('not a line');
  const title = step.plan.title;
  const line = step.line;
  const vote = state.steps.get(step.plan.config.source)?.vote;
  if (line === null) return { title, blocks: [text(w.noLine)] };

  const options = new Map((vote?.options ?? []).map((o): [string, Option] => [o.ref, o]));
  const titles = (refs: readonly string[]) =>
    refs.map((ref) => options.get(ref)?.title ?? ref).join(' / ');
  const facts: Fact[] = [
    {
      name: w.line,
      value: w.lineText(line.k, names.nameOf(line.by) ?? w.lineBy, clock(line.at, lang)),
    },
    { name: w.tieAtLine, value: titles(line.tied) || w.none },
    {
      name: w.tieHandled,
      value:
        line.tied.length === 0 ? '–' : line.tie === null ? w.tieUnresolved : w.tieChoice[line.tie],
    },
    {
      name: w.tiedIn,
      value:
        line.tied.length === 0
          ? '–'
          : titles(line.tied.filter((r) => line.above.includes(r))) || w.none,
    },
    { name: w.reason, value: line.reason || '–' },
  ];

  const rank = (ref: string): number => {
    const at = line.above.indexOf(ref);
    return at === -1 ? line.above.length : at;
  };
  const dots = (ref: string): number => vote?.tally?.rows[ref]?.dots ?? 0;
  const rows = [...options.values()]
    .toSorted((a, b) => rank(a.ref) - rank(b.ref) || dots(b.ref) - dots(a.ref))
    .map((option): Cell[] => {
      const outcome = step.outcomes.get(option.ref);
      const above = line.above.includes(option.ref);
      const word = outcome
        ? w.outcomes[outcome.disposition]
        : above
          ? w.outcomes.keep
          : w.outcomes.not_chosen;
      return [
        option.title,
        dots(option.ref),
        above ? w.outcomes.above : w.outcomes.below,
        word,
        outcome?.reason ?? '',
        outcome?.wording ? headed(outcome.wording) : '',
      ];
    });
  const blocks: Block[] = [
    { type: 'facts', facts },
    factsTable(w.line, [{ title: w.step, value: title }], facts),
    {
      type: 'table',
      caption: title,
      sheet: w.outcomeSheet,
      context: [{ title: w.step, value: title }],
      columns: [
        { title: w.title, width: 42 },
        { title: w.dots, width: 14, numeric: true },
        { title: w.line, width: 17, only: 'sheet' },
        { title: w.outcome, width: 18 },
        { title: w.reason, width: 30, optional: true },
        { title: w.newWording, width: 30, optional: true },
      ],
      rows,
      mark: { after: line.above.length, text: w.lineMark(line.above.length) },
    },
  ];
  for (const join of step.joined)
    blocks.push(text(w.joined(titles(join.refs), titles([join.into]), join.people)));
  return { title, blocks };
}
