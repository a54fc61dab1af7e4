import styles from './TextPage.module.css';
import { lineCount, paginate } from '../../screen/pages.ts';

/** A paragraph, or a point of a list: a line that begins with "- ". */
export interface Block {
  readonly id: number;
  readonly text: string;
  readonly point: boolean;
}

const CHARS = 44;

const heightOf = (block: Block): number => lineCount(block.text, CHARS) * 1.75 + 0.7;

export function textPages(text: string, capacity: number) {
  const blocks = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, id) => ({
      id,
      text: line.replace(/^[-–•]\s+/, ''),
      point: /^[-–•]\s+/.test(line),
    }));
  return paginate(blocks, heightOf, capacity);
}

export function TextPage({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div className={styles.text}>
      {blocks.map((block) =>
        block.point ? (
          <p key={block.id} className={styles.point}>
            {block.text}
          </p>
        ) : (
          <p key={block.id}>{block.text}</p>
        ),
      )}
    </div>
  );
}
