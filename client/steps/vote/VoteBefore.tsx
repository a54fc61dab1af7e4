import { dotsPerPerson, MAX_OPTIONS, suggestedSeconds } from '#shared/voting/rules.ts';
import { MAX_GALLERY } from '#shared/dialogue/lenses.ts';
import { useThemes } from '../../desk/live.ts';
import { useStepWords } from '../../desk/stepWords.ts';
import styles from '../../desk/work.module.css';
import { Icon } from '../../ui/Icon.tsx';
import { ThemeTag } from '../../ui/Labels.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { StepOf } from '#shared/session/views.ts';
import { GalleryPicker } from './GalleryPicker.tsx';

/** What will be voted on and how, and why: all of it is fixed when the vote opens. */
export function VoteBefore({ step }: { step: StepOf<'vote'> }) {
  return (
    <div className={styles['stack']}>
      <Budget step={step} />
      <Secrecy step={step} />
      {isGallery(step) ? <GalleryPicker step={step} /> : <Options step={step} />}
    </div>
  );
}

/** Chosen from what the tables have written; a run-off among the tied is chosen by its line. */
const isGallery = ({ config, preset }: StepOf<'vote'>): boolean =>
  config.about === 'refs' && preset !== 'runoff' && config.maxOptions <= MAX_GALLERY;

function Options({ step }: { step: StepOf<'vote'> }) {
  const w = useStepWords().vote;
  const themes = useThemes();
  const options = step.vote?.options ?? [];
  return (
    <section className={styles['section']}>
      <div className={styles['spread']}>
        <h3>{w.about}</h3>
        <p>{w.options(options.length)}</p>
      </div>
      {options.length === 0 ? (
        <p className={styles['soft']}>{w.noOptions}</p>
      ) : (
        <ol role="list" className={styles['list']}>
          {options.map((option) => (
            <li key={option.ref} className={styles['line']}>
              <div>
                <p className={styles['name']}>{option.title}</p>
                {option.description !== '' && (
                  <p className={styles['small']}>{option.description}</p>
                )}
                {option.mergedFrom.length > 0 && (
                  <p className={`${styles['small']} ${styles['soft']}`}>
                    {w.mergedFrom(option.mergedFrom.length)}: {option.mergedFrom.join(' · ')}
                  </p>
                )}
              </div>
              <ThemeTag theme={option.theme} order={themes.indexOf(option.theme)} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Budget({ step }: { step: StepOf<'vote'> }) {
  const w = useStepWords().vote;
  const { config, vote } = step;
  const n = vote?.options.length ?? 0;
  if (config.method === 'scale')
    return step.minutes === null ? <p>{w.suggested(Math.ceil(suggestedSeconds(n) / 60))}</p> : null;
  const dots = vote?.dots ?? 0;
  const tooMany = n > MAX_OPTIONS;
  const tooFew = !tooMany && config.dots === null && dotsPerPerson(n) === null;
  if (n > 0 && (tooMany || tooFew))
    return (
      <Notice kind="warn">
        <p>{tooMany ? w.tooMany(n) : w.tooFew(n)}</p>
      </Notice>
    );
  if (dots === 0) return null;
  return (
    <div className={styles['tight']}>
      <p>
        <strong className={styles['big']}>{dots}</strong> {w.dotsEachWord(dots)}
      </p>
      <p className={styles['soft']}>
        {config.dots === null ? w.dotsRule(n, dots) : w.dotsSet}. {w.perItem(vote?.perItem ?? 1)}.{' '}
        {w.suggested(step.minutes ?? Math.ceil(suggestedSeconds(n) / 60))}.
      </p>
    </div>
  );
}

export function Secrecy({ step }: { step: StepOf<'vote'> }) {
  const w = useStepWords().vote;
  const sealed = step.config.secrecy === 'sealed';
  return (
    <div className={styles['tight']}>
      <p className={styles['row']}>
        <Icon name="info" />
        <strong>{sealed ? w.sealed : w.named}</strong>
        {step.config.practice && <span className={styles['chip']}>{w.practice}</span>}
      </p>
      <p className={styles['soft']}>
        {sealed ? w.sealedWhy : w.namedWhy} {step.status === 'planned' && w.fixed}
      </p>
    </div>
  );
}
