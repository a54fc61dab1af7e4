import { useEffect, useRef, useState } from 'react';
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

const EMPTY = { notes: [], total: 0, next: null } as const satisfies GalleryPage;

/** Approved notes by the page: a hall's 1,500 are never sent to a phone that nobody scrolls. */
export function useGallery(session: string, about: string): Gallery {
  const [page, setPage] = useState<GalleryPage>(EMPTY);
  const [busy, setBusy] = useState(true);
  const [rejection, setRejection] = useState<Rejection | null>(null);
  // An answer to an earlier question must not come in between.
  const asked = useRef(0);

  async function fetchPage(before: GalleryPage, after: number | null): Promise<void> {
    const mine = ++asked.current;
    setBusy(true);
    const query = new URLSearchParams({
      ...(about === '' ? {} : { about }),
      ...(after === null ? {} : { after: String(after) }),
    });
    const answer = await getJson<GalleryPage>(
      `/api/sessions/${encodeURIComponent(session)}/gallery?${query.toString()}`,
    );
    if (mine !== asked.current) return;
    setBusy(false);
    if (!answer.ok) {
      setRejection(answer.rejection);
      return;
    }
    setRejection(null);
    const known = new Set(before.notes.map(({ id }) => id));
    const fresh = answer.value.notes.filter(({ id }) => !known.has(id));
    setPage({ ...answer.value, notes: [...before.notes, ...fresh] });
  }

  const begin = useRef(() => {});
  begin.current = () => {
    setPage(EMPTY);
    void fetchPage(EMPTY, null);
  };
  useEffect(() => begin.current(), [session, about]);

  return {
    notes: page.notes,
    total: page.total,
    more: page.next !== null,
    busy,
    rejection,
    getMore: () => void fetchPage(page, page.next),
    renew: () => begin.current(),
  };
}
