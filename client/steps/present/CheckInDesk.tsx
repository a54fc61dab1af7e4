import { useEffect, useMemo, useState } from 'react';
import type { SeatView } from '#shared/session/views.ts';
import type { Invite } from '#shared/wire/http.ts';
import { getJson, postJson } from '../../sync/http.ts';
import { Check } from '../../desk/Check.tsx';
import { useDesk } from '../../desk/deskContext.ts';
import { usePresence, useSeats, useTeams } from '../../desk/live.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import work from '../../desk/work.module.css';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { formatTime } from '../../ui/format.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Qr } from '../../ui/Qr.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import styles from './CheckInDesk.module.css';

/** Who is here: marked by themselves, or by hand for those on paper; and the way in for the rest. */
export function CheckInDesk() {
  const w = useStepWords().present.checkin;
  const seats = useSeats();
  const teams = useTeams();
  const [query, setQuery] = useState('');
  const found = seats.filter((seat) =>
    `${seat.name} ${seat.group}`.toLowerCase().includes(query.trim().toLowerCase()),
  );
  const here = seats.filter((seat) => seat.present).length;
  return (
    <div className={styles['two']}>
      <section className={work['tight']}>
        <div className={work['spread']}>
          <h3>{w.seats}</h3>
          <p>{w.present(here, seats.length)}</p>
        </div>
        {seats.length === 0 ? (
          <p className={work['soft']}>{w.noSeats}</p>
        ) : (
          <>
            <Field
              label={w.search}
              hideLabel
              placeholder={w.search}
              value={query}
              onChange={setQuery}
            />
            <SeatList seats={found} />
          </>
        )}
      </section>
      <div className={work['stack']}>
        <Join />
        {teams.length > 0 && (
          <section className={work['tight']}>
            <h3>{w.teams}</h3>
            <ul role="list" className={work['list']}>
              {teams.map((team) => (
                <li key={team.id} className={work['line']}>
                  <span>
                    <strong>{team.name}</strong>{' '}
                    <span className={work['small']}>
                      {team.members.map((member) => member.name).join(', ')}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}

function SeatList({ seats }: { seats: readonly SeatView[] }) {
  const w = useStepWords().present.checkin;
  const { may, send, session } = useDesk();
  const presence = usePresence();
  const connected = useMemo(() => new Set(presence?.connected), [presence]);
  const [lost, setLost] = useState<SeatView | null>(null);
  const mark = (seat: SeatView, present: boolean) =>
    void send(
      present
        ? { type: 'person.checkIn', person: seat.id }
        : { type: 'person.checkOut', person: seat.id },
    );
  return (
    <>
      <ul role="list" className={styles['seats']}>
        {seats.map((seat) => (
          <li key={seat.id} className={styles['seat']}>
            <Check
              checked={seat.present}
              disabled={!may('person.checkIn')}
              onChange={(present) => mark(seat, present)}
            >
              <span className={styles['name']}>{seat.name}</span>{' '}
              <span className={styles['meta']}>
                {[
                  seat.group,
                  seat.present && seat.since !== null && w.since(formatTime(seat.since)),
                  seat.present && !connected.has(seat.id) && w.notConnected,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Check>
            {session.status === 'open' && may('person.checkIn') && (
              <Button small kind="quiet" onClick={() => setLost(seat)}>
                {w.lostLink}
                <span className="visually-hidden">: {seat.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {lost !== null && <LostLink seat={lost} onClose={() => setLost(null)} />}
    </>
  );
}

/** A code that works once replaces a lost link; it is made only when asked for. */
function LostLink({ seat, onClose }: { seat: SeatView; onClose: () => void }) {
  const w = useStepWords().present.checkin;
  const common = useCommon();
  const { sessionId } = useDesk();
  const [code, setCode] = useState<{ code: string; seconds: number } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const make = async () => {
    const answer = await postJson<{ code: string; seconds: number }>(
      `/api/sessions/${sessionId}/seat-codes`,
      { seat: seat.id },
    );
    if (answer.ok) setCode(answer.value);
    else setRefusal(rejectionText(answer.rejection));
  };
  return (
    <Dialog
      open
      title={w.codeFor(seat.name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.close}</Button>
          {code === null && (
            <Button kind="primary" onClick={() => void make()}>
              {w.lostLinkFor(seat.name)}
            </Button>
          )}
        </>
      }
    >
      {refusal !== null && (
        <Notice kind="warn" alert>
          <p>{refusal}</p>
        </Notice>
      )}
      {code === null ? (
        <p>{w.lostLinkHelp}</p>
      ) : (
        <>
          <p className={styles['code']} aria-live="polite">
            {code.code.replace(/(\d{3})(?=\d)/g, '$1 ')}
          </p>
          <p>{w.codeUse(Math.round(code.seconds / 60))}</p>
        </>
      )}
    </Dialog>
  );
}

function Join() {
  const w = useStepWords().present.checkin;
  const { sessionId, session } = useDesk();
  const [invite, setInvite] = useState<Invite | null>(null);
  useEffect(() => {
    if (session.status !== 'open') return;
    void getJson<Invite>(`/api/sessions/${sessionId}/invite`).then((answer) => {
      if (answer.ok) setInvite(answer.value);
    });
  }, [session.status, sessionId]);
  return (
    <section className={work['tight']}>
      <h3>{w.join}</h3>
      {invite === null ? (
        <p className={work['soft']}>{w.noCode}</p>
      ) : (
        <>
          <Qr qr={invite.qr} label={`${w.join}: ${invite.url}`} className={styles['qr']} />
          <p>
            {w.code}:{' '}
            <strong className={styles['joinCode']}>
              {invite.code.replace(/(\d{3})(?=\d)/g, '$1 ')}
            </strong>
          </p>
          <p className={styles['url']}>{invite.url}</p>
        </>
      )}
    </section>
  );
}
