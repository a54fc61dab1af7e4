import { useState } from 'react';
import type { AnswerText } from '#shared/dialogue/report.ts';
import { LIMITS } from '#shared/board/text.ts';
import { latestWording } from '#shared/process/wordings.ts';
import type { DialogueElement } from '#shared/wire/dialogue.ts';
import { useDraft } from '../../../sync/drafts.ts';
import { act } from '../../../sync/start.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { rejectionText } from '../../../ui/rejectionText.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { useFetched } from '../../../sync/useFetched.ts';
import { FetchState } from '../../FetchState.tsx';
import { useOfficeWords } from '../words.ts';
import { WordDiff } from './WordDiff.tsx';
import form from '../../form.module.css';
import styles from './WordingDialog.module.css';

interface WordingDialogProps {
  readonly processId: string;
  readonly element: DialogueElement;
  readonly onClose: () => void;
}

/** What is being typed, and the number of the wording it was begun from. */
interface Draft {
  readonly after: number;
  readonly title: string;
  readonly description: string;
}

const readDraft = (stored: string): Draft | null =>
  stored === '' ? null : (JSON.parse(stored) as Draft);

/** A new wording, written over the one the office has seen: two at a time never overwrite each other (WORD1). */
export function WordingDialog({ processId, element, onClose }: WordingDialogProps) {
  const words = useOfficeWords();
  const w = words.wording;
  const { ref } = element;
  const now = latestWording(element.released, element.later);
  const [stored, setStored] = useDraft(`${processId}.wording.${ref}`);
  const [reason, setReason] = useDraft(`${processId}.wording.${ref}.reason`);
  const [opened] = useState(now);
  const draft: Draft = readDraft(stored) ?? {
    after: opened.n,
    title: opened.title,
    description: opened.description,
  };
  const { after, title, description } = draft;
  const set = (change: Partial<Draft>) => setStored(JSON.stringify({ ...draft, ...change }));
  const same = title.trim() === now.title && description.trim() === now.description;
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  async function save() {
    setTried(true);
    if (busy || same || title.trim() === '' || reason.trim() === '') return;
    setBusy(true);
    setRefused(null);
    const reply = await act({
      type: 'wording.add',
      ref,
      after,
      title,
      description,
      reason,
    });
    setBusy(false);
    if (reply.ok) {
      setStored('');
      setReason('');
      onClose();
    } else setRefused(rejectionText(reply.rejection));
  }

  return (
    <Dialog
      open
      wide
      title={w.rewordTitle(now.title)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{w.close}</Button>
          <Button kind="primary" disabled={busy} onClick={() => void save()}>
            {busy ? w.saving : w.save(now.n + 1)}
          </Button>
        </>
      }
    >
      {after !== now.n && (
        <Notice kind="warn" title={w.newer(now.n)} alert>
          <p>
            <b>{now.title}</b> {now.description}
          </p>
          <p>
            <Button
              onClick={() => {
                set({ after: now.n });
                setRefused(null);
              }}
            >
              {w.continueFrom(now.n)}
            </Button>
          </p>
        </Notice>
      )}
      <div className={form.form}>
        <div className={form.half}>
          <Field
            label={w.title}
            value={title}
            onChange={(next) => set({ title: next })}
            limit={LIMITS.title}
            error={tried && title.trim() === '' ? w.titleMissing : null}
            required
          />
          <Field
            label={w.description}
            value={description}
            onChange={(next) => set({ description: next })}
            limit={LIMITS.description}
            rows={4}
          />
          <Field
            label={w.reason}
            hint={w.reasonHint}
            value={reason}
            onChange={setReason}
            error={tried && reason.trim() === '' ? w.reasonMissing : null}
            limit={LIMITS.reason}
            rows={2}
            required
          />
        </div>
        <div className={form.half}>
          <section aria-labelledby="difference">
            <h3 id="difference">{w.difference}</h3>
            {same ? (
              <p className={styles.soft} role={tried ? 'alert' : undefined}>
                {w.noDifference}
              </p>
            ) : (
              <>
                <p>
                  <b>
                    <WordDiff before={now.title} after={title.trim()} />
                  </b>
                </p>
                <p>
                  <WordDiff before={now.description} after={description.trim()} />
                </p>
              </>
            )}
          </section>
          <Rewrites processId={processId} element={ref} />
        </div>
      </div>
      {refused !== null && (
        <Notice kind="error" alert>
          {refused}
        </Notice>
      )}
    </Dialog>
  );
}

/** Better sentences that people have offered: what a new wording usually builds on. */
function Rewrites({ processId, element }: { processId: string; element: string }) {
  const words = useOfficeWords();
  const w = words.wording;
  const fetched = useFetched<readonly AnswerText[]>(
    `/api/processes/${processId}/texts?ref=${encodeURIComponent(element)}`,
  );
  const rewrites = (fetched.answer?.ok ? fetched.answer.value : []).filter(
    ({ status, form, rewrite }) => status === 'visible' && (rewrite !== '' || form === 'rewrite'),
  );
  return (
    <div>
      <h3 id="rewrites">{w.rewrites(rewrites.length)}</h3>
      <FetchState of={fetched} />
      {fetched.answer?.ok && rewrites.length === 0 && <p className={styles.soft}>{w.noRewrites}</p>}
      {rewrites.length > 0 && (
        <ScrollBox labelledBy="rewrites" className={styles.rewrites}>
          <ul role="list">
            {rewrites.map(({ item, session, rewrite, text, wording, lang }) => (
              <li key={`${session} ${item}`}>
                <span lang={lang}>{rewrite === '' ? text : rewrite}</span>{' '}
                <span className={styles.soft}>{words.wordingN(wording)}</span>
              </li>
            ))}
          </ul>
        </ScrollBox>
      )}
    </div>
  );
}
