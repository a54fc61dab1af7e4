import type { HideReason, Item } from '#shared/board/board.ts';
import { HIDE_REASONS } from '#shared/board/board.ts';
import { childrenOf } from '#shared/board/options.ts';
import { isTried } from '#shared/dialogue/notes.ts';
import { earlierOf, originalOf } from '#shared/session/shown.ts';
import { answerCells, answerColumns, answeredOnPage } from './answers.ts';
import { list, text, type Cell, type Section } from './document.ts';
import { moment } from './moments.ts';
import type { Source } from './source.ts';
import { headed, oneLine } from './things.ts';
import { words } from './words.ts';

/** All merges with their originals, word for word: merging never deletes. */
export function mergesSection(source: Source): Section {
  const { state, lang } = source;
  const w = words[lang];
  const clusters = [...state.clusters.values()]
    .map((cluster) => ({ cluster, children: childrenOf(state, cluster) }))
    .filter(({ children }) => children.length > 0);
  if (clusters.length === 0) return { title: w.merges, blocks: [text(w.noMerges)] };
  const rows = clusters.flatMap(({ cluster, children }) =>
    children.map((item): Cell[] => {
      const first = originalOf(item);
      return [
        cluster.title,
        w.kinds[cluster.kind],
        headed(first),
        first.title,
        first.description,
        item.theme,
        item.origin,
      ];
    }),
  );
  return {
    title: w.merges,
    blocks: [
      text(w.mergesNote),
      {
        type: 'table',
        caption: w.merges,
        sheet: w.merges,
        columns: [
          { title: w.cluster, width: 24 },
          { title: w.kind, width: 15 },
          { title: w.original, width: 42, only: 'page', lead: true },
          { title: w.title, width: 30, only: 'sheet' },
          { title: w.description, width: 48, only: 'sheet' },
          { title: w.theme, width: 18, only: 'sheet' },
          { title: w.origin, width: 26 },
        ],
        rows,
      },
    ],
  };
}

/** Every visible note as it was written, where it came from and what it was merged into. */
export function everythingSection(source: Source): Section | null {
  const { state, lang } = source;
  const w = words[lang];
  const items = [...state.items.values()].filter(
    (item) => item.status === 'visible' && !isTried(state, item),
  );
  if (items.length === 0) return null;
  const into = (item: Item): string => {
    const cluster = state.clusters.get(state.clusterOf.get(item.id) ?? '');
    return cluster === undefined ? w.standsAlone : cluster.title;
  };
  return {
    title: w.appendix,
    blocks: [
      {
        type: 'table',
        caption: w.appendix,
        sheet: w.everything,
        columns: [
          { title: w.wording, width: 44, only: 'page', lead: true },
          { title: w.title, width: 30, only: 'sheet' },
          { title: w.description, width: 48, only: 'sheet' },
          { title: w.kind, width: 16 },
          { title: w.theme, width: 18, only: 'sheet' },
          { title: w.origin, width: 24 },
          { title: w.source, width: 18, only: 'sheet' },
          { title: w.mergedInto, width: 22 },
          { title: w.earlier, width: 36, only: 'sheet' },
          { title: w.questions, width: 12, numeric: true, only: 'sheet' },
          ...answerColumns(w),
        ],
        rows: items.map((item): Cell[] => [
          earlierOf(item).length === 0
            ? answeredOnPage(w, state, item)
            : `${answeredOnPage(w, state, item)}\n${w.earlier}: ${earlierOf(item).map(oneLine).join(' / ')}`,
          item.title,
          item.description,
          w.kinds[item.kind],
          item.theme,
          item.origin,
          w.sources[item.source],
          into(item),
          earlierOf(item).map(oneLine).join('\n'),
          item.questions.length,
          ...answerCells(w, state, item),
        ]),
      },
    ],
  };
}

/** Notes that are not shown: counted with their reason, never with their text. */
export function hiddenSection(source: Source): Section {
  const { state, lang } = source;
  const w = words[lang];
  const items = [...state.items.values()].filter((item) => !isTried(state, item));
  const countOf = (reason: HideReason) =>
    items.filter((i) => i.status === 'hidden' && i.hideReason === reason).length;
  const lines = HIDE_REASONS.filter((reason) => countOf(reason) > 0).map((reason) =>
    w.hidden(countOf(reason), w.hideReasons[reason]),
  );
  const held = items.filter((i) => i.status === 'held').length;
  const withdrawn = items.filter((i) => i.status === 'withdrawn').length;
  if (withdrawn > 0) lines.push(w.withdrawn(withdrawn));
  if (held > 0) lines.push(w.held(held));
  if (lines.length === 0) return { title: w.hiddenTitle, blocks: [text(`${w.none}.`)] };
  return {
    title: w.hiddenTitle,
    blocks: [
      list(lines),
      text(w.hiddenNote),
      {
        type: 'table',
        only: 'sheet',
        caption: w.hiddenTitle,
        sheet: w.hiddenTitle,
        columns: [{ title: w.hiddenTitle, width: 60 }],
        rows: lines.map((line) => [line]),
      },
    ],
  };
}

/** What the session has handed on, edition by edition. */
export function releasesSection(source: Source): Section {
  const { state, lang } = source;
  const w = words[lang];
  if (state.releases.length === 0) return { title: w.releases, blocks: [text(w.noReleases)] };
  return {
    title: w.releases,
    blocks: [
      {
        type: 'table',
        caption: w.releases,
        sheet: w.releases,
        columns: [
          { title: w.version, width: 12, numeric: true },
          { title: w.title, width: 44 },
          { title: w.when, width: 30 },
          { title: w.chosenCount, width: 16, numeric: true },
        ],
        rows: state.releases.map((release): Cell[] => [
          release.version,
          release.content.title,
          moment(release.at, lang),
          release.content.things.filter((t) => t.outcome !== 'not_chosen').length,
        ]),
      },
    ],
  };
}
