import { useCallback, useEffect, useState } from 'react';
import type { Role } from '#shared/kernel/actor.ts';
import type { LinkCard } from '#shared/wire/http.ts';
import type { Rejection } from '#shared/kernel/rejection.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { formatDate, formatTime } from '../ui/format.ts';
import { Notice } from '../ui/Notice.tsx';
import { Qr } from '../ui/Qr.tsx';
import { useCopy } from '../ui/useCopy.ts';
import { rejectionText } from '../ui/rejectionText.ts';
import { getJson, postJson } from '../sync/http.ts';
import { useDesk } from './deskContext.ts';
import { qrCode } from '../ui/qrCode.ts';
import { Select } from '../ui/Select.tsx';
import { useDeskWords } from './words.ts';
import styles from './panel.module.css';

const ROLES: readonly Role[] = ['facilitator', 'secretariat', 'moderator', 'minutes', 'screen'];

type Made = LinkCard & { readonly url: string };

/** A link per helper: made here, shown once, cut here. */
export function LinksPanel() {
  const w = useDeskWords();
  const { sessionId } = useDesk();
  const [links, setLinks] = useState<readonly LinkCard[]>([]);
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const [revoking, setRevoking] = useState<LinkCard | null>(null);

  const load = useCallback(
    () =>
      getJson<readonly LinkCard[]>(`/api/sessions/${sessionId}/links`).then((answer) => {
        if (answer.ok) setLinks(answer.value);
        else setRefusal(answer.rejection);
      }),
    [sessionId],
  );
  useEffect(() => {
    void load();
  }, [load]);

  const make = async (role: Role, name: string) => {
    setRefusal(null);
    const answer = await postJson<Made>(`/api/sessions/${sessionId}/links`, { role, name });
    if (!answer.ok) {
      setRefusal(answer.rejection);
      return false;
    }
    setMade(answer.value);
    await load();
    return true;
  };
  const revoke = async (link: LinkCard) => {
    setRevoking(null);
    const answer = await postJson(`/api/sessions/${sessionId}/links/${link.id}/revoke`, {});
    if (!answer.ok) setRefusal(answer.rejection);
    await load();
  };

  return (
    <div className={styles['stack']}>
      <p>{w.links.intro}</p>
      {refusal !== null && (
        <Notice kind="warn" alert>
          <p>{w.refused(rejectionText(refusal))}</p>
        </Notice>
      )}
      <MakeLink onMake={make} />
      {made !== null && <MadeLink link={made} />}
      <LinkTable links={links} onRevoke={setRevoking} />
      {revoking !== null && (
        <RevokeDialog
          link={revoking}
          onClose={() => setRevoking(null)}
          onRevoke={() => void revoke(revoking)}
        />
      )}
    </div>
  );
}

function MakeLink({ onMake }: { onMake: (role: Role, name: string) => Promise<boolean> }) {
  const w = useDeskWords();
  const [role, setRole] = useState<Role>('facilitator');
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const go = async () => {
    setAsked(true);
    if (name.trim() === '' || !(await onMake(role, name.trim()))) return;
    setName('');
    setAsked(false);
  };
  return (
    <div className={styles['row']}>
      <div className={styles['grow']}>
        <Select
          label={w.links.role}
          value={role}
          onChange={(value) => setRole(value as Role)}
          options={ROLES.map((each) => ({ value: each, label: w.role[each] }))}
        />
      </div>
      <Field
        className={styles['grow']}
        label={w.links.name}
        placeholder={w.links.nameHelp}
        value={name}
        limit={100}
        onChange={setName}
        onEnter={() => void go()}
        error={asked && name.trim() === '' ? w.links.nameMissing : null}
      />
      <Button kind="primary" onClick={() => void go()}>
        {w.links.make}
      </Button>
    </div>
  );
}

function MadeLink({ link }: { link: Made }) {
  const w = useDeskWords();
  const { state, copy } = useCopy();
  const who = `${w.role[link.role]}: ${link.name}`;
  return (
    <Notice kind="good" title={w.links.made(who)} alert>
      <div className={styles['link']}>
        <Qr qr={qrCode(link.url)} label={w.links.made(who)} />
        <div className={styles['tight']}>
          <p>{w.links.once}</p>
          <p className={styles['url']}>{link.url}</p>
          {'clipboard' in navigator && (
            <div>
              <Button small onClick={() => copy(link.url)}>
                {state === 'copied' ? w.links.copied : w.links.copy}
              </Button>
            </div>
          )}
        </div>
      </div>
    </Notice>
  );
}

function LinkTable({
  links,
  onRevoke,
}: {
  links: readonly LinkCard[];
  onRevoke: (link: LinkCard) => void;
}) {
  const w = useDeskWords();
  if (links.length === 0) return <p className={styles['soft']}>{w.links.empty}</p>;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{w.links.who}</th>
            <th scope="col">{w.links.role}</th>
            <th scope="col">{w.links.used}</th>
            <th scope="col">{w.links.action}</th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr key={link.id}>
              <th scope="row">{link.name}</th>
              <td>{w.role[link.role]}</td>
              <td>
                {link.lastUsed === null
                  ? w.links.unused
                  : w.links.lastUsed(
                      `${formatDate(link.lastUsed)} ${w.clock(formatTime(link.lastUsed))}`,
                    )}
              </td>
              <td>
                {link.revoked ? (
                  w.links.revoked
                ) : (
                  <Button small onClick={() => onRevoke(link)}>
                    {w.links.revoke}
                    <span className="visually-hidden"> {link.name}</span>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RevokeDialog({
  link,
  onClose,
  onRevoke,
}: {
  link: LinkCard;
  onClose: () => void;
  onRevoke: () => void;
}) {
  const w = useDeskWords().links;
  const common = useCommon();
  return (
    <Dialog
      open
      title={w.revokeAsk(link.name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button kind="danger" onClick={onRevoke}>
            {w.revoke}
          </Button>
        </>
      }
    >
      <p>{w.revokeText}</p>
    </Dialog>
  );
}
