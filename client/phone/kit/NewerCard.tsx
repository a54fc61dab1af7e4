import type { MyMeeting } from '#shared/wire/dialogue.ts';
import { Button } from '../../ui/Button.tsx';
import { useDialogueWords } from '../../ui/dialogueWords.ts';
import { Notice } from '../../ui/Notice.tsx';
import { keepMine, takeNewer, type KeptCard } from './keptCards.ts';
import { send } from './sendCards.ts';
import { useSummary } from './useSummary.ts';
import { dateInWords, useMoment } from './when.ts';
import { useKitWords } from './words.ts';
import page from '../Page.module.css';

/** Two devices, two cards, or the office's hand in one: the member chooses, and sees what the other one says first. */
export function NewerCard({ meeting, kept }: { meeting: MyMeeting; kept: KeptCard }) {
  const words = useKitWords();
  const moment = useMoment();
  if (kept.newer === null) return null;
  const { at, redacted } = kept.newer;
  return (
    <Notice kind="warn" alert title={redacted ? words.redactedTitle : words.newerTitle}>
      <p>{redacted ? words.redactedText : words.newerText(moment(at))}</p>
      {redacted && <p>{words.redactedChoose}</p>}
      <details>
        <summary>{words.theirs}</summary>
        <WholeCard meeting={meeting} card={kept.newer.card} />
      </details>
      <div className={page['form']}>
        <Button onClick={() => takeNewer(kept)}>{words.takeTheirs}</Button>
        <Button
          onClick={() => {
            keepMine(kept);
            // What the office took out goes nowhere before the member has read the card again.
            if (!redacted) send(kept.session);
          }}
        >
          {redacted ? words.keepMineWithout : words.keepMine}
        </Button>
      </div>
    </Notice>
  );
}

function WholeCard({
  meeting,
  card,
}: {
  meeting: MyMeeting;
  card: NonNullable<KeptCard['newer']>['card'];
}) {
  const words = useKitWords();
  const { venue } = useDialogueWords();
  const summary = useSummary();
  const titles = new Map(meeting.elements.map((each) => [each.item, each.title]));
  const { date, present, counted, elements, oneThing } = card;
  return (
    <>
      <p>
        {words.summary([
          dateInWords(date),
          venue[card.venue],
          ...(present === null ? [] : [words.sumPresent(present), words[counted]]),
        ])}
      </p>
      <ul>
        {elements.map((each) => (
          <li key={`${each.ref} ${each.wording}`}>
            {titles.get(each.ref) ?? words.unlisted}
            {': '}
            {words.summary([summary(each), ...each.points, ...each.quotes.map(words.theirsOne)])}
          </li>
        ))}
      </ul>
      {oneThing !== '' && <p>{words.theirsOne(oneThing)}</p>}
    </>
  );
}
