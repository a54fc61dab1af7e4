import { useMemo } from 'react';
import type { StepOf } from '#shared/session/views.ts';
import { useSelection } from '../../sync/selection.ts';
import { useSections } from '../../desk/live.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import work from '../../desk/work.module.css';
import { SectionDesk } from './SectionDesk.tsx';

/** The text as sentences, each with its sources: what is chosen but not yet used is said. */
export function StepDesk({ step }: { step: StepOf<'draft'> }) {
  const w = useStepWords().draft;
  const all = useSections();
  const { chosen } = useSelection();
  const sections = useMemo(() => {
    const order = step.config.sections.map((section) => section.id);
    return all
      .filter((section) => section.stepId === step.id)
      .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  }, [all, step.config.sections, step.id]);
  const used = new Set(
    sections.flatMap((section) => section.sentences.flatMap((sentence) => sentence.origins)),
  );
  const unused = chosen.filter((thing) => !used.has(thing.ref));
  if (sections.length === 0)
    return <p className={work['soft']}>{step.config.sections.length === 0 ? w.none : w.notYet}</p>;
  return (
    <div className={work['stack']}>
      {sections.map((section) => (
        <SectionDesk key={section.id} step={step} section={section} chosen={chosen} />
      ))}
      {chosen.length > 0 && (
        <section className={work['section']} aria-label={w.unused}>
          <h3>{unused.length === 0 ? w.allUsed : w.unused}</h3>
          <ul role="list" className={work['row']}>
            {unused.map((thing) => (
              <li key={thing.ref} className={work['chip']}>
                {thing.title}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
