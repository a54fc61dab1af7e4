import { useCommon } from '../ui/common.ts';
import { Arrival } from './Arrival.tsx';
import { useBoard } from './board.ts';
import { Frame } from './Frame.tsx';
import { Message } from './Message.tsx';
import styles from './ScreenView.module.css';
import { StepScreen } from './StepScreen.tsx';
import { useScreenWords } from './words.ts';

/**
 * What the storskærm shows now, for whatever box it is put in: all its lengths are multiples of `--u`,
 * so that the desk can show the very same thing in miniature (`--u` = a twenty-seventh of the height).
 */
export function ScreenView() {
  const words = useScreenWords();
  const common = useCommon();
  const board = useBoard();
  if (board === undefined) {
    return (
      <div className={styles.screen}>
        <main className={styles.waiting}>
          <h1>{common.connecting}</h1>
        </main>
      </div>
    );
  }
  const { session } = board;
  if (session.black) {
    return (
      <div className={styles.black}>
        <main>
          <h1 className={styles.hint}>{words.blackHint}</h1>
        </main>
      </div>
    );
  }
  const step = session.current === null ? undefined : board.steps.get(session.current);
  return (
    <div className={styles.screen}>
      {session.status === 'ended' ? (
        <Frame session={session} label={session.dateText} question={session.title}>
          <Message>{words.ended}</Message>
        </Frame>
      ) : step !== undefined ? (
        <StepScreen key={`${step.id}-${step.round}`} step={step} board={board} />
      ) : (
        <Arrival board={board} />
      )}
    </div>
  );
}
