import { useMemo, useRef, useState } from 'react';
import { HIDE_REASONS, type HideReason } from '#shared/board/board.ts';
import type { ItemView } from '#shared/session/views.ts';
import { usePending } from '../../sync/hooks.ts';
import { useCommon } from '../../ui/common.ts';
import { cx } from '../../ui/cx.ts';
import { LongList, type LongListHandle } from '../../ui/LongList.tsx';
import { useAnswerNames } from '../answerNames.ts';
import { useDesk } from '../deskContext.ts';
import { reasonOfKey } from '../HideReasons.tsx';
import { useItems } from '../live.ts';
import { useOwnKeys } from '../useOwnKeys.ts';
import { BatchBar } from './BatchBar.tsx';
import { Filters } from './Filters.tsx';
import { NoteRow } from './NoteRow.tsx';
import {
  countsOf,
  inOrder,
  isNarrowed,
  NO_FILTER,
  notesOf,
  withPending,
  type QueueFilter,
  type QueueStatus,
} from './queue.ts';
import { RedactDialog } from './RedactDialog.tsx';
import { TranslateDialog } from './TranslateDialog.tsx';
import { useCurrent } from './useCurrent.ts';
import { useModeration } from './useModeration.ts';
import { useQueueWords } from './words.ts';
import styles from './Queue.module.css';

/**
 * Notes to decide about. What is dealt with, here or by somebody else, leaves the list; the one that takes its place
 * takes the focus too, and what is being read does not move.
 */
export function Queue({
  stepId,
  status = 'held',
  whole = false,
}: {
  /** Only notes of this step. */
  stepId?: string;
  status?: QueueStatus;
  /** It is all there is on the page: its keys work wherever one is, and its buttons are for fingers. */
  whole?: boolean;
}) {
  const w = useQueueWords();
  const names = useAnswerNames();
  const moderation = useModeration();
  const items = useItems();
  const pending = usePending();
  const [filter, setFilter] = useState<QueueFilter>({ ...NO_FILTER, status, step: stepId ?? '' });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<{ kind: 'redact' | 'translate'; id: string } | null>(null);
  const [choosing, setChoosing] = useState<{ id: string; asked?: HideReason } | null>(null);
  const queue = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const rows = useRef<LongListHandle>(null);

  const now = useMemo(() => withPending(items, pending), [items, pending]);
  const notes = useMemo(() => notesOf(now, filter), [now, filter]);
  const shown = useMemo(() => inOrder(notes, filter.status), [notes, filter.status]);
  const counts = useMemo(() => countsOf(notes), [notes]);
  const { current, place, go, inSight, takeFocus, onFocus, onBlur } = useCurrent(shown, list, rows);

  const chosen = shown.filter((note) => ticked.has(note.id));
  const waiting = shown.filter((note) => note.status === 'held');
  const toggle = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const note = shown[place];
  const acts = {
    approve: (one: ItemView) => moderation.approve([one]),
    hide: (one: ItemView, reason: HideReason) => moderation.hide([one], reason),
  };

  const decide = (key: string, one: ItemView): boolean => {
    const reason = reasonOfKey(key);
    if (key !== 'a' && reason === undefined) return false;
    // What cannot be read is not decided about.
    if (!inSight()) return go(place);
    takeFocus();
    if (reason === undefined) acts.approve(one);
    // What cannot be taken back is asked about.
    else if (reason === 'others_data') setChoosing({ id: one.id, asked: reason });
    else acts.hide(one, reason);
    return true;
  };
  const onKey = ({ key: pressed, target }: KeyboardEvent): boolean => {
    const key = pressed.toLowerCase();
    const on = target instanceof Element && target !== document.body ? target : null;
    const row = on?.closest('[data-note]');
    // From beside the notes one comes to the one the keys are about, and not past it.
    if (key === 'arrowdown') return go(on !== null && !row ? place : place + 1);
    if (key === 'arrowup') return go(on !== null && !row ? place : place - 1);
    if (!moderation.allowed) return false;
    if (key === 'u' && moderation.last?.undo) {
      moderation.last.undo();
      return true;
    }
    if (note === undefined) return false;
    if (key !== ' ') return decide(key, note);
    if (on === null || on !== row) return false;
    toggle(note.id);
    return true;
  };
  useOwnKeys(queue, onKey, whole);

  const inDialog = dialog && items.find((item) => item.id === dialog.id);
  const filtered = isNarrowed(filter, stepId !== undefined);
  return (
    <div ref={queue} data-keys="arrows" className={cx(styles['queue'], whole && styles['whole'])}>
      <Filters
        filter={filter}
        counts={counts}
        fixedStep={stepId !== undefined}
        onChange={setFilter}
      />
      <HiddenCounts />
      {(shown.length > 0 || moderation.last !== null) && (
        <BatchBar
          ticked={chosen}
          waiting={waiting}
          moderation={moderation}
          big={whole}
          onClear={() => setTicked(new Set())}
          onActed={takeFocus}
        />
      )}
      {shown.length === 0 ? (
        <p className={styles['empty']}>{filtered ? w.emptyFiltered : w.empty[filter.status]}</p>
      ) : (
        <div ref={list} className={styles['list']} onFocus={onFocus} onBlur={onBlur}>
          <LongList
            ref={rows}
            label={w.list}
            items={shown}
            estimate={whole ? 190 : 150}
            anchor={current}
            className={styles['box']}
            row={(each) => (
              <NoteRow
                note={each}
                names={names}
                current={each.id === current}
                ticked={ticked.has(each.id)}
                choosing={choosing?.id === each.id}
                asked={choosing?.asked}
                big={whole}
                acts={{
                  allowed: moderation.allowed,
                  approve: () => acts.approve(each),
                  hide: (reason) => acts.hide(each, reason),
                  redact: () => setDialog({ kind: 'redact', id: each.id }),
                  translate: () => setDialog({ kind: 'translate', id: each.id }),
                  choose: (open) => setChoosing(open ? { id: each.id } : null),
                }}
                onTick={() => toggle(each.id)}
              />
            )}
          />
        </div>
      )}
      {inDialog && dialog.kind === 'redact' && (
        <RedactDialog
          note={inDialog}
          onDone={() => {
            takeFocus();
            moderation.done(w.replaced);
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {inDialog && dialog.kind === 'translate' && (
        <TranslateDialog note={inDialog} onClose={() => setDialog(null)} />
      )}
    </div>
  );
}

/** How many are hidden and why: the same numbers that everybody may see. */
function HiddenCounts() {
  const w = useQueueWords();
  const common = useCommon();
  const { session } = useDesk();
  const counts = HIDE_REASONS.flatMap((reason) => {
    const n = session.hidden[reason] ?? 0;
    return n === 0 ? [] : [`${n} ${common.hideReason[reason]}`];
  });
  if (counts.length === 0) return null;
  return (
    <p className={styles['meta']}>
      {w.hiddenPublic} {counts.join(' · ')}
    </p>
  );
}
