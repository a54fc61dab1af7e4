import { LENSES, VERDICTS } from '#shared/board/board.ts';
import type { ElementReport, VerdictCounts } from '#shared/dialogue/report.ts';
import { useAnswerWords } from '../../../ui/answerWords.ts';
import { useDialogueWords } from '../../../ui/dialogueWords.ts';
import { meetingName } from '../meetingNames.ts';
import { NumberTable, type NumberCell } from '../NumberTable.tsx';
import { useOfficeWords } from '../words.ts';
import type { Said } from './said.ts';

interface LensTableProps {
  readonly halls: readonly Said[];
  readonly small: readonly Said[];
}

/** Every lens has its line: what was not tried says so, and never that it holds (DIA5). */
export function LensTable({ halls, small }: LensTableProps) {
  const w = useOfficeWords().picture;
  const { lens: names, verdict } = useAnswerWords();
  const { notTried, stratum } = useDialogueWords();
  const untried: NumberCell = { shown: notTried, soft: true };
  return (
    <NumberTable
      as="about"
      caption={w.lensKey(VERDICTS.map((each) => verdict[each].toLowerCase()))}
      head={[
        w.lens,
        ...halls.map(({ meeting }) => meetingName(meeting)),
        ...(small.length > 0 ? [stratum.small] : []),
      ]}
      rows={LENSES.map((lens) => {
        const triedIn = ({ lenses }: ElementReport) =>
          lenses.find((each) => each.lens === lens && each.tried);
        const onCards = small.filter(({ report }) => triedIn(report)).length;
        return {
          id: lens,
          name: names[lens],
          cells: [
            ...halls.map(({ report }) => {
              const found = triedIn(report);
              if (!found) return untried;
              return {
                shown: (['phone', 'paper'] as const).map((each) => (
                  <LensCell key={each} name={stratum[each]} counts={found.verdicts[each]} />
                )),
              };
            }),
            ...(small.length > 0
              ? [onCards === 0 ? untried : { shown: w.onCards(onCards, small.length) }]
              : []),
          ],
        };
      })}
    />
  );
}

/** One stratum's answers through one lens; strata stand under each other and are not added up. */
function LensCell({ name, counts }: { name: string; counts: VerdictCounts | undefined }) {
  const { verdict } = useAnswerWords();
  if (counts === undefined) return null;
  return (
    <div>
      {name} <span aria-hidden="true">{VERDICTS.map((each) => counts[each]).join(' · ')}</span>
      <span className="visually-hidden">
        {VERDICTS.map((each) => `${counts[each]} ${verdict[each]}`).join(', ')}
      </span>
    </div>
  );
}
