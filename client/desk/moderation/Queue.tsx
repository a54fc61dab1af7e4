import { useEffect, useMemo, useRef, useState } from 'react';
import { HIDE_REASONS, type HideReason } from '#shared/board/board.ts';
import type { ItemView } from '#shared/session/views.ts';
import { usePending } from '../../sync/hooks.ts';
import { useCommon } from '../../ui/common.ts';
import { cx } from '../../ui/cx.ts';
import { useAnswerNames } from '../answerNames.ts';
import { useDesk } from '../deskContext.ts';
import { useItems } from '../live.ts';
import { LongList } from '../LongList.tsx';
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
  const list = useRef<HTMLDivElement>(null);

  const now = useMemo(() => withPending(items, pending), [items, pending]);
  const notes = useMemo(() => notesOf(now, filter), [now, filter]);
  const shown = useMemo(() => inOrder(notes, filter.status), [notes, filter.status]);
  const counts = useMemo(() => countsOf(notes), [notes]);
  const { current, active, place, go, onFocus, onBlur } = useCurrent(shown, list);

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

  const onKey = (event: Pressed): boolean => {
    if (isTyping(event.target)) return false;
    if (event.key === 'ArrowDown') return go(place + 1);
    if (event.key === 'ArrowUp') return go(place - 1);
    if (!moderation.allowed) return false;
    const key = event.key.toLowerCase();
    if (key === 'u' && moderation.last?.undo) moderation.last.undo();
    else if (note === undefined) return false;
    else if (key === 'a') acts.approve(note);
    else if (key === ' ' && event.target instanceof HTMLElement && event.target.dataset['note'])
      toggle(note.id);
    else {
      const reason = HIDE_REASONS[Number(key) - 1];
      if (reason === undefined) return false;
      acts.hide(note, reason);
    }
    return true;
  };
  useKeysAnywhere(whole, onKey);

  const inDialog = dialog && items.find((item) => item.id === dialog.id);
  const filtered = isNarrowed(filter, stepId !== undefined);
  return (
    // Keys pressed on the notes bubble here; each note and button is itself a control.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={cx(styles['queue'], whole && styles['whole'])}
      data-keys="own"
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || dialog !== null) return;
        if (!event.defaultPrevented && onKey(event)) event.preventDefault();
      }}
    >
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
          onDone={() => setTicked(new Set())}
        />
      )}
      {shown.length === 0 ? (
        <p className={styles['empty']}>{filtered ? w.emptyFiltered : w.empty[filter.status]}</p>
      ) : (
        <div ref={list} className={styles['list']} onFocus={onFocus} onBlur={onBlur}>
          <LongList
            label={w.list}
            items={shown}
            estimate={whole ? 190 : 150}
            anchor={current}
            reveal={active ? current : null}
            className={styles['box']}
            row={(each) => (
              <NoteRow
                note={each}
                names={names}
                current={each.id === current}
                ticked={ticked.has(each.id)}
                big={whole}
                acts={{
                  allowed: moderation.allowed,
                  approve: () => acts.approve(each),
                  hide: (reason) => acts.hide(each, reason),
                  redact: () => setDialog({ kind: 'redact', id: each.id }),
                  translate: () => setDialog({ kind: 'translate', id: each.id }),
                }}
                onTick={() => toggle(each.id)}
                onCurrent={() => go(shown.indexOf(each))}
              />
            )}
          />
        </div>
      )}
      {inDialog && dialog.kind === 'redact' && (
        <RedactDialog note={inDialog} onClose={() => setDialog(null)} />
      )}
      {inDialog && dialog.kind === 'translate' && (
        <TranslateDialog note={inDialog} onClose={() => setDialog(null)} />
      )}
    </div>
  );
}

interface Pressed {
  readonly key: string;
  readonly target: EventTarget | null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox]),textarea,select,dialog') !== null
  );
}

/** Where nothing has the focus, the page's only list is what the keys are about. */
function useKeysAnywhere(whole: boolean, onKey: (event: Pressed) => boolean): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    if (!whole) return;
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.target !== document.body || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (latest.current(event)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [whole]);
}

/** The note one is at. When it goes, the one in its place is next, with the focus. */
function useCurrent(shown: readonly ItemView[], list: { readonly current: HTMLElement | null }) {
  const [at, setAt] = useState<{ id: string; place: number } | null>(null);
  const [active, setActive] = useState(false);
  const found = at === null ? 0 : shown.findIndex((note) => note.id === at.id);
  const place = found >= 0 ? found : Math.min(at?.place ?? 0, shown.length - 1);
  const current = shown[place]?.id ?? null;
  // What is remembered follows the list, so that the next to go leaves the right place behind.
  if (at !== null && current !== null && (at.id !== current || at.place !== place))
    setAt({ id: current, place });

  useEffect(() => {
    // Gone with its row, the focus would be nowhere; a person who is elsewhere keeps theirs.
    if (!active || current === null || document.activeElement !== document.body) return;
    focusNote(list.current, current);
  });
  return {
    current,
    active,
    place,
    go: (to: number): boolean => {
      const note = shown[to];
      if (note === undefined) return false;
      if (note.id !== current || at === null) setAt({ id: note.id, place: to });
      const row = rowOf(list.current, note.id);
      // Its row may be drawn only after the list has scrolled to it.
      if (!row?.contains(document.activeElement))
        requestAnimationFrame(() => focusNote(list.current, note.id));
      return true;
    },
    onFocus: () => setActive(true),
    onBlur: ({ relatedTarget }: { relatedTarget: EventTarget | null }) => {
      if (relatedTarget instanceof Node && !list.current?.contains(relatedTarget)) setActive(false);
    },
  };
}

const rowOf = (list: HTMLElement | null, id: string) =>
  list?.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"]`);

const focusNote = (list: HTMLElement | null, id: string): void =>
  rowOf(list, id)?.focus({ preventScroll: true });

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
