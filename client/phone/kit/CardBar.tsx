import type { MyMeeting } from '#shared/wire/dialogue.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { cx } from '../../ui/cx.ts';
import { formatDate, formatTime } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import { sentAt, stateOf, type CardState, type KeptCard } from './keptCards.ts';
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
} as const satisfies Record<CardState, readonly [string, 'info' | 'warn' | 'check' | 'error']>;

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
  const common = useCommon();
  const state = stateOf(meeting, kept);
  const at = sentAt(meeting, kept);
  const when = at === null ? '' : `${formatDate(at)} ${common.atTime(formatTime(at))}`;
  const [kind, icon] = SIGN[state];
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
          <p className={cx(styles['state'], styles[kind])}>
            <Icon name={icon} />
            {state === 'sent' ? `${words.state.sent} ${when}` : words.state[state]}
          </p>
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
