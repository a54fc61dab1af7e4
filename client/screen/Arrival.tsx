import { Qr } from '../ui/Qr.tsx';
import styles from './Arrival.module.css';
import type { Board } from './board.ts';
import { Dots } from './Dots.tsx';
import { Footer } from './Frame.tsx';
import { formatCode, shortUrl } from './format.ts';
import { useScreenWords } from './words.ts';

/** Check-in: the code and the QR as large as the wall allows, and the room filling up. */
export function Arrival({ board, text = '' }: { board: Board; text?: string }) {
  const words = useScreenWords();
  const { session, presence } = board;
  const { invite } = session;
  const present = presence?.present ?? 0;
  const context = [session.processTitle, session.dateText].filter((part) => part !== '');
  return (
    <div className={styles.arrival}>
      <header className={styles.head}>
        <p className={styles.context}>{context.join(' · ')}</p>
        <h1 className={styles.title}>{session.title}</h1>
      </header>
      <main className={styles.main}>
        {invite && (
          <div className={styles.join}>
            <div className={styles.how}>
              <p>{session.attendees === 'none' ? words.joinSeat : words.joinOpen}</p>
              <p className={styles.address}>{shortUrl(invite.url)}</p>
              <p>{words.codeTitle}</p>
              <p className={styles.code}>{formatCode(invite.code)}</p>
            </div>
            <Qr qr={invite.qr} label={words.qrFor(shortUrl(invite.url))} className={styles.qr} />
          </div>
        )}
        {text !== '' && <p className={styles.text}>{text}</p>}
        <div className={styles.room}>
          <output className={styles.count}>
            {present === 0 ? (
              words.nobodyYet
            ) : (
              <>
                <b>{present}</b> {words.isPresent(present)}
              </>
            )}
          </output>
          <Dots filled={present} of={present} wide={15} />
        </div>
      </main>
      <Footer session={session} join={false} />
    </div>
  );
}
