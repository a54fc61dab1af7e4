import type { SeatLink } from '#shared/wire/http.ts';
import { useCommon } from '../ui/common.ts';
import { PrintSheet } from '../ui/PrintSheet.tsx';
import { Qr } from '../ui/Qr.tsx';
import { CopyText } from './CopyText.tsx';
import styles from './LinkSheet.module.css';
import { useProcessWords } from './words.ts';

interface LinkSheetProps {
  readonly links: readonly SeatLink[];
  readonly title: string;
  readonly exercise: boolean;
  readonly onClose: () => void;
}

/** The links that were just made: they are nowhere else, so here they are printed or copied. */
export function LinkSheet({ links, title, exercise, onClose }: LinkSheetProps) {
  const w = useProcessWords().sheet;
  const [only] = links;
  return (
    <PrintSheet
      // Other links than before are news, and take the focus.
      key={only?.url}
      as="h2"
      title={w.ready(links.length)}
      once={w.once}
      print={w.print}
      close={w.done}
      onClose={onClose}
      paper={
        <div className={styles.slips}>
          {links.map((link) => (
            <LinkSlip key={link.seat} link={link} title={title} exercise={exercise} />
          ))}
        </div>
      }
    >
      {links.length === 1 && only !== undefined && (
        <CopyText label={w.copy(only.name)} text={only.url} />
      )}
    </PrintSheet>
  );
}

interface LinkSlipProps {
  readonly link: SeatLink;
  readonly title: string;
  readonly exercise: boolean;
}

/** One member's slip. The link itself is only in the code: nobody types it, and nobody reads it aloud. */
function LinkSlip({ link, title, exercise }: LinkSlipProps) {
  const w = useProcessWords().sheet;
  const common = useCommon();
  return (
    <article className={styles.slip}>
      <p className={styles.process}>
        {exercise && <b>{common.exercise} · </b>}
        {title}
      </p>
      <div>
        <h3>{link.name}</h3>
        <p>{link.group}</p>
        <ol>
          {w.howTo.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </div>
      <Qr qr={link.qr} label={w.qr(link.name)} className={styles.qr} />
      <p className={styles.small}>
        {w.personal} {w.lost}
      </p>
    </article>
  );
}
