import type { ItemKind } from '#shared/board/board.ts';
import type { ItemView, SectionView, SelectionView } from '#shared/session/views.ts';
import { useCommon } from '../ui/common.ts';
import { useEntries } from '../sync/hooks.ts';
import { useSelection } from '../sync/selection.ts';
import { Entry, EntryGroup, EntryList } from './Entry.tsx';
import { useClusters, useItems } from './view.ts';
import { useStepWords } from './stepWords.ts';
import type { StepWords } from './stepWords.da.ts';
import page from './Page.module.css';

const KINDS: readonly ItemKind[] = ['keyword', 'element', 'group', 'meeting', 'note'];

/** What the meeting has chosen, the frame, and the meetings that were taken. */
export function Selection() {
  const words = useStepWords();
  const common = useCommon();
  const { chosen } = useSelection();
  const sections = useEntries<SectionView>('section/').filter((s) => s.sentences.length > 0);
  const taken = useItems().filter((item) => item.kind === 'meeting' && item.claims.length > 0);
  if (chosen.length + sections.length + taken.length === 0) return <p>{words.chosenNone}</p>;
  return (
    <>
      {KINDS.map((kind) => {
        const here = chosen.filter((each) => each.kind === kind);
        if (here.length === 0) return null;
        return (
          <EntryGroup key={kind} heading={common.kinds[kind]}>
            <EntryList>
              {here.map((each) => (
                <li key={each.ref}>
                  <Entry title={each.title} description={each.description}>
                    {each.changed && <span className={page['soft']}>{words.chosenChanged}</span>}
                  </Entry>
                </li>
              ))}
            </EntryList>
          </EntryGroup>
        );
      })}
      {sections.map((section) => (
        <EntryGroup key={section.id} heading={section.title}>
          <p>{section.sentences.map((sentence) => sentence.text).join(' ')}</p>
        </EntryGroup>
      ))}
      {taken.length > 0 && (
        <EntryGroup heading={common.kinds.meeting}>
          <EntryList>
            {taken.map((item) => (
              <li key={item.id}>
                <Entry title={item.title} description="">
                  <span className={page['soft']}>{words.claimedBy(item.claims.join(', '))}</span>
                </Entry>
              </li>
            ))}
          </EntryList>
        </EntryGroup>
      )}
    </>
  );
}

function fateOf(
  item: ItemView,
  { chosen, notChosen }: SelectionView,
  clusterTitle: string | undefined,
  words: StepWords,
): string {
  if (item.status === 'hidden') return words.fate.hidden;
  if (item.status === 'held') return words.fate.held;
  const ref = item.clusterId ?? item.id;
  const through = chosen.find((each) => each.ref === ref);
  const merged = clusterTitle === undefined ? '' : `${words.fate.inCluster(clusterTitle)}. `;
  if (through?.changed === true) return merged + words.fate.chosenChanged(through.title);
  if (through !== undefined) return merged + words.fate.chosen;
  return merged + (notChosen.includes(ref) ? words.fate.notChosen : words.fate.open);
}

/** What became of the person's own notes: nothing disappears without a word. */
export function OwnNotesFate() {
  const words = useStepWords();
  const selection = useSelection();
  const clusters = useClusters();
  const own = useItems().filter(
    (item) => item.mine?.author === true && item.status !== 'withdrawn',
  );
  if (own.length === 0) return null;
  return (
    <EntryGroup heading={words.myNotes}>
      <EntryList>
        {own.map((item) => (
          <li key={item.id}>
            <Entry title={item.title} description="">
              <span className={page['soft']}>
                {fateOf(
                  item,
                  selection,
                  clusters.find((cluster) => cluster.id === item.clusterId)?.title,
                  words,
                )}
              </span>
            </Entry>
          </li>
        ))}
      </EntryList>
    </EntryGroup>
  );
}
