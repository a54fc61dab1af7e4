import { useState } from 'react';
import type { Rejection } from '#shared/kernel/rejection.ts';
import type { TableLink } from '#shared/wire/dialogue.ts';
import { postJson } from '../../sync/http.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PrintSheet } from '../../ui/PrintSheet.tsx';
import { Qr } from '../../ui/Qr.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import { useDesk } from '../deskContext.ts';
import panel from '../panel.module.css';
import type { PaperProps } from './paper.ts';
import styles from './Print.module.css';
import { WhichTables } from './WhichTables.tsx';
import { useTablesWords } from './words.ts';

/** A sheet for each table. Host links are made here and shown once; making them cuts the earlier ones. */
export function Sheets({ tables, ready: links, waits, onReady }: PaperProps<readonly TableLink[]>) {
  const w = useTablesWords();
  const common = useCommon();
  const { sessionId } = useDesk();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const teams = tables.map(({ id }) => id).filter((id) => !left.has(id));

  async function make() {
    setAsking(false);
    setBusy(true);
    setRefusal(null);
    const answer = await postJson<readonly TableLink[]>(`/api/sessions/${sessionId}/tables/links`, {
      teams,
    });
    setBusy(false);
    if (answer.ok) onReady(answer.value);
    else setRefusal(answer.rejection);
  }

  return (
    <section className={panel['section']}>
      <h3>{w.sheets}</h3>
      <p className={panel['soft']}>{w.sheetsHelp}</p>
      <WhichTables tables={tables} left={left} onChange={setLeft} />
      <p>{w.sheetsWarn}</p>
      {refusal !== null && <Notice kind="warn" alert title={rejectionText(refusal)} />}
      <div>
        <Button disabled={teams.length === 0 || busy || waits} onClick={() => setAsking(true)}>
          {w.sheetsGo(teams.length)}
        </Button>
      </div>
      {waits && <p className={panel['soft']}>{w.printFirst}</p>}
      {links !== null && (
        <PrintSheet
          as="h4"
          title={w.sheetsReady(links.length)}
          once={w.once}
          print={w.print}
          close={w.close}
          onClose={() => onReady(null)}
          paper={
            <div className={styles['all']}>
              {links.map((link) => (
                <TableSheet key={link.teamId} link={link} />
              ))}
            </div>
          }
        />
      )}
      <Dialog
        open={asking}
        title={w.sheetsAsk(teams.length)}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{common.cancel}</Button>
            <Button kind="primary" onClick={() => void make()}>
              {w.sheetsGo(teams.length)}
            </Button>
          </>
        }
      >
        <p>{w.sheetsWarn}</p>
      </Dialog>
    </section>
  );
}

/** Read from the other side of the table; the host's link is only in the small code, below the cut. */
function TableSheet({ link }: { link: TableLink }) {
  const w = useTablesWords();
  const common = useCommon();
  const { session } = useDesk();
  return (
    <article className={styles['table']}>
      <p className={styles['meeting']}>
        {session.exercise && <b>{common.exercise} · </b>}
        {session.title} · {session.dateText}
      </p>
      <div className={styles['everybody']}>
        <p className={cx(styles['number'], link.name.length > 9 && styles['long'])}>{link.name}</p>
        <h3>{w.comeIn}</h3>
        <Qr qr={link.joinQr} label={w.joinQr(link.name)} className={styles['join']} />
        <ol>
          {w.howTo.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <p>
          {w.orCode(new URL(link.joinUrl).host)}
          <br />
          <strong className={styles['digits']}>
            {link.code.replace(/(\d{3})(\d{3})/, '$1 $2')}
          </strong>
        </p>
        <p className={styles['paper']}>{w.noPhone}</p>
      </div>
      <div className={styles['host']}>
        <Qr qr={link.qr} label={w.hostQr(link.name)} className={styles['small']} />
        <div>
          <h4>{w.hostTitle(link.name)}</h4>
          <p>{w.hostText}</p>
        </div>
      </div>
    </article>
  );
}
