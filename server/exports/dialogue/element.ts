import { text, type Block, type Section } from '../document.ts';
import { day } from '../moments.ts';
import { groupBlocks } from './byGroup.ts';
import { changeSections } from './change.ts';
import type { DialogueContent, ElementContent, WordingContent } from './content.ts';
import { lensBlocks } from './lenses.ts';
import { answersTo, tableCounts, wordBlocks } from './quotes.ts';
import { saysNothing, verdictBlocks } from './verdicts.ts';

/** Element by element, and wording by wording: what each meeting and stratum said, side by side. */
export function elementsSection(content: DialogueContent): Section {
  const { w } = content;
  const silent = content.elements.filter(isSilent);
  return {
    title: w.elementsTitle,
    blocks:
      silent.length === 0
        ? []
        : [
            text(
              w.silentElements[content.source.edition](
                silent.map(({ title }) => title).join(' · '),
              ),
            ),
          ],
    sections: content.elements
      .filter((element) => !isSilent(element))
      .map((element) => elementSection(content, element)),
  };
}

/** Nobody has said a word about it, tested it or given it a dot: named once, and never as agreement. */
const isSilent = ({ wordings }: ElementContent): boolean =>
  wordings.every(
    (wording) =>
      wording.notes.length === 0 &&
      answersTo(wording) === 0 &&
      (wording.merged?.columns ?? []).every(saysNothing),
  );

function elementSection(content: DialogueContent, element: ElementContent): Section {
  const { w, common } = content;
  const { kind, theme, dots, people } = element;
  const blocks: Block[] = [
    text([common.kinds[kind], theme].filter((part) => part !== '').join(' · '), 'note'),
    text(dots === null ? w.notVoted : w.chosen(dots, people ?? 0)),
  ];
  const change = changeSections(content, element);
  const [only, ...others] = element.wordings;
  // The element's name is its only wording: one heading says both.
  if (only !== undefined && others.length === 0)
    return {
      title: element.title,
      blocks: [...blocks, ...wordingBlocks(content, element, only)],
      sections: change,
    };
  return {
    title: element.title,
    blocks,
    sections: [
      ...element.wordings.map((wording): Section => ({
        title: w.wordingHeading(wording.wording),
        blocks: [text(wording.title, 'lead'), ...wordingBlocks(content, element, wording)],
      })),
      ...change,
    ],
  };
}

function wordingBlocks(
  content: DialogueContent,
  element: ElementContent,
  wording: WordingContent,
): Block[] {
  const { w } = content;
  const { description, merged, at, reason } = wording;
  const blocks: Block[] = [];
  if (description !== '') blocks.push(text(description));
  if (at !== null) blocks.push(text(w.reworded(day(at, content.source.lang), reason), 'note'));
  if (merged === null) blocks.push(text(w.nobodyHad));
  else
    blocks.push(
      ...verdictBlocks(content, element, wording, merged.columns),
      ...lensBlocks(content, wording),
      ...groupBlocks(content, element, wording),
      ...tableCounts(content, wording),
      ...wordBlocks(content, wording),
    );
  return blocks;
}
