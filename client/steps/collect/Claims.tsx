import type { ItemView } from '#shared/session/views.ts';
import { Entry, EntryGroup, EntryList } from '../../phone/Entry.tsx';
import { useItems, useMe, type StepProps } from '../../phone/view.ts';
import { useStepWords } from '../../phone/stepWords.ts';
import { usePending } from '../../sync/hooks.ts';
import { act } from '../../sync/start.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Phone.module.css';

/** Meetings and groups that a member can take; who has taken what is public. */
export function Claims({ step }: StepProps<'collect'>) {
  const words = useStepWords();
  const common = useCommon();
  const items = useItems();
  const open = step.status === 'open';
  return step.config.kinds.map((kind) => {
    const here = items.filter((item) => item.kind === kind && item.status === 'visible');
    if (here.length === 0) return <p key={kind}>{words.noItems}</p>;
    return (
      <EntryGroup key={kind} heading={common.kinds[kind]}>
        <EntryList>
          {here.map((item) => (
            <li key={item.id}>
              <Entry title={item.title} description={item.description}>
                <p className={styles['state']}>
                  {item.claims.length === 0
                    ? words.claimedNone
                    : words.claimedBy(item.claims.join(', '))}
                </p>
              </Entry>
              {open && <Claim item={item} />}
            </li>
          ))}
        </EntryList>
      </EntryGroup>
    );
  });
}

function Claim({ item }: { item: ItemView }) {
  const words = useStepWords();
  const me = useMe();
  const pending = usePending();
  if (me?.role !== 'member') return null;
  const mine = pending.filter(
    ({ command }) => command.type === 'item.claim' && command.itemId === item.id,
  );
  const last = mine[mine.length - 1]?.command;
  const on = last?.type === 'item.claim' ? last.on : item.mine?.claimed === true;
  const take =
    item.kind === 'meeting' || item.kind === 'group' ? words.claim[item.kind] : words.claim.other;
  return (
    <div className={styles['actions']}>
      {on && (
        <p className={cx(styles['state'], styles['sent'])}>
          <Icon name="check" /> {words.claimed}
        </p>
      )}
      <Button
        kind={on ? 'quiet' : 'secondary'}
        onClick={() =>
          void act({ type: 'item.claim', itemId: item.id, on: !on }, { keepRefusal: true })
        }
      >
        {on ? words.claimUndo : take}
        <span className="visually-hidden">: {item.title}</span>
      </Button>
    </div>
  );
}
