import { useState } from 'react';
import type { ProcessView } from '#shared/process/process.ts';
import type { PersonCard, SeatLink } from '#shared/wire/http.ts';
import { postJson } from '../sync/http.ts';
import { useEntry } from '../sync/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
import { AddPeople } from './AddPeople.tsx';
import { FetchState } from './FetchState.tsx';
import { LinkSheet } from './LinkSheet.tsx';
import styles from './PeoplePage.module.css';
import { PeopleTable } from './PeopleTable.tsx';
import { PersonDialog, type PersonAct } from './PersonDialog.tsx';
import { Shell } from './Shell.tsx';
import { useFetched } from '../sync/useFetched.ts';
import { useProcessWords } from './words.ts';

type Open =
  | { readonly what: 'nothing' | 'all' }
  | { readonly what: PersonAct; readonly person: PersonCard };

/** The seats of the process and their personal links. */
export function PeoplePage({ processId }: { processId: string }) {
  const w = useProcessWords().peoplePage;
  const process = useEntry<ProcessView>('process');
  const [error, setError] = useState<string | null>(null);
  const [sheet, setSheet] = useState<readonly SeatLink[]>([]);
  const [open, setOpen] = useState<Open>({ what: 'nothing' });
  const path = `/api/processes/${processId}`;

  const fetched = useFetched<readonly PersonCard[]>(`${path}/people`);
  const { answer, reload } = fetched;
  const people = answer?.ok ? answer.value : null;

  async function makeLinks(seats: readonly string[]) {
    setOpen({ what: 'nothing' });
    setError(null);
    const made = await postJson<readonly SeatLink[]>(`${path}/links`, { seats });
    if (!made.ok) {
      setError(rejectionText(made.rejection));
      return;
    }
    setSheet(made.value);
    reload();
  }

  const close = () => setOpen({ what: 'nothing' });
  const linked = people?.filter((person) => person.hasLink) ?? [];
  const unlinked = people?.filter((person) => !person.hasLink) ?? [];
  const all = people?.map((person) => person.id) ?? [];

  return (
    <Shell page="people" title={w.title} process={process} processId={processId}>
      {fetched.answer?.ok === false && <h1>{w.title}</h1>}
      <FetchState of={fetched} />
      {people !== null && (
        <>
          <div className={styles.head}>
            <div>
              <h1>{w.title}</h1>
              <p>{people.length === 0 ? w.none : w.about(people.length)}</p>
            </div>
            {people.length > 0 && (
              <div className={styles.acts}>
                {linked.length > 0 && unlinked.length > 0 && (
                  <Button onClick={() => void makeLinks(unlinked.map((person) => person.id))}>
                    {w.makeMissing(unlinked.length)}
                  </Button>
                )}
                <Button
                  kind="primary"
                  onClick={() => {
                    if (linked.length === 0) void makeLinks(all);
                    else setOpen({ what: 'all' });
                  }}
                >
                  {w.makeAll}
                </Button>
              </div>
            )}
          </div>
          {error !== null && (
            <Notice kind="error" alert>
              {error}
            </Notice>
          )}
          {sheet.length > 0 && (
            <LinkSheet
              links={sheet}
              title={process?.title ?? ''}
              exercise={process?.exercise ?? false}
              onClose={() => setSheet([])}
            />
          )}
          {people.length > 0 && (
            <>
              <PeopleTable
                people={people}
                onAct={(what, person) => {
                  // Nothing to replace, so nothing to ask.
                  if (what === 'link' && !person.hasLink) void makeLinks([person.id]);
                  else setOpen({ what, person });
                }}
              />
              <Notice kind="info">{w.codeNote}</Notice>
            </>
          )}
          <AddPeople
            processId={processId}
            known={people.map((person) => person.name)}
            onAdded={reload}
          />
        </>
      )}
      {open.what !== 'nothing' && (
        <PersonDialog
          what={open.what}
          person={'person' in open ? open.person : null}
          linked={linked.length}
          processId={processId}
          onClose={close}
          onMake={(person) => void makeLinks(person === null ? all : [person.id])}
          onChanged={(cut) => {
            // A link that is cut must not be printed.
            if (cut && 'person' in open)
              setSheet((links) => links.filter((link) => link.seat !== open.person.id));
            close();
            reload();
          }}
        />
      )}
    </Shell>
  );
}
