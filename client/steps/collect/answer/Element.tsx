import { wordingOf } from '#shared/board/board.ts';
import type { ItemView } from '#shared/session/views.ts';
import { Description } from '../../../phone/Entry.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useCommon } from '../../../ui/common.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useElements, type About } from './elements.ts';
import { useAnswerStep } from './words.ts';
import styles from './Answer.module.css';
import { titled } from '../../../ui/options.ts';

/** The words that are worked on, large: what is read aloud at the table is what stands here. */
export function ElementCard({ item, label }: { item: ItemView; label: string }) {
  const words = useAnswerStep();
  const common = useCommon();
  const wording = wordingOf(item);
  return (
    <article className={styles['element']}>
      <p className={styles['kind']}>
        <span>
          {label} · {common.kind[item.kind]}
        </span>
        {wording > 1 && <span>{words.wording(wording)}</span>}
      </p>
      <h2 className={styles['sentence']}>{item.title}</h2>
      <Description text={item.description} />
    </article>
  );
}

export interface ElementPartProps {
  about: About;
  /** A note may be about none in particular. */
  none: boolean;
}

/** The element one writes about, or the choice among all of them when the table has none of its own. */
export function ElementPart({ about, none }: ElementPartProps) {
  const words = useAnswerStep();
  const { element, settled, topic, behind } = about;
  if (!settled) return <ElementChoice about={about} none={none} />;
  const chosen = topic === null && (
    <Button kind="quiet" className={styles['other']} onClick={about.release}>
      {words.otherElement}
    </Button>
  );
  return (
    <div>
      {behind && topic !== null && (
        <Notice kind="warn" title={words.topicMoved(topic.title)}>
          <p>{words.topicMovedText}</p>
          <Button onClick={about.release}>{words.goToTopic}</Button>
        </Notice>
      )}
      {element !== null ? (
        <ElementCard
          item={element}
          label={topic?.id === element.id ? words.yourTopic : words.aboutThis}
        />
      ) : (
        <p className={styles['kind']}>{words.somethingElse}</p>
      )}
      {chosen}
    </div>
  );
}

/** For what was heard around the hall: it may be about one of them, and need not. */
export function ElementSelect({ about }: { about: About }) {
  const words = useAnswerStep();
  const elements = useElements();
  return (
    <Select
      label={words.heardAbout}
      value={about.element?.id ?? ''}
      options={[{ value: '', label: words.heardNone }, ...titled(elements)]}
      onChange={(id) => about.choose(id === '' ? null : id)}
    />
  );
}

function ElementChoice({ about, none }: ElementPartProps) {
  const words = useAnswerStep();
  const elements = useElements();
  if (elements.length === 0 && !none) return <p>{words.noElements}</p>;
  return (
    <section className={styles['choice']}>
      <h2>{words.chooseElement}</h2>
      <p className={styles['soft']}>{words.chooseHelp}</p>
      <ul role="list">
        {elements.map((item) => (
          <li key={item.id}>
            <Button wide className={styles['pick']} onClick={() => about.choose(item.id)}>
              {item.title}
            </Button>
          </li>
        ))}
        {none && (
          <li>
            <Button wide className={styles['pick']} onClick={() => about.choose(null)}>
              {words.somethingElse}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}
