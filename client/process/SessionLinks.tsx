import { useId, useState } from 'react';
import type { LinkCard } from '#shared/wire/http.ts';
import { postJson } from '../sync/http.ts';
import { Select } from '../ui/Select.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { formatDate } from '../ui/format.ts';
import { Notice } from '../ui/Notice.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
import { CopyText } from './CopyText.tsx';
import styles from './SessionLinks.module.css';
import { useFetched } from '../sync/useFetched.ts';
import { useProcessWords } from './words.ts';

const ROLES = ['facilitator', 'secretariat', 'minutes', 'moderator', 'screen'] as const;
type StaffRole = (typeof ROLES)[number];
type MadeLink = LinkCard & { readonly url: string };

const isStaffRole = (role: string): role is StaffRole => ROLES.some((each) => each === role);

/** Links per role, each revocable. A token is seen once, when its link is made. */
export function SessionLinks({ sessionId }: { sessionId: string }) {
  const w = useProcessWords().session;
  const titleId = useId();
  const [role, setRole] = useState<StaffRole>('facilitator');
  const [name, setName] = useState('');
  const [made, setMade] = useState<MadeLink | null>(null);
  const [error, setError] = useState<string | null>(null);
  const path = `/api/sessions/${sessionId}/links`;

  const { answer, reload } = useFetched<readonly LinkCard[]>(path);
  const links = answer?.ok ? answer.value : null;
  const problem = error ?? (answer?.ok === false ? rejectionText(answer.rejection) : null);

  async function make() {
    setError(null);
    const reply = await postJson<MadeLink>(path, { role, name: name.trim() });
    if (!reply.ok) {
      setError(rejectionText(reply.rejection));
      return;
    }
    setMade(reply.value);
    setName('');
    reload();
  }

  async function revoke(link: LinkCard) {
    const reply = await postJson(`${path}/${link.id}/revoke`, {});
    setError(reply.ok ? null : rejectionText(reply.rejection));
    if (made?.id === link.id) setMade(null);
    reload();
  }

  const nameOfRole = (link: LinkCard) => (isStaffRole(link.role) ? w.roles[link.role] : link.role);
  const live = links?.filter((link) => !link.revoked) ?? [];
  return (
    <section className={styles.links} aria-labelledby={titleId}>
      <h3 id={titleId}>{w.links}</h3>
      <p className={styles.about}>{w.linksAbout}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <Select
          label={w.role}
          value={role}
          onChange={(next) => isStaffRole(next) && setRole(next)}
          options={ROLES.map((value) => ({ value, label: w.roles[value] }))}
        />
        <Field label={w.name} value={name} onChange={setName} limit={80} />
        <Button type="submit">{w.make}</Button>
      </form>
      {made !== null && (
        <Notice kind="good" title={w.made(nameOfRole(made))} alert>
          <p>{w.madeOnce}</p>
          <CopyText label={w.made(nameOfRole(made))} text={made.url} />
        </Notice>
      )}
      {problem !== null && (
        <Notice kind="error" alert>
          {problem}
        </Notice>
      )}
      {links !== null && live.length === 0 && <p className={styles.about}>{w.noLinks}</p>}
      {live.length > 0 && (
        <ul role="list" className={styles.list}>
          {live.map((link) => (
            <li key={link.id}>
              <span>
                <b>{nameOfRole(link)}</b>
                {link.name !== '' && `, ${link.name}`}
                <span className={styles.used}>
                  {link.lastUsed === null ? w.neverUsed : w.lastUsed(formatDate(link.lastUsed))}
                </span>
              </span>
              <Button
                kind="quiet"
                aria-label={`${w.revoke}: ${nameOfRole(link)} ${link.name}`}
                onClick={() => void revoke(link)}
              >
                {w.revoke}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
