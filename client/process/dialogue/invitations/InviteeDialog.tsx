import { useState } from 'react';
import { formatWhen } from '#shared/process/plan.ts';
import { INVITEE_KINDS, INVITEE_STATUSES } from '#shared/process/process.ts';
import type { ActivityView, Invitee, InviteeKind, InviteeStatus } from '#shared/process/process.ts';
import type { DialogueOverview } from '#shared/wire/dialogue.ts';
import type { CommandReply } from '#shared/wire/protocol.ts';
import { latestWording } from '#shared/process/wordings.ts';
import { useDraft } from '../../../sync/drafts.ts';
import { useEntry } from '../../../sync/hooks.ts';
import { act } from '../../../sync/start.ts';
import { Button } from '../../../ui/Button.tsx';
import { useCommon } from '../../../ui/common.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useLang } from '../../../ui/language.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { rejectionText } from '../../../ui/rejectionText.ts';
import { Select } from '../../../ui/Select.tsx';
import { useOfficeWords } from '../words.ts';
import { putInvitees } from './invitee.ts';
import form from '../../form.module.css';
import styles from './InviteeDialog.module.css';

interface InviteeDialogProps {
  readonly processId: string;
  readonly invitee: Invitee;
  readonly isNew: boolean;
  readonly meetings: readonly ActivityView[];
  readonly overview: DialogueOverview;
  /** What the group reads as long as it has no text of its own. */
  readonly commonText: string;
  readonly onClose: () => void;
}

/** Everything about a group's invitation. There is no field for a person, and none is missing (INV1). */
export function InviteeDialog(props: InviteeDialogProps) {
  const { processId, invitee, isNew, meetings, overview, commonText, onClose } = props;
  const w = useOfficeWords().invitations;
  const common = useCommon();
  const lang = useLang();
  // Only what was changed here is kept and laid over the row: what a colleague changed meanwhile stands.
  const [stored, setStored] = useDraft(`${processId}.invitee.${isNew ? 'new' : invitee.id}`);
  const change = stored === '' ? {} : (JSON.parse(stored) as Partial<Invitee>);
  const [found, setFound] = useState(stored !== '');
  const latest = useEntry<Invitee>(`invitee/${invitee.id}`) ?? invitee;
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const now: Invitee = { ...latest, ...change };
  const set = (more: Partial<Invitee>) => setStored(JSON.stringify({ ...change, ...more }));

  const nameMissing = now.name.trim() === '' ? w.nameMissing : null;

  async function save() {
    setTried(true);
    if (busy || nameMissing !== null) return;
    setBusy(true);
    const reply = await act(putInvitees([{ ...now, name: now.name.trim() }]));
    setBusy(false);
    done(reply);
  }

  async function remove() {
    setAsking(false);
    setBusy(true);
    const reply = await act({ type: 'invitee.remove', inviteeId: invitee.id });
    setBusy(false);
    done(reply);
  }

  function done(reply: CommandReply) {
    if (!reply.ok) {
      setRefused(rejectionText(reply.rejection));
      return;
    }
    setStored('');
    onClose();
  }

  if (asking)
    return (
      <Dialog
        key="remove"
        open
        title={w.removeSure(latest.name)}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{w.keep}</Button>
            <Button kind="danger" onClick={() => void remove()}>
              {w.remove}
            </Button>
          </>
        }
      >
        <p>{w.removeAbout}</p>
      </Dialog>
    );

  return (
    <Dialog
      open
      wide
      title={isNew ? w.add : w.editTitle(invitee.name)}
      onClose={onClose}
      actions={
        <>
          {!isNew && (
            <Button kind="danger" disabled={busy} onClick={() => setAsking(true)}>
              {w.remove}
            </Button>
          )}
          <Button onClick={onClose}>{stored === '' ? common.close : w.close}</Button>
          <Button kind="primary" disabled={busy} onClick={() => void save()}>
            {busy ? w.saving : isNew ? w.saveNew : w.save}
          </Button>
        </>
      }
    >
      {found && (
        <Notice kind="info">
          <p>{w.draft}</p>
          <p>
            <Button
              onClick={() => {
                setStored('');
                setFound(false);
              }}
            >
              {w.dropDraft}
            </Button>
          </p>
        </Notice>
      )}
      <div className={form.form}>
        <div className={form.half}>
          <Field
            label={w.name}
            hint={w.nameHint}
            value={now.name}
            onChange={(name) => set({ name })}
            error={tried ? nameMissing : null}
            limit={200}
            required
          />
          <Select
            label={w.kindLabel}
            value={now.kind}
            onChange={(kind) => set({ kind: kind as InviteeKind })}
            options={INVITEE_KINDS.map((value) => ({ value, label: w.kind[value] }))}
          />
          <Select
            label={w.meeting}
            value={now.activityId ?? ''}
            onChange={(id) => set({ activityId: id === '' ? null : id })}
            options={[
              { value: '', label: w.undecided },
              ...meetings.map(({ id, plan }) => ({
                value: id,
                label: `${formatWhen(plan.when, lang)}: ${plan.title}`,
              })),
            ]}
          />
          <Select
            label={w.statusLabel}
            value={now.status}
            onChange={(status) => set({ status: status as InviteeStatus })}
            options={INVITEE_STATUSES.map((value) => ({ value, label: w.status[value] }))}
          />
          <Field
            label={w.owner}
            hint={w.ownerHint}
            value={now.owner}
            onChange={(owner) => set({ owner })}
            limit={200}
          />
          <Field
            label={w.reach}
            hint={w.reachHint}
            value={now.reach}
            onChange={(reach) => set({ reach })}
            limit={300}
            rows={2}
          />
          <Field
            label={w.risk}
            hint={w.riskHint}
            value={now.risk}
            onChange={(risk) => set({ risk })}
            limit={300}
            rows={2}
          />
        </div>
        <div className={form.half}>
          <Field
            label={w.text}
            hint={w.textHint}
            value={now.text}
            lang="da"
            onChange={(text) => set({ text })}
            limit={3000}
            rows={9}
          />
          {now.text.trim() === '' ? (
            <div className={styles.common}>
              <p>{w.commonIs}</p>
              <p lang="da" className={styles.letter}>
                {commonText}
              </p>
              <Button onClick={() => set({ text: commonText })}>{w.startFromCommon}</Button>
            </div>
          ) : (
            <p>
              <Button kind="quiet" onClick={() => set({ text: '' })}>
                {w.useCommon}
              </Button>
            </p>
          )}
          <fieldset className={styles.elements}>
            <legend>{w.elements}</legend>
            {overview.elements.length === 0 && <p>{w.noElements}</p>}
            {overview.elements.map(({ ref, released, later }) => (
              <label key={ref}>
                <input
                  type="checkbox"
                  checked={now.elements.includes(ref)}
                  onChange={(event) =>
                    set({
                      elements: event.target.checked
                        ? [...now.elements, ref]
                        : now.elements.filter((each) => each !== ref),
                    })
                  }
                />
                {latestWording(released, later).title}
              </label>
            ))}
          </fieldset>
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
