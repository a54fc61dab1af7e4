import type { MyMeeting } from '#shared/wire/dialogue.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { formatDate, formatTime } from '../../ui/format.ts';
import { Notice } from '../../ui/Notice.tsx';
import { keepMine, takeNewer, type KeptCard } from './keptCards.ts';
import { send } from './sendCards.ts';
import { useKitWords } from './words.ts';
import page from '../Page.module.css';

/** Two devices, two cards: the member chooses, and sees what the other one says first. */
export function NewerCard({ meeting, kept }: { meeting: MyMeeting; kept: KeptCard }) {
  const words = useKitWords();
  const common = useCommon();
  if (kept.newer === null) return null;
  const { card, at } = kept.newer;
  const titles = new Map(meeting.elements.map((each) => [each.item, each.title]));
  return (
    <Notice kind="warn" alert title={words.newerTitle}>
      <p>{words.newerText(`${formatDate(at)} ${common.atTime(formatTime(at))}`)}</p>
      <details>
        <summary>{words.theirs}</summary>
        <ul>
          {card.elements.map((each) => (
            <li key={each.ref}>
              {titles.get(each.ref) ?? each.ref}
              {': '}
              {words.summary([
                words.sumHolds(each.holds),
                words.sumChanged(each.holdsChanged),
                words.sumFails(each.fails),
                ...each.points,
                ...each.quotes.map(words.theirsOne),
              ])}
            </li>
          ))}
        </ul>
        {card.oneThing !== '' && <p>{words.theirsOne(card.oneThing)}</p>}
      </details>
      <div className={page['form']}>
        <Button onClick={() => takeNewer(kept)}>{words.takeTheirs}</Button>
        <Button
          onClick={() => {
            keepMine(kept);
            send(kept.session);
          }}
        >
          {words.keepMine}
        </Button>
      </div>
    </Notice>
  );
}
