import { useState } from 'react';
import type { StepView } from '#shared/session/views.ts';
import { useSelection } from '../../sync/selection.ts';
import { useDesk } from '../../desk/deskContext.ts';
import { useItems, useThemes } from '../../desk/live.ts';
import { planOf } from '../../desk/newStep.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import styles from '../../desk/work.module.css';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Field } from '../../ui/Field.tsx';
import { ThemeTag } from '../../ui/Labels.tsx';
import { CheckInDesk } from './CheckInDesk.tsx';

type PresentStep = Extract<StepView, { kind: 'present' }>;

/** What is shown now, with the questions that members have marked. */
export function StepDesk({ step }: { step: PresentStep }) {
  switch (step.config.source) {
    case 'checkin':
      return <CheckInDesk />;
    case 'items':
      return <Items step={step} />;
    case 'pause':
    case 'gallery':
    case 'topics':
      return <Pause step={step} />;
    case 'selection':
      return <Selection step={step} />;
    case 'text':
      return <Text step={step} />;
  }
}

function Shows({ step }: { step: PresentStep }) {
  const w = useStepWords().present;
  const words =
    step.status === 'open' ? w.shows : step.status === 'closed' ? w.hasShown : w.willShow;
  return <p className={styles['soft']}>{words}</p>;
}

function Text({ step }: { step: PresentStep }) {
  const w = useStepWords().present;
  return (
    <div className={styles['tight']}>
      <Shows step={step} />
      <p className={styles['prose']}>{step.config.text === '' ? w.noText : step.config.text}</p>
    </div>
  );
}

const KINDS = ['keyword', 'element'] as const;

function Items({ step }: { step: PresentStep }) {
  const w = useStepWords().present;
  const common = useCommon();
  const all = useItems();
  const themes = useThemes();
  const { theme } = step.config;
  const items = all
    .filter((item) => item.status === 'visible' && (theme === '' || item.theme === theme))
    .filter((item) => item.kind === 'keyword' || item.kind === 'element')
    // Questions first: they are what the eight minutes of talk are for. Otherwise as they came.
    .sort((a, b) => b.questions - a.questions);
  const questions = items.reduce((sum, item) => sum + item.questions, 0);
  if (items.length === 0) return <p className={styles['soft']}>{w.noItems}</p>;
  return (
    <div className={styles['stack']}>
      <div className={styles['spread']}>
        <Shows step={step} />
        <p className={styles['small']}>
          {w.items(items.length)} · {w.questions(questions)}
        </p>
      </div>
      {KINDS.filter((kind) => items.some((item) => item.kind === kind)).map((kind) => (
        <section key={kind} className={styles['tight']}>
          <h3>{common.kinds[kind]}</h3>
          <ul role="list" className={styles['list']}>
            {items
              .filter((item) => item.kind === kind)
              .map((item) => (
                <li key={item.id} className={styles['line']}>
                  <div>
                    <p className={styles['name']}>{item.title}</p>
                    {item.description !== '' && (
                      <p className={styles['small']}>{item.description}</p>
                    )}
                    {theme === '' && (
                      <ThemeTag theme={item.theme} order={themes.indexOf(item.theme)} />
                    )}
                  </div>
                  {item.questions > 0 && <strong>{w.questions(item.questions)}</strong>}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Pause({ step }: { step: PresentStep }) {
  const w = useStepWords().present;
  const { may, send } = useDesk();
  const [backAt, setBackAt] = useState(step.config.backAt);
  const save = () => {
    const plan = planOf(step);
    if (plan.kind === 'present')
      void send({ type: 'step.edit', step: { ...plan, config: { ...plan.config, backAt } } });
  };
  return (
    <div className={styles['stack']}>
      <Shows step={step} />
      {step.config.backAt !== '' && (
        <p className={styles['big']}>{w.backAt(step.config.backAt.replace(':', '.'))}</p>
      )}
      {may('step.edit') && (
        <div className={`${styles['row']} ${styles['end']}`}>
          <Field label={w.backAtLabel} type="time" value={backAt} onChange={setBackAt} />
          <Button disabled={backAt === step.config.backAt} onClick={save}>
            {w.setBackAt}
          </Button>
        </div>
      )}
      {step.config.text !== '' && <p className={styles['prose']}>{step.config.text}</p>}
    </div>
  );
}

function Selection({ step }: { step: PresentStep }) {
  const w = useStepWords().present;
  const common = useCommon();
  const { chosen } = useSelection();
  const themes = useThemes();
  return (
    <div className={styles['stack']}>
      <Shows step={step} />
      {step.config.text !== '' && <p className={styles['prose']}>{step.config.text}</p>}
      {chosen.length === 0 && <p className={styles['soft']}>{w.noSelection}</p>}
      {[...new Set(chosen.map((thing) => thing.kind))].map((kind) => (
        <section key={kind} className={styles['tight']}>
          <h3>{common.kinds[kind]}</h3>
          <ul role="list" className={styles['list']}>
            {chosen
              .filter((thing) => thing.kind === kind)
              .map((thing) => (
                <li key={thing.ref} className={styles['line']}>
                  <span>{thing.title}</span>
                  <ThemeTag theme={thing.theme} order={themes.indexOf(thing.theme)} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
