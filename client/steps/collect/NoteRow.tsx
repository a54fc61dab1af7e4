import { useRef, useState } from 'react';
import { wordsGone } from '#shared/board/board.ts';
import type { ItemView } from '#shared/session/views.ts';
import { useDesk } from '../../desk/deskContext.ts';
import { HideReasons } from '../../desk/HideReasons.tsx';
import { useSeats, useThemes } from '../../desk/live.ts';
import { Select } from '../../ui/Select.tsx';
import { useStepWords } from '../../desk/stepWords.ts';
import { useOwnKeys } from '../../desk/useOwnKeys.ts';
import work from '../../desk/work.module.css';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ThemeTag } from '../../ui/Labels.tsx';
import styles from './NoteList.module.css';
import { named } from '../../ui/options.ts';

export function NoteRow({ item, claimable }: { item: ItemView; claimable: boolean }) {
  const w = useStepWords().collect;
  const common = useCommon();
  const themes = useThemes();
  const { may, send } = useDesk();
  const [choosing, setChoosing] = useState(false);
  const show = () => void send({ type: 'item.show', itemId: item.id });
  const mayHide = may('item.hide') && item.status !== 'hidden';
  const note = useRef<HTMLElement>(null);
  // From anywhere in the note, and the buttons do the same.
  useOwnKeys(note, ({ key }) => {
    if (key.toLowerCase() !== 'h' || !mayHide) return false;
    setChoosing(true);
    return true;
  });
  return (
    <article
      ref={note}
      data-keys="own"
      className={cx(styles['note'], styles[item.status])}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the note is what H is about
      tabIndex={0}
      aria-label={item.title}
      aria-keyshortcuts={mayHide ? 'H' : undefined}
    >
      <div className={styles['words']}>
        <p className={work['name']}>{item.title}</p>
        {item.description !== '' && <p>{item.description}</p>}
        <p className={styles['meta']}>
          <span>{common.kind[item.kind]}</span>
          <ThemeTag theme={item.theme} order={themes.indexOf(item.theme)} />
          {item.authorName !== undefined && <span>{w.by(item.authorName)}</span>}
          <span>{w.source[item.source]}</span>
          {item.status === 'held' && <strong>{w.held}</strong>}
          {item.status === 'hidden' && (
            <strong>
              {item.hideReason === null
                ? w.hidden
                : w.hiddenBecause(common.hideReason[item.hideReason])}
            </strong>
          )}
        </p>
        {claimable && <Claims item={item} />}
      </div>
      <div className={styles['acts']}>
        {item.status === 'held' && may('item.show') && (
          <Button small icon={<Icon name="check" size="1em" />} onClick={show}>
            {w.approve}
          </Button>
        )}
        {item.status === 'hidden' && !wordsGone(item) && may('item.show') && (
          <Button small onClick={show}>
            {w.show}
            <span className="visually-hidden"> {item.title}</span>
          </Button>
        )}
        {mayHide && !choosing && (
          <Button small onClick={() => setChoosing(true)}>
            {w.hide}
            <span className="visually-hidden"> {item.title}</span>
          </Button>
        )}
      </div>
      {choosing && <HideReasons item={item} onClose={() => setChoosing(false)} />}
    </article>
  );
}

/** Who has taken it; the desk may sign up a member who has no device. */
function Claims({ item }: { item: ItemView }) {
  const w = useStepWords().collect;
  const { may, send } = useDesk();
  const seats = useSeats();
  const claim = (person: string, on: boolean) =>
    void send({ type: 'item.claim', itemId: item.id, on, person });
  const free = seats.filter((seat) => !item.claims.includes(seat.name));
  return (
    <div className={work['row']}>
      {item.claims.length === 0 && <span className={work['soft']}>{w.noClaims}</span>}
      {item.claims.map((name) => {
        const seat = seats.find((each) => each.name === name);
        return (
          <span key={name} className={work['chip']}>
            {name}
            {seat && may('item.claim') && (
              <button
                type="button"
                className={work['icon']}
                aria-label={w.unclaim(name)}
                onClick={() => claim(seat.id, false)}
              >
                <Icon name="cross" size="0.9em" />
              </button>
            )}
          </span>
        );
      })}
      {may('item.claim') && free.length > 0 && (
        <Select
          label={w.claimFor(item.title)}
          hideLabel
          value=""
          onChange={(person) => {
            if (person !== '') claim(person, true);
          }}
          options={[{ value: '', label: w.choosePerson }, ...named(free)]}
        />
      )}
    </div>
  );
}
