import { useEffect, useId, useState } from 'react';
import type { Rejection } from '#shared/kernel/rejection.ts';
import type { ImportPreview, ReleaseListing } from '#shared/wire/http.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
import { useDraft } from '../sync/drafts.ts';
import { getJson, postRaw, type Answer } from '../sync/http.ts';
import { useDesk } from './deskContext.ts';
import { useDialogueDesk } from './dialogue.ts';
import { framesOf } from './importFrames.ts';
import { ImportTable, takenItems } from './ImportTable.tsx';
import { NewerWordings } from './NewerWordings.tsx';
import { Select } from '../ui/Select.tsx';
import { useDeskWords } from './words.ts';
import styles from './panel.module.css';
import { worded } from '../ui/options.ts';

const KINDS = ['keyword', 'element', 'group', 'meeting'] as const;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Lists in: always shown row by row first; what is refused is said, and nothing else is lost. */
export function ImportPanel() {
  const w = useDeskWords();
  const { sessionId, session, send } = useDesk();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const [ofRelease, setOfRelease] = useState(false);
  // Each list is chosen from anew: what was left out of one says nothing about the next.
  const [nth, setNth] = useState(0);
  const [done, setDone] = useState(0);
  const [busy, setBusy] = useState(false);

  const take = (ofRelease: boolean) => (answer: Answer<ImportPreview>) => {
    setDone(0);
    setOfRelease(ofRelease);
    setRefusal(answer.ok ? null : answer.rejection);
    if (!answer.ok) return;
    setPreview(answer.value);
    setNth((before) => before + 1);
  };
  const go = async (chosen: ImportPreview) => {
    const items = takenItems(chosen);
    setBusy(true);
    let sent = 0;
    for (const part of framesOf(items)) {
      if (!(await send({ type: 'items.import', items: part }))) break;
      sent += part.length;
    }
    setBusy(false);
    setDone(sent);
    // Rows have ids of their own, so sending all of them again after a refusal takes none twice.
    if (sent === items.length) setPreview(null);
  };
  const list = <FromList sessionId={sessionId} onAnswer={take(false)} />;
  const release = (
    <>
      <NewerWordings />
      <FromRelease key={done} sessionId={sessionId} onAnswer={take(true)} />
    </>
  );
  // A dialogue is about what a release brings; the council's workshop begins with lists.
  const dialogue = session.members === 'listen';
  return (
    <div className={styles['stack']}>
      <p>{w.import.intro}</p>
      {done > 0 && (
        <Notice kind="good" alert>
          <p>{w.import.done(done)}</p>
        </Notice>
      )}
      {refusal !== null && (
        <Notice kind="warn" alert>
          <p>
            {rejectionText(refusal)} {w.import.failed}
          </p>
        </Notice>
      )}
      {!dialogue && list}
      {dialogue && release}
      {preview !== null && (
        <ImportTable
          key={nth}
          preview={preview}
          ofRelease={ofRelease}
          onTake={(chosen) => busy || void go(chosen)}
        />
      )}
      {dialogue ? list : release}
    </div>
  );
}

type OnAnswer = (answer: Answer<ImportPreview>) => void;

function FromList({ sessionId, onAnswer }: { sessionId: string; onAnswer: OnAnswer }) {
  const w = useDeskWords().import;
  const common = useCommon();
  const fileId = useId();
  // Kept on the device: a reload must not lose a pasted list.
  const [text, setText] = useDraft(`${sessionId}.import`);
  const [theme, setTheme] = useState('');
  const [kind, setKind] = useState('');
  const [origin, setOrigin] = useState('');
  const [busy, setBusy] = useState(false);

  const ask = async (body: Blob | string, type: string) => {
    const query = new URLSearchParams({ theme, kind, origin });
    setBusy(true);
    onAnswer(
      await postRaw<ImportPreview>(`/api/sessions/${sessionId}/import?${query}`, body, type),
    );
    setBusy(false);
  };
  const askFile = (file: File) => {
    const sheet = /\.xlsx$/i.test(file.name);
    void ask(file, sheet ? XLSX : 'text/csv');
  };
  return (
    <div className={styles['stack']}>
      <div className={styles['row']}>
        <Field className={styles['grow']} label={w.theme} value={theme} onChange={setTheme} />
        <div className={styles['grow']}>
          <Select
            label={w.kind}
            value={kind}
            onChange={setKind}
            options={[{ value: '', label: w.kindFromList }, ...worded(KINDS, common.kinds)]}
          />
        </div>
        <Field
          className={styles['grow']}
          label={w.origin}
          placeholder={w.originHelp}
          value={origin}
          onChange={setOrigin}
        />
      </div>
      <Field label={w.paste} hint={w.pasteHelp} rows={6} value={text} onChange={setText} />
      <div className={styles['row']}>
        <Button
          kind="primary"
          disabled={text.trim() === '' || busy}
          onClick={() => void ask(text, 'text/plain')}
        >
          {w.preview}
        </Button>
        <div className={styles['tight']}>
          <label htmlFor={fileId}>
            <strong>{w.file}</strong>
          </label>
          <input
            id={fileId}
            type="file"
            accept=".csv,.txt,.xlsx"
            disabled={busy}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) askFile(file);
              event.target.value = '';
            }}
          />
        </div>
      </div>
    </div>
  );
}

function FromRelease({ sessionId, onAnswer }: { sessionId: string; onAnswer: OnAnswer }) {
  const words = useDeskWords();
  const w = words.import;
  const { chosen: chosenOf } = words.release;
  const said = useDialogueDesk().release;
  const [releases, setReleases] = useState<readonly ReleaseListing[]>([]);
  const [chosen, setChosen] = useState('');
  useEffect(() => {
    void getJson<readonly ReleaseListing[]>(`/api/sessions/${sessionId}/releases`).then(
      (answer) => {
        if (!answer.ok) return;
        setReleases(answer.value);
        setChosen((answer.value.find(({ isNew }) => isNew) ?? answer.value[0])?.id ?? '');
      },
    );
  }, [sessionId]);
  const fresh = releases.filter(({ isNew }) => isNew).length;
  const ask = async () =>
    onAnswer(await getJson<ImportPreview>(`/api/sessions/${sessionId}/import/release/${chosen}`));
  return (
    <div className={styles['section']}>
      <h3>
        {w.release}
        {fresh > 0 && <span className={styles['fresh']}>{w.fresh(fresh)}</span>}
      </h3>
      {releases.length === 0 ? (
        <p className={styles['soft']}>{w.noReleases}</p>
      ) : (
        <div className={styles['row']}>
          <div className={styles['grow']}>
            <Select
              label={w.release}
              hideLabel
              value={chosen}
              onChange={setChosen}
              options={releases.map((release) => ({
                value: release.id,
                label: w.useRelease(
                  // A small meeting hands on under its own name: once is enough.
                  release.title === release.sessionTitle
                    ? release.title
                    : `${release.sessionTitle}: ${release.title}`,
                  release.version,
                  release.said ? said.listed(release.chosen) : chosenOf(release.chosen),
                  release.isNew,
                ),
              }))}
            />
          </div>
          <Button onClick={() => void ask()}>{w.fetchRelease}</Button>
        </div>
      )}
    </div>
  );
}
