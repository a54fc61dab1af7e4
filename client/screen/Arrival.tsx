import { cx } from '../ui/cx.ts';
import { useCommon } from '../ui/common.ts';
import { Qr } from '../ui/Qr.tsx';
import styles from './Arrival.module.css';
import type { Board } from './board.ts';
import { Dots } from './Dots.tsx';
import { Footer } from './Frame.tsx';
import { formatCode, shortUrl } from './format.ts';
import { tablesSpan, tablesText } from './tables.ts';
import type { ScreenWords } from './words.da.ts';
import { useScreenWords } from './words.ts';

/** Longer ones are set smaller: an address that is broken in two is typed wrong. */
const LONG_ADDRESS = 18;

/** Who is counted as being here: at a dialogue the politicians listen, and are named apart. */
function here({ session, presence }: Board): { present: number; listening: number } {
  if (presence === undefined) return { present: 0, listening: 0 };
  return session.members === 'listen'
    ? { present: presence.attendees, listening: presence.members }
    : { present: presence.present, listening: 0 };
}

/** Names of tables up to this many; more without a row of numbers are only counted. */
const NAMED = 5;

/** Only where citizens sit down at tables; a council's mixed groups are made later. */
function tablesHint({ session, teams }: Board, words: ScreenWords, and: string): string | null {
  if (session.attendees === 'none' || teams.length === 0) return null;
  const names = teams.map(({ name }) => name);
  const span = tablesSpan(names, words.tableSpan);
  return span ?? (names.length <= NAMED ? tablesText(names, and) : words.tablesN(names.length));
}

/** Check-in: the code and the QR as large as the wall allows, and the room filling up. */
export function Arrival({ board, text = '' }: { board: Board; text?: string }) {
  const words = useScreenWords();
  const common = useCommon();
  const { session } = board;
  const { invite } = session;
  const people = here(board);
  const hall = session.attendees !== 'none';
  const where = tablesHint(board, words, common.and);
  const context = [session.processTitle, session.dateText].filter((part) => part !== '');
  return (
    <div className={cx(styles.arrival, hall && styles.hall)}>
      <header className={styles.head}>
        <p className={styles.context}>{context.join(' · ')}</p>
        <h1 className={styles.title}>{session.title}</h1>
      </header>
      <main className={styles.main}>
        {invite && (
          <div className={styles.join}>
            <div className={styles.how}>
              <p>{session.attendees === 'none' ? words.joinSeat : words.joinOpen}</p>
              <p className={styles.address} data-long={shortUrl(invite.url).length > LONG_ADDRESS}>
                {shortUrl(invite.url)}
              </p>
              <p>{words.codeTitle}</p>
              <p className={styles.code}>{formatCode(invite.code)}</p>
            </div>
            <Qr qr={invite.qr} label={words.qrFor(shortUrl(invite.url))} className={styles.qr} />
          </div>
        )}
        {text !== '' && <p className={styles.text}>{text}</p>}
        {where !== null && <p className={styles.tables}>{words.findTable(where)}</p>}
        <div className={styles.room}>
          <output className={styles.count}>
            {people.present === 0 ? (
              words.nobodyYet
            ) : (
              <>
                <b>{people.present}</b> {words.isPresent(people.present)}
              </>
            )}
            {people.listening > 0 && (
              <span className={styles.listening}> · {words.listening(people.listening)}</span>
            )}
          </output>
          {hall ? (
            <Dots filled={people.present} of={people.present} wide={20} high={1.4} />
          ) : (
            <Dots filled={people.present} of={people.present} wide={15} />
          )}
        </div>
      </main>
      <Footer session={session} join={false} />
    </div>
  );
}
