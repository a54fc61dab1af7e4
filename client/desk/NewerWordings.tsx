import { useCallback, useEffect, useState } from 'react';
import type { Rejection } from '#shared/kernel/rejection.ts';
import type { NewerWording } from '#shared/wire/dialogue.ts';
import { getJson, postJson } from '../sync/http.ts';
import { Button } from '../ui/Button.tsx';
import { announceNow } from '../ui/LiveRegion.tsx';
import { Notice } from '../ui/Notice.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
import { useDesk } from './deskContext.ts';
import { useDialogueDesk } from './dialogue.ts';
import styles from './panel.module.css';

/** Elements that the process has reworded since they came here; what somebody has answered about stays as it is. */
export function NewerWordings() {
  const w = useDialogueDesk().newer;
  const { sessionId, may } = useDesk();
  const [newer, setNewer] = useState<readonly NewerWording[]>([]);
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const [busy, setBusy] = useState(false);
  const load = useCallback(
    () =>
      getJson<readonly NewerWording[]>(`/api/sessions/${sessionId}/newer`).then((answer) => {
        // Without a network there is nothing to fetch either; the list comes with the next visit.
        if (answer.ok) setNewer(answer.value);
      }),
    [sessionId],
  );
  useEffect(() => {
    void load();
  }, [load]);
  if (newer.length === 0) return null;
  const free = newer.filter(({ answered }) => !answered).length;
  const renew = async () => {
    setBusy(true);
    const answer = await postJson<{ renewed: number }>(`/api/sessions/${sessionId}/renew`, {});
    setRefusal(answer.ok ? null : answer.rejection);
    if (answer.ok) announceNow(w.renewed(answer.value.renewed));
    await load();
    setBusy(false);
  };
  return (
    <Notice kind="warn" title={w.title(newer.length)}>
      <ul className={styles['list']}>
        {newer.map((wording) => (
          <li key={wording.itemId}>
            {w.change(wording.now, wording.title)}
            {wording.reason !== '' && ` ${w.reason(wording.reason)}`}
            {wording.answered && <strong> {w.answered}</strong>}
          </li>
        ))}
      </ul>
      {refusal !== null && <p role="alert">{rejectionText(refusal)}</p>}
      {free > 0 && may('items.renew') && (
        <div>
          <Button small disabled={busy} onClick={() => void renew()}>
            {w.fetch(free)}
          </Button>
        </div>
      )}
    </Notice>
  );
}
