import { useState } from 'react';
import type { PersonCard } from '#shared/wire/http.ts';
import { postJson } from '../sync/http.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
import { useProcessWords } from './words.ts';

export type PersonAct = 'link' | 'fix' | 'substitute' | 'revoke';

interface PersonDialogProps {
  readonly what: PersonAct | 'all';
  /** Null for what concerns all. */
  readonly person: PersonCard | null;
  /** How many have a link that would be replaced. */
  readonly linked: number;
  readonly processId: string;
  readonly onClose: () => void;
  readonly onMake: (person: PersonCard | null) => void;
  /** `cut`: the seat's link no longer works. */
  readonly onChanged: (cut: boolean) => void;
}

/** One question about one seat, with its consequence in words before it is done. */
export function PersonDialog(props: PersonDialogProps) {
  const { what, person, linked, processId, onClose, onMake, onChanged } = props;
  const w = useProcessWords().peoplePage;
  const common = useCommon();
  const [name, setName] = useState(
    what === 'fix' ? (person?.name ?? '') : (person?.substitute ?? ''),
  );
  const [group, setGroup] = useState(person?.group ?? '');
  const [error, setError] = useState<string | null>(null);
  const path = `/api/processes/${processId}/people/${person?.id ?? ''}`;

  async function send(to: string, body: unknown) {
    const answer = await postJson(to, body);
    if (answer.ok) onChanged(what !== 'fix');
    else setError(rejectionText(answer.rejection));
  }

  const shown = person?.substitute ?? person?.name ?? '';
  const { title, about, button, act } = {
    all: {
      title: w.makeAllTitle,
      about: w.makeAllAbout(linked),
      button: w.makeThem,
      act: () => onMake(null),
    },
    link: {
      title: `${w.makeOne}: ${shown}`,
      about: w.makeAllAbout(1),
      button: w.makeOne,
      act: () => onMake(person),
    },
    fix: {
      title: w.fixTitle,
      about: null,
      button: common.save,
      act: () => void send(path, { name: name.trim(), group: group.trim() }),
    },
    substitute: {
      title: w.takeOverTitle(person?.name ?? ''),
      about: w.takeOverAbout,
      button: common.save,
      act: () => void send(`${path}/substitute`, { name: name.trim() }),
    },
    revoke: {
      title: w.revokeTitle(shown),
      about: w.revokeAbout,
      button: w.revoke,
      act: () => void send(`${path}/revoke`, {}),
    },
  }[what];

  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button kind={what === 'revoke' ? 'danger' : 'primary'} onClick={act}>
            {button}
          </Button>
        </>
      }
    >
      {about !== null && <p>{about}</p>}
      {what === 'fix' && (
        <>
          <Field label={w.name} value={name} onChange={setName} limit={120} required />
          <Field label={w.group} value={group} onChange={setGroup} limit={80} />
        </>
      )}
      {what === 'substitute' && (
        <Field
          label={w.takeOverName}
          hint={w.takeOverEmpty}
          value={name}
          onChange={setName}
          limit={120}
        />
      )}
      {error !== null && (
        <Notice kind="error" alert>
          {error}
        </Notice>
      )}
    </Dialog>
  );
}
