import { useState } from 'react';
import {
  MAX_OUTCOMES,
  needsPlace,
  needsReason,
  NOTE_OUTCOMES,
  type NoteOutcomeKind,
} from '#shared/process/process.ts';
import { useDraft } from '../../../sync/drafts.ts';
import { act } from '../../../sync/start.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDialogueWords } from '../../../ui/dialogueWords.ts';
import { Field } from '../../../ui/Field.tsx';
import { announceNow } from '../../../ui/LiveRegion.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { rejectionText } from '../../../ui/rejectionText.ts';
import { Select } from '../../../ui/Select.tsx';
import { useOfficeWords } from '../words.ts';
import styles from './OutcomeBar.module.css';
import { batches, outcomeOf, type Note } from './outcomes.ts';

interface OutcomeBarProps {
  readonly processId: string;
  /** The marked ones, shown by the filter or not. */
  readonly notes: readonly Note[];
  /** What has been kept, so that a refusal half-way leaves the rest marked. */
  readonly onSet: (done: readonly Note[]) => void;
}

/** One answer for all marked notes; what it must say is said before it is sent (RCPT2). */
export function OutcomeBar({ processId, notes, onSet }: OutcomeBarProps) {
  const w = useOfficeWords().receipts;
  const { outcome: names } = useDialogueWords();
  const [outcome, setOutcome] = useState<NoteOutcomeKind>('used');
  // Each outcome has words of its own: why one note was not used is no word about another that was.
  const [where, setWhere] = useDraft(`${processId}.outcome.${outcome}.where`);
  const [reason, setReason] = useDraft(`${processId}.outcome.${outcome}.reason`);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const whereMissing = needsPlace(outcome) && where.trim() === '' ? w.whereMissing : null;
  const reasonMissing = needsReason(outcome) && reason.trim() === '' ? w.reasonMissing : null;

  const replaced = notes.filter((note) => outcomeOf(note) !== 'open').length;

  async function set() {
    setTried(true);
    setRefused(null);
    if (busy || notes.length === 0 || whereMissing !== null || reasonMissing !== null) return;
    setBusy(true);
    let done = 0;
    for (const command of batches(notes, { outcome, where, reason })) {
      const reply = await act(command);
      if (!reply.ok) {
        setRefused(rejectionText(reply.rejection));
        break;
      }
      done += command.outcomes.length;
      onSet(notes.slice(done - command.outcomes.length, done));
    }
    setBusy(false);
    if (done === 0) return;
    setTried(false);
    setSaid(w.set(done, names[outcome]));
    announceNow(w.set(done, names[outcome]));
  }

  return (
    <form
      className={styles.bar}
      aria-label={w.bar}
      onSubmit={(event) => {
        event.preventDefault();
        void set();
      }}
    >
      <div className={styles.fields}>
        <Select
          label={w.becameOf}
          value={outcome}
          onChange={(next) => setOutcome(next as NoteOutcomeKind)}
          options={NOTE_OUTCOMES.map((value) => ({ value, label: names[value] }))}
        />
        {needsPlace(outcome) && (
          <Field
            label={w.where[outcome] ?? ''}
            value={where}
            onChange={setWhere}
            error={tried ? whereMissing : null}
            limit={300}
          />
        )}
        {outcome !== 'open' && (
          <Field
            label={needsReason(outcome) ? w.whyNot : w.why}
            value={reason}
            onChange={setReason}
            error={tried ? reasonMissing : null}
            limit={1000}
          />
        )}
        <Button type="submit" kind="primary" disabled={busy || notes.length === 0}>
          {busy ? w.setting : w.setN(notes.length)}
        </Button>
      </div>
      <p className={styles.rule}>
        {notes.length === 0
          ? said === ''
            ? w.markFirst
            : said
          : [
              w.reads(notes.length > MAX_OUTCOMES ? MAX_OUTCOMES : null),
              replaced > 0 ? w.replaces(replaced) : '',
            ]
              .filter(Boolean)
              .join(' ')}
      </p>
      {refused !== null && (
        <Notice kind="error" alert>
          {refused} {w.restMarked}
        </Notice>
      )}
    </form>
  );
}
