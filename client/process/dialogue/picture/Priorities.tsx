import { useState } from 'react';
import { prioritiesOf } from '#shared/dialogue/merge.ts';
import { latestWording } from '#shared/process/wordings.ts';
import type { DialogueOverview } from '#shared/wire/dialogue.ts';
import { useCommon } from '../../../ui/common.ts';
import { useDialogueWords } from '../../../ui/dialogueWords.ts';
import { ShiftPlot } from '../../../ui/plots/ShiftPlot.tsx';
import { Select } from '../../../ui/Select.tsx';
import part from '../part.module.css';
import { useOfficeWords } from '../words.ts';
import { meetingsIn } from '../meetingNames.ts';

/** What the council put its dots on, beside what citizens did: one meeting and one stratum at a time (REP1). */
export function Priorities({ overview }: { overview: DialogueOverview }) {
  const w = useOfficeWords().picture;
  const common = useCommon();
  const { stratum: strata } = useDialogueWords();
  const [chosen, setChosen] = useState(0);
  const council = new Map(overview.elements.map(({ ref, council: { dots } }) => [ref, dots]));
  const all = prioritiesOf(council, overview.reports);
  const one = all[chosen] ?? all[0];
  const meetings = meetingsIn(overview);
  const nameOf = ({ session, stratum, kind }: (typeof all)[number]) =>
    `${meetings.nameOf(session)} · ${strata[stratum].toLowerCase()} · ${common.kinds[kind].toLowerCase()}`;
  if (one === undefined)
    return (
      <section className={part.section} aria-labelledby="priorities">
        <h2 id="priorities">{w.priorities}</h2>
        <p className={part.soft}>{w.noPriorities}</p>
      </section>
    );
  const own = overview.elements.filter(({ kind }) => kind === one.kind);
  const gallery = meetings.reportOf(one.session)?.gallery;
  const voted = one.stratum === 'paper' ? gallery?.paper?.slips : gallery?.voted;
  const dots = own.reduce((sum, { council: { dots: n } }) => sum + (n ?? 0), 0);
  const shifts = new Map(one.shifts.map((shift) => [shift.ref, shift]));
  return (
    <section className={part.section} aria-labelledby="priorities">
      <div className={part.head}>
        <div>
          <h2 id="priorities">{w.priorities}</h2>
          <p className={part.soft}>{w.prioritiesAbout}</p>
        </div>
        {all.length > 1 && (
          <Select
            label={w.compareWith}
            value={String(Math.max(0, all.indexOf(one)))}
            onChange={(n) => setChosen(Number(n))}
            options={all.map((each, n) => ({ value: String(n), label: nameOf(each) }))}
          />
        )}
      </div>
      <ShiftPlot
        label={nameOf(one)}
        head={common.kinds[one.kind]}
        before={{ name: w.council, n: w.dotsIn(dots) }}
        after={{ name: w.citizens, n: voted === undefined ? '' : w.votedIn(voted) }}
        rows={own.map(({ ref, released, later }) => ({
          ref,
          title: latestWording(released, later).title,
          before: shifts.get(ref)?.council ?? null,
          after: shifts.get(ref)?.citizens ?? null,
        }))}
      />
    </section>
  );
}
