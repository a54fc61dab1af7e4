import { useState } from 'react';
import type { Rejection } from '#shared/kernel/rejection.ts';
import {
  MAX_SLIPS,
  SLIPS_PER_TABLE,
  type NewSlips,
  type PrintedSlips,
  type Slip,
  type SlipSheet,
} from '#shared/wire/dialogue.ts';
import { postJson } from '../../sync/http.ts';
import { useFetched } from '../../sync/useFetched.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
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

const PER_SHEET = 8;

const wholeNumber = (text: string): number =>
  /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : 0;

/** Numbered slips with a receipt each, for those who write on paper. */
export function Slips({ tables, ready: sheet, waits, onReady }: PaperProps<SlipSheet>) {
  const w = useTablesWords();
  const common = useCommon();
  const { sessionId } = useDesk();
  const path = `/api/sessions/${sessionId}/slips`;
  const { answer: printed, reload } = useFetched<readonly PrintedSlips[]>(path);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState<string | null>(null);
  const [count, setCount] = useState('24');
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const pages = pagesOf(sheet?.slips ?? []);
  const teams = tables.map(({ id }) => id).filter((id) => !left.has(id));
  // Slips that lie on the tables are gone on from: a number printed twice makes the first receipt worthless.
  const next = (printed?.ok ? printed.value : [])
    .filter(({ teamId }) => teams.includes(teamId))
    .reduce((most, { last }) => Math.max(most, last), 0);
  const from = typed ?? String(next + 1);
  const first = wholeNumber(from);
  const each = wholeNumber(count);
  const valid = first > 0 && each > 0 && each <= SLIPS_PER_TABLE;
  const all = valid ? each * teams.length : 0;
  const many = all > MAX_SLIPS;

  async function make(again = false) {
    setAsked(true);
    setAsking(false);
    if (!valid || many) return;
    setBusy(true);
    setRefusal(null);
    const wanted: NewSlips = { teams, from: first, count: each, again };
    const answer = await postJson<SlipSheet>(path, wanted);
    setBusy(false);
    if (answer.ok) {
      onReady(answer.value);
      setTyped(null);
      reload();
    } else if (answer.rejection.code === 'already_exists') setAsking(true);
    else setRefusal(answer.rejection);
  }

  return (
    <section className={panel['section']}>
      <h3>{w.slips}</h3>
      <p className={panel['soft']}>{w.slipsHelp}</p>
      <WhichTables tables={tables} left={left} onChange={setLeft} />
      <div className={panel['row']}>
        <Field label={w.from} inputMode="numeric" value={from} onChange={setTyped} />
        <Field label={w.count} inputMode="numeric" value={count} onChange={setCount} />
        <Button disabled={teams.length === 0 || busy || waits} onClick={() => void make()}>
          {w.slipsGo(all)}
        </Button>
      </div>
      {asked && !valid && <Notice kind="warn" alert title={w.slipsWrong(SLIPS_PER_TABLE)} />}
      {many && <Notice kind="warn" title={w.slipsMany(MAX_SLIPS)} />}
      {refusal !== null && <Notice kind="warn" alert title={rejectionText(refusal)} />}
      {waits && <p className={panel['soft']}>{w.printFirst}</p>}
      {sheet !== null && (
        <PrintSheet
          as="h4"
          title={w.slipsReady(sheet.slips.length, pages.length)}
          once={w.slipsOnce}
          print={w.print}
          close={w.close}
          onClose={() => onReady(null)}
          paper={
            <div className={styles['all']}>
              {pages.map((page) => (
                <div key={`${page[0]?.teamId}.${page[0]?.number}`} className={styles['page']}>
                  {page.map((slip) => (
                    <PaperSlip key={`${slip.teamId}.${slip.number}`} slip={slip} sheet={sheet} />
                  ))}
                </div>
              ))}
            </div>
          }
        />
      )}
      <Dialog
        open={asking}
        title={w.slipsAsk}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{common.cancel}</Button>
            <Button kind="primary" onClick={() => void make(true)}>
              {w.slipsAskGo}
            </Button>
          </>
        }
      >
        <p>{w.slipsAgain}</p>
      </Dialog>
    </section>
  );
}

/** A table's slips begin on a sheet of their own, so that the sheets can be dealt out before they are cut. */
function pagesOf(slips: readonly Slip[]): Slip[][] {
  const pages: Slip[][] = [];
  for (const slip of slips) {
    const last = pages[pages.length - 1];
    if (last === undefined || last.length === PER_SHEET || last[0]?.teamId !== slip.teamId)
      pages.push([slip]);
    else last.push(slip);
  }
  return pages;
}

function PaperSlip({ slip, sheet }: { slip: Slip; sheet: SlipSheet }) {
  const w = useTablesWords();
  const common = useCommon();
  return (
    <article className={styles['slip']}>
      <header>
        <span>
          {slip.team} · {w.slipWrite}
        </span>
        <b>{w.slipNumber(slip.number)}</b>
      </header>
      <div className={styles['lines']} />
      <div className={styles['receipt']}>
        <Qr qr={slip.qr} label={w.slipQr(slip.number)} />
        <p>
          {sheet.exercise && <b>{common.exercise} · </b>}
          {w.slipReceipt}
          <strong>{slip.code}</strong>
          {new URL(slip.url).host}/kvittering · {slip.team} {w.slipNumber(slip.number)}
        </p>
      </div>
    </article>
  );
}
