import type { MyMeeting } from '#shared/wire/dialogue.ts';
import { Button } from '../../ui/Button.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import { sentAt, stateOf, type CardState, type KeptCard } from './keptCards.ts';
import { StateLine, type Sign } from './StateLine.tsx';
import { useMoment } from './when.ts';
import { useKitWords } from './words.ts';
import styles from './Card.module.css';

const SIGN = {
  empty: ['soft', 'info'],
  kept: ['warn', 'warn'],
  waiting: ['warn', 'warn'],
  sent: ['good', 'check'],
  changed: ['warn', 'warn'],
  refused: ['warn', 'error'],
  newer: ['warn', 'error'],
} as const satisfies Record<CardState, Sign>;

/** Where the card is: on the phone or with the secretariat. Always in sight, and never a message that flies by. */
export function CardBar({
  meeting,
  kept,
  problems,
  onSend,
}: {
  meeting: MyMeeting;
  kept: KeptCard | null;
  /** Places to correct, once the member has tried to send. */
  problems: number;
  onSend: () => void;
}) {
  const words = useKitWords();
  const moment = useMoment();
  const state = stateOf(meeting, kept);
  const at = sentAt(meeting, kept);
  const when = at === null ? '' : moment(at);
  const more =
    problems > 0
      ? words.wrongFields(problems)
      : state === 'waiting'
        ? words.waitingHow
        : state === 'sent'
          ? words.sentThanks
          : state === 'changed'
            ? words.sentBefore(when)
            : state === 'refused' && kept?.refusal
              ? rejectionText(kept.refusal)
              : '';
  const mayChange = !meeting.closed && !['empty', 'sent', 'waiting', 'newer'].includes(state);
  return (
    <div className={styles['bar']}>
      <div className={styles['barInner']}>
        <div aria-live="polite">
          <StateLine sign={SIGN[state]}>
            {state === 'sent' ? `${words.state.sent} ${when}` : words.state[state]}
          </StateLine>
          {more !== '' && <p className={styles['hint']}>{more}</p>}
        </div>
        {mayChange && (
          <Button kind="primary" wide onClick={onSend}>
            {at === null ? words.sendCard : words.sendChange}
          </Button>
        )}
      </div>
    </div>
  );
}
