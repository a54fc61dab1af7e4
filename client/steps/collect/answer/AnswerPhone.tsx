import type { Lens } from '#shared/board/board.ts';
import { needsElement } from '#shared/dialogue/forms.ts';
import type { StepOf } from '#shared/session/views.ts';
import { FoldedReceipt } from '../../../phone/ReceiptCard.tsx';
import { useMe, useSession, useTitles, type StepProps } from '../../../phone/view.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { EMPTIED_MS, useDoubleTap } from '../../../ui/useDoubleTap.ts';
import { useKept } from '../kept.ts';
import { KeptTexts } from '../KeptTexts.tsx';
import { useOwnNotes, type OwnNote } from '../notes.ts';
import { OwnNotes } from '../OwnNotes.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { ElementPart, ElementSelect } from './Element.tsx';
import { useAbout, type About } from './elements.ts';
import { PressureCards } from './PressureCards.tsx';
import { Listening, OthersWrite } from './Waits.tsx';
import { useAnswerStep } from './words.ts';
import { writingOf } from './writing.ts';
import styles from './Answer.module.css';

/** A round of a dialogue: write about the table's element, or wait while others do. */
export function AnswerPhone({ step }: StepProps<'collect'>) {
  const words = useAnswerStep();
  const session = useSession();
  const me = useMe();
  const about = useAbout(step);
  const own = useOwnNotes(step.id);
  const { config } = step;
  const open = step.status === 'open';
  const writing = writingOf(config, session, me);
  return (
    <>
      {config.practice && <p className={styles['practice']}>{words.practice}</p>}
      {!open && <p>{words.closed}</p>}
      {!open && <KeptTexts stepId={step.id} intro={words.draftKept} />}
      {open && writing === 'watch' && <p>{words.watch}</p>}
      {open && writing === 'listen' && <Listening step={step} />}
      {open && writing === 'listeners' && (
        <OthersWrite title={words.listenersWrite} text={words.listenersWriteText} />
      )}
      {open && writing === 'hosts' && (
        <OthersWrite title={words.hostsWrite} text={words.hostsWriteText} />
      )}
      {open && writing === 'write' && (
        <Write step={step} about={about} notes={own.notes} used={own.used} />
      )}
      {own.notes.length > 0 && <OwnNotes notes={own.notes} step={step} />}
      <FoldedReceipt />
    </>
  );
}

interface WriteProps {
  step: StepOf<'collect'>;
  about: About;
  notes: readonly OwnNote[];
  used: number;
}

function Write({ step, about, notes, used }: WriteProps) {
  const words = useAnswerStep();
  const { config } = step;
  // A try is about nothing of the council's; a test or a rewording is of something.
  const tries = config.practice && config.form === 'unfold';
  const needs = needsElement(config.form);
  const element = tries ? null : about.element;
  const heard = config.form === 'heard';
  const again = useDoubleTap(EMPTIED_MS);
  const ready = tries || about.settled || heard;
  const form = {
    step,
    element,
    used,
    again,
    onBegin: tries ? () => undefined : about.pin,
    onSent: () => {
      // What the table works on is followed again; what one has chosen oneself stays.
      if (about.topic !== null || heard) about.release();
    },
  };
  const answered = new Set(
    // What staff have hidden cannot be withdrawn and counts nowhere: it may be answered again.
    notes.flatMap(({ answer, item }): Lens[] =>
      answer?.about === element?.id && answer?.lens && item?.status !== 'hidden'
        ? [answer.lens]
        : [],
    ),
  );
  return (
    <>
      {heard ? (
        <ElementSelect about={about} />
      ) : (
        !tries && (
          <>
            <ElementPart about={about} none={!needs} />
            <Unsent stepId={step.id} about={about} none={!needs} />
          </>
        )
      )}
      {!ready ? null : used >= config.max ? (
        <div>
          <p>
            <strong>{words.usedAll(config.max)}</strong>
          </p>
          <p>{words.usedAllText}</p>
        </div>
      ) : config.form === 'pressure' ? (
        <PressureCards key={element?.id} {...form} answered={answered} />
      ) : (
        <AnswerForm key={heard ? '' : element?.id} {...form} lens={null} />
      )}
    </>
  );
}

/** Texts about other elements that were left half-written: what one has gone on from is one press away. */
function Unsent({ stepId, about, none }: { stepId: string; about: About; none: boolean }) {
  const words = useAnswerStep();
  const titles = useTitles();
  const here = about.settled ? (about.element?.id ?? '') : null;
  const left = new Set(
    useKept(stepId).flatMap((kept) => (kept.edit || kept.about === here ? [] : [kept.about])),
  );
  return [...left].map((id) => {
    const title = id === '' ? words.somethingElse : titles.get(id);
    if (title === undefined || (id === '' && !none)) return null;
    return (
      <Notice key={id} kind="warn">
        <p>{words.unsent(title)}</p>
        <Button onClick={() => about.choose(id === '' ? null : id)}>{words.goOnWriting}</Button>
      </Notice>
    );
  });
}
