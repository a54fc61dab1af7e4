import type { ScreenProps } from '../../screen/board.ts';
import { Clock } from '../../screen/Clock.tsx';
import { Frame } from '../../screen/Frame.tsx';
import { Message } from '../../screen/Message.tsx';
import { bodyHeight, clampPage, lineCount, paginate } from '../../screen/pages.ts';
import { useScreenWords } from '../../screen/words.ts';
import styles from './Screen.module.css';

const CHARS = 44;
const LINE = 1.9;
const HEADING = 2.2;

interface Piece {
  readonly id: string;
  /** Set on the first sentence of a section. */
  readonly heading: string;
  readonly pen: string | null;
  readonly text: string;
}

/** The text as it stands, large, while somebody holds the pen. */
export function Screen({ step, board }: ScreenProps<'draft'>) {
  const words = useScreenWords();
  const question = step.question || step.title;
  const pieces = step.config.sections.flatMap((planned): Piece[] => {
    const section = board.sections.find((each) => each.id === planned.id);
    const sentences = section?.sentences ?? [];
    const pen = section?.penName ?? null;
    const several = step.config.sections.length > 1;
    if (sentences.length === 0 && pen === null) return [];
    if (sentences.length === 0) return [{ id: planned.id, heading: planned.title, pen, text: '' }];
    return sentences.map((sentence, n) => ({
      id: sentence.id,
      heading: n === 0 && several ? planned.title : '',
      pen: n === 0 ? pen : null,
      text: sentence.text,
    }));
  });
  const height = (piece: Piece): number =>
    lineCount(piece.text, CHARS) * LINE +
    (piece.heading === '' ? 0 : HEADING) +
    (piece.pen === null ? 0 : 1.5);
  const pages = paginate(pieces, height, bodyHeight({ question, clock: step.endsAt !== null }), 12);
  const page = clampPage(board.session.page, pages.length);
  return (
    <Frame
      session={board.session}
      question={question}
      label={step.title}
      aside={<Clock endsAt={step.endsAt} />}
      pages={{ page, count: pages.length }}
    >
      {pieces.length === 0 ? (
        <Message>{words.noDraft}</Message>
      ) : (
        <div className={styles.draft}>
          {(pages[page] ?? []).map((piece) => (
            <div key={piece.id}>
              {piece.heading !== '' && <h2 className={styles.heading}>{piece.heading}</h2>}
              {piece.pen !== null && <p className={styles.pen}>{words.penOf(piece.pen)}</p>}
              {piece.text !== '' && <p className={styles.sentence}>{piece.text}</p>}
            </div>
          ))}
        </div>
      )}
    </Frame>
  );
}
