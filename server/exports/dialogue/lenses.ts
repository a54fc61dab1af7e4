import { VERDICTS } from '#shared/board/board.ts';
import { text, type Block, type Cell, type Column } from '../document.ts';
import { shortOf, type DialogueContent, type LensCell, type WordingContent } from './content.ts';

export function lensWord({ w }: DialogueContent, { tried, verdicts }: LensCell): string {
  if (!tried) return w.notTried;
  return verdicts === null ? w.tried : VERDICTS.map((verdict) => verdicts[verdict]).join(' / ');
}

export function lensBlocks(content: DialogueContent, { lenses, merged }: WordingContent): Block[] {
  const { w, common } = content;
  const tried = lenses.filter(({ cells }) => cells.some((cell) => cell.tried));
  const rest = lenses.filter((row) => !tried.includes(row)).map(({ lens }) => common.lenses[lens]);
  const halls = (tried[0]?.cells ?? []).filter(({ stratum }) => stratum !== 'small');
  const withSmall = tried.some(({ cells }) => cells.some((c) => c.stratum === 'small' && c.tried));
  const blocks: Block[] = [];
  if (tried.length > 0)
    blocks.push({
      type: 'table',
      only: 'page',
      caption: w.lensesOf,
      sheet: w.elements,
      columns: [
        { title: common.lens, width: 20 },
        ...halls.map(({ session, stratum }): Column => ({
          title: `${shortOf(content, session)}, ${common.strata[stratum].toLowerCase()}`,
          width: 20,
        })),
        ...(withSmall ? [{ title: common.strata.small, width: 20 }] : []),
      ],
      rows: tried.map(({ lens, cells }): Cell[] => {
        const small = cells.filter((cell) => cell.stratum === 'small' && cell.tried);
        const pooled = small.some(({ session }) => content.bySession.get(session)?.source === null);
        const alone = small.length - Number(pooled);
        const triedBy = [
          alone > 0 ? w.triedBySmall(alone) : '',
          pooled ? (alone > 0 ? w.andByPool : w.tried) : '',
        ].join('');
        return [
          common.lenses[lens],
          ...cells.filter((c) => c.stratum !== 'small').map((cell) => lensWord(content, cell)),
          ...(withSmall ? [triedBy || w.notTried] : []),
        ];
      }),
    });
  // Where no lens was tried, the verdicts above have said so. What waits may have tried any of them.
  const waits = merged?.columns.some(({ status }) => status === 'waiting') === true;
  if (tried.length > 0 && rest.length > 0)
    blocks.push(text((waits ? w.untriedShown : w.untried)(rest.join(', ')), 'note'));
  return blocks;
}
