import { useCallback, useEffect, useRef, useState } from 'react';
import type { Rejection } from '#shared/kernel/rejection.ts';
import type { GalleryNote, GalleryPage } from '#shared/wire/dialogue.ts';
import { getJson } from '../../sync/http.ts';

export interface Gallery {
  readonly notes: readonly GalleryNote[];
  readonly total: number;
  readonly more: boolean;
  readonly busy: boolean;
  readonly rejection: Rejection | null;
  readonly getMore: () => void;
  /** From the beginning: notes that were approved meanwhile are among them. */
  readonly renew: () => void;
}

const EMPTY: GalleryPage = { notes: [], total: 0, next: null };

function addressOf(session: string, about: string, after: number | null): string {
  const query = new URLSearchParams();
  if (about !== '') query.set('about', about);
  if (after !== null) query.set('after', String(after));
  return `/api/sessions/${encodeURIComponent(session)}/gallery?${query.toString()}`;
}

/** Approved notes by the page: a hall's 1,500 are never sent to a phone that nobody scrolls. */
export function useGallery(session: string, about: string): Gallery {
  const question = `${session} ${about}`;
  const [got, setGot] = useState({ question, page: EMPTY });
  // What was fetched about something else is no part of this list, not even while it is waited for.
  const page = got.question === question ? got.page : EMPTY;
  const [busy, setBusy] = useState(true);
  const [rejection, setRejection] = useState<Rejection | null>(null);
  // An answer to an earlier question must not come in between.
  const asked = useRef(0);

  const fetchPage = useCallback(
    async (before: GalleryPage): Promise<void> => {
      const mine = ++asked.current;
      setBusy(true);
      const answer = await getJson<GalleryPage>(addressOf(session, about, before.next));
      if (mine !== asked.current) return;
      setBusy(false);
      setRejection(answer.ok ? null : answer.rejection);
      if (!answer.ok) return;
      const known = new Set(before.notes.map(({ id }) => id));
      const fresh = answer.value.notes.filter(({ id }) => !known.has(id));
      setGot({ question, page: { ...answer.value, notes: [...before.notes, ...fresh] } });
    },
    [session, about, question],
  );
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- only that it is being fetched
    void fetchPage(EMPTY);
  }, [fetchPage]);

  return {
    notes: page.notes,
    total: page.total,
    more: page.next !== null,
    busy: busy || (got.question !== question && rejection === null),
    rejection,
    getMore: () => void fetchPage(page),
    renew: () => void fetchPage(EMPTY),
  };
}
