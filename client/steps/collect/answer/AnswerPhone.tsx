import type { Lens } from '#shared/board/board.ts';
import type { StepOf } from '#shared/session/views.ts';
import { FoldedReceipt } from '../../../phone/ReceiptCard.tsx';
import { useMe, useSession, type StepProps } from '../../../phone/view.ts';
import { useOwnNotes, type OwnNote } from '../notes.ts';
import { OwnNotes } from '../OwnNotes.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { useAnswerDraft } from './draft.ts';
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
      {!open && <Closed step={step} about={about} />}
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

function Closed({ step, about }: { step: StepOf<'collect'>; about: About }) {
  const words = useAnswerStep();
  const draft = useAnswerDraft(step, about.element?.id ?? null, null);
  return (
    <>
      <p>{words.closed}</p>
      {draft.text !== '' && (
        <p>
          {words.draftKept} “<bdi>{draft.text}</bdi>”
        </p>
      )}
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
  const needs = config.form === 'pressure' || config.form === 'rewrite';
  const element = tries ? null : about.element;
  const heard = config.form === 'heard';
  const ready = tries || about.settled || heard;
  const form = {
    step,
    element,
    used,
    onBegin: tries ? () => undefined : about.pin,
    onSent: () => {
      // What the table works on is followed again; what one has chosen oneself stays.
      if (about.topic !== null || heard) about.release();
    },
  };
  const answered = new Set(
    notes.flatMap(({ answer }): Lens[] =>
      answer?.about === element?.id && answer?.lens ? [answer.lens] : [],
    ),
  );
  return (
    <>
      {heard ? (
        <ElementSelect about={about} />
      ) : (
        !tries && <ElementPart about={about} none={!needs} />
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
