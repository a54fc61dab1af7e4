import { useDialogueWords } from '../../../ui/dialogueWords.ts';
import { ScaleBar } from '../../../ui/plots/ScaleBar.tsx';
import { meetingName } from '../meetingNames.ts';
import { useOfficeWords } from '../words.ts';
import type { Said } from './said.ts';
import styles from './WordingReport.module.css';

/** The scale from 1 to 5 where a meeting has used it; paper in a bar of its own. */
export function Scales({ halls }: { halls: readonly Said[] }) {
  const w = useOfficeWords().picture;
  const { stratum } = useDialogueWords();
  const bars = halls.flatMap(({ meeting, report }) => {
    const row = meeting.scale?.scale.find(({ ref }) => ref === report.item);
    if (!row) return [];
    const name = meetingName(meeting);
    const phone = {
      id: `${meeting.session} phone`,
      label: `${name} · ${stratum.phone}`,
      counts: row.counts,
      agreement: row.agreement,
    };
    if (row.paper === null) return [phone];
    const paper = {
      id: `${meeting.session} paper`,
      label: `${name} · ${stratum.paper}`,
      counts: row.paper,
      agreement: null,
    };
    return [phone, paper];
  });
  if (bars.length === 0) return null;
  return (
    <>
      <h3>{w.scale}</h3>
      <div className={styles.bars}>
        {bars.map(({ id, ...bar }) => (
          <ScaleBar key={id} {...bar} />
        ))}
      </div>
    </>
  );
}
