import { useMemo, useState } from 'react';
import { FORMS } from '#shared/board/board.ts';
import type { AnswerText } from '#shared/dialogue/report.ts';
import { NOTE_OUTCOMES, type NoteOutcome } from '#shared/process/process.ts';
import { latestWording } from '#shared/process/wordings.ts';
import { useEntries } from '../../../sync/hooks.ts';
import { useAnswerWords } from '../../../ui/answerWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDialogueWords } from '../../../ui/dialogueWords.ts';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useFetched } from '../../../sync/useFetched.ts';
import { FetchState } from '../../FetchState.tsx';
import { meetingName, meetingsIn } from '../meetingNames.ts';
import type { PartProps } from '../DialoguePage.tsx';
import part from '../part.module.css';
import { useOfficeWords } from '../words.ts';
import { NoteLines } from './NoteLines.tsx';
import { OutcomeBar } from './OutcomeBar.tsx';
import { ALL, countOutcomes, matching, notesOf, type Filter } from './outcomes.ts';
import styles from './Receipts.module.css';

/** What became of each note, as its author reads it on the receipt. Set for many at a time. */
export function Receipts({ process, overview, query }: PartProps & { query: URLSearchParams }) {
  const words = useOfficeWords();
  const w = words.receipts;
  const answers = useAnswerWords();
  const { outcome: outcomeNames, venue: venues } = useDialogueWords();
  const fetched = useFetched<readonly AnswerText[]>(`/api/processes/${process.id}/texts`);
  const outcomes = useEntries<NoteOutcome>('outcome/');
  const [filter, setFilter] = useState<Filter>(() => ({
    ...ALL,
    session: query.get('session') ?? '',
  }));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const set = (change: Partial<Filter>) => setFilter((before) => ({ ...before, ...change }));

  // Thousands of notes: worked out again only when they, their outcomes or the filter change.
  const texts = fetched.answer?.ok ? fetched.answer.value : null;
  const notes = useMemo(() => notesOf(texts ?? [], outcomes), [texts, outcomes]);
  const shown = useMemo(() => matching(notes, filter), [notes, filter]);
  const counts = useMemo(() => countOutcomes(notes), [notes]);
  const teams = useMemo(
    () =>
      [
        ...new Set(
          notes
            .filter(({ session }) => filter.session === '' || session === filter.session)
            .map(({ team }) => team),
        ),
      ]
        .filter((team) => team !== '')
        .sort((a, b) => a.localeCompare(b, 'da', { numeric: true })),
    [notes, filter.session],
  );
  const titles = useMemo(
    () =>
      new Map(
        overview.elements.map(({ ref, released, later }) => [
          ref,
          latestWording(released, later).title,
        ]),
      ),
    [overview.elements],
  );
  const { nameOf } = meetingsIn(overview);
  const marked = notes.filter(({ id }) => chosen.has(id));
  const all = (label: string) => ({ value: '', label });

  return (
    <>
      <div>
        <h1 tabIndex={-1}>{words.part.kvitteringer}</h1>
        <p className={part.about}>{w.about}</p>
      </div>
      <FetchState of={fetched} />
      {texts !== null && notes.length === 0 && <p className={part.empty}>{w.none}</p>}
      {notes.length > 0 && (
        <>
          <p className={styles.left}>
            {counts.open === 0 ? w.allDone(notes.length) : w.left(counts.open, notes.length)}
          </p>
          <dl className={styles.counts}>
            {NOTE_OUTCOMES.map((outcome) => (
              <div key={outcome}>
                <dt>{outcomeNames[outcome]}</dt>
                <dd>{counts[outcome]}</dd>
              </div>
            ))}
          </dl>
          <div className={part.filters}>
            <Select
              label={words.meeting}
              value={filter.session}
              onChange={(session) => set({ session, team: '' })}
              options={[
                all(w.all),
                ...overview.reports.map((report) => ({
                  value: report.session,
                  label: report.meeting
                    ? `${meetingName(report)} · ${venues[report.meeting.venue]}`
                    : meetingName(report),
                })),
              ]}
            />
            <Select
              label={w.element}
              value={filter.ref}
              onChange={(ref) => set({ ref })}
              options={[
                all(w.all),
                ...overview.elements.map(({ ref }) => ({
                  value: ref,
                  label: titles.get(ref) ?? '',
                })),
                { value: 'none', label: w.noElement },
              ]}
            />
            <Select
              label={w.team}
              value={filter.team}
              onChange={(team) => set({ team })}
              options={[all(w.all), ...teams.map((team) => ({ value: team, label: team }))]}
            />
            <Select
              label={w.form}
              value={filter.form}
              onChange={(form) => set({ form })}
              options={[
                all(w.all),
                ...FORMS.filter((form) => notes.some((note) => note.form === form)).map((form) => ({
                  value: form,
                  label: answers.form[form],
                })),
              ]}
            />
            <Select
              label={w.outcome}
              value={filter.outcome}
              onChange={(outcome) => set({ outcome })}
              options={[
                all(w.all),
                ...NOTE_OUTCOMES.map((value) => ({ value, label: outcomeNames[value] })),
              ]}
            />
            <Field label={w.search} value={filter.text} onChange={(text) => set({ text })} />
          </div>
          <div className={styles.over}>
            <p>{w.shown(shown.length, marked.length)}</p>
            <Button
              onClick={() =>
                setChosen((before) => new Set([...before, ...shown.map(({ id }) => id)]))
              }
              disabled={shown.length === 0}
            >
              {w.markShown(shown.length)}
            </Button>
            {marked.length > 0 && (
              <Button kind="quiet" onClick={() => setChosen(new Set())}>
                {w.unmark}
              </Button>
            )}
          </div>
          {shown.length === 0 ? (
            <p className={part.empty}>{w.noneShown}</p>
          ) : (
            <NoteLines
              notes={shown}
              chosen={chosen}
              onMark={(key, on) =>
                setChosen((before) => {
                  const next = new Set(before);
                  if (on) next.add(key);
                  else next.delete(key);
                  return next;
                })
              }
              elementOf={(ref) => (ref === null ? w.noElement : (titles.get(ref) ?? ''))}
              meetingOf={nameOf}
            />
          )}
          <OutcomeBar
            processId={process.id}
            notes={marked}
            onSet={(done) =>
              setChosen(
                (before) =>
                  new Set([...before].filter((id) => !done.some((note) => note.id === id))),
              )
            }
          />
        </>
      )}
    </>
  );
}
