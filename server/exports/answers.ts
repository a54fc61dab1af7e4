import type { Item } from '#shared/board/board.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { Cell, Column } from './document.ts';
import { headed } from './things.ts';
import type { Words } from './words.ts';

/** What a note of a dialogue says beside its words. Without any such note in a table the columns are left out. */
export const answerColumns = (w: Words): Column[] =>
  [
    { title: w.form, width: 16 },
    { title: w.aboutElement, width: 36 },
    { title: w.wordingNo, width: 12, numeric: true },
    { title: w.lens, width: 16 },
    { title: w.verdict, width: 20 },
    { title: w.rewrite, width: 40 },
    { title: w.translation, width: 40 },
    { title: w.table, width: 16 },
  ].map((column): Column => ({ ...column, only: 'sheet', optional: true }));

const teamName = (state: SessionState, teamId: string | null): string =>
  teamId === null ? '' : (state.teams.get(teamId)?.name ?? '');

export function answerCells(w: Words, state: SessionState, { answer }: Item): Cell[] {
  if (answer === null) return answerColumns(w).map(() => '');
  const about = answer.about === null ? undefined : state.items.get(answer.about);
  return [
    w.forms[answer.form],
    about?.title ?? '',
    about === undefined ? null : answer.wording,
    answer.lens === null ? '' : w.lenses[answer.lens],
    answer.verdict === null ? '' : w.verdicts[answer.verdict],
    answer.rewrite,
    answer.translation,
    teamName(state, answer.teamId),
  ];
}

/** The same on a page: the words first, then what they are about and what they propose. */
export function answeredOnPage(w: Words, state: SessionState, item: Item): string {
  const { answer } = item;
  if (answer === null) return headed(item);
  const about = answer.about === null ? undefined : state.items.get(answer.about);
  const line = [
    w.forms[answer.form],
    answer.lens === null ? '' : w.lenses[answer.lens],
    answer.verdict === null ? '' : w.verdicts[answer.verdict],
    about?.title ?? '',
    teamName(state, answer.teamId),
  ];
  return [
    headed(item),
    line.filter((part) => part !== '').join(' · '),
    answer.rewrite === '' ? '' : `${w.rewrite}: ${answer.rewrite}`,
    answer.translation === '' ? '' : `${w.translation}: ${answer.translation}`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}
