import { useState } from 'react';
import type { ItemKind } from '#shared/board/board.ts';
import { LIMITS } from '#shared/board/text.ts';
import type { StepView } from '#shared/session/views.ts';
import { Check } from '../../desk/Check.tsx';
import { newId, useDesk } from '../../desk/deskContext.ts';
import { useThemes } from '../../desk/live.ts';
import { Select } from '../../ui/Select.tsx';
import { useStepWords } from '../../desk/stepWords.ts';
import styles from '../../desk/work.module.css';
import { useDraft } from '../../sync/drafts.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Field } from '../../ui/Field.tsx';

/** For somebody without a device: the words as they were written or said. */
export function TypeIn({ step }: { step: Extract<StepView, { kind: 'collect' }> }) {
  const w = useStepWords().collect;
  const common = useCommon();
  const { sessionId, send } = useDesk();
  const themes = useThemes();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<ItemKind>(step.config.kinds[0] ?? 'note');
  const [theme, setTheme] = useState('');
  const [paper, setPaper] = useState(true);
  const [title, setTitle] = useDraft(`${sessionId}.${step.id}.desk.title`);
  const [description, setDescription] = useDraft(`${sessionId}.${step.id}.desk.description`);
  const [sent, setSent] = useState(false);
  if (!open)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{w.typeIn}</Button>
      </div>
    );
  const go = async () => {
    const done = await send({
      type: 'item.propose',
      itemId: newId('i'),
      stepId: step.id,
      kind,
      title,
      description,
      theme,
      source: paper ? 'paper' : 'desk',
    });
    setSent(done);
    if (!done) return;
    setTitle('');
    setDescription('');
  };
  return (
    <section className={styles['section']} aria-label={w.typeIn}>
      <div className={styles['spread']}>
        <h3>{w.typeIn}</h3>
        <Button small onClick={() => setOpen(false)}>
          {common.close}
        </Button>
      </div>
      <p className={styles['soft']}>{w.typeInHelp}</p>
      <div className={`${styles['row']} ${styles['end']}`}>
        {step.config.kinds.length > 1 && (
          <div className={styles['grow']}>
            <Select
              label={w.kind}
              value={kind}
              onChange={(value) => setKind(value as ItemKind)}
              options={step.config.kinds.map((each) => ({
                value: each,
                label: common.kind[each],
              }))}
            />
          </div>
        )}
        {step.config.themes && (
          <div className={styles['grow']}>
            <Select
              label={w.theme}
              value={theme}
              onChange={setTheme}
              options={[
                { value: '', label: '–' },
                ...themes.map((each) => ({ value: each, label: each })),
              ]}
            />
          </div>
        )}
      </div>
      <Field
        label={w.titleField}
        value={title}
        limit={LIMITS.title}
        onChange={(text) => {
          setTitle(text);
          setSent(false);
        }}
      />
      <Field
        label={w.description}
        value={description}
        rows={2}
        limit={LIMITS.description}
        onChange={setDescription}
      />
      <Check checked={paper} onChange={setPaper}>
        {w.paper}
      </Check>
      <div className={styles['row']}>
        <Button kind="primary" disabled={title.trim() === ''} onClick={() => void go()}>
          {w.send}
        </Button>
        {sent && <output>{w.sent}</output>}
      </div>
    </section>
  );
}
