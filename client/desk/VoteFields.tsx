import type { ItemKind } from '#shared/board/board.ts';
import type { StepPlan } from '#shared/session/events.ts';
import type { VoteConfig } from '#shared/steps/configs.ts';
import { useCommon } from '../ui/common.ts';
import { Field } from '../ui/Field.tsx';
import { Check, Choice } from './Check.tsx';
import { newId } from './deskContext.ts';
import { useDialogueDesk } from './dialogue.ts';
import { Select } from '../ui/Select.tsx';
import { useDeskWords } from './words.ts';
import styles from './StepDialog.module.css';

const VOTE_KINDS: readonly ItemKind[] = ['keyword', 'element', 'group', 'meeting'];

/** Secrecy, options and budget of a vote: everything that is fixed when it opens. */
export function VoteFields({
  plan,
  onChange,
}: {
  plan: Extract<StepPlan, { kind: 'vote' }>;
  onChange: (plan: StepPlan) => void;
}) {
  const w = useDeskWords().config;
  const common = useCommon();
  const d = useDialogueDesk().config;
  const { config } = plan;
  const set = (over: Partial<VoteConfig>) => onChange({ ...plan, config: { ...config, ...over } });
  const number = (text: string): number | null => {
    const digits = text.replace(/\D/g, '');
    return digits === '' ? null : Math.max(1, Math.min(100, Number(digits)));
  };
  return (
    <>
      {config.about === 'board' && (
        <Select
          label={w.voteKinds}
          hint={w.oneKind}
          value={config.kinds[0] ?? 'keyword'}
          onChange={(kind) => set({ kinds: [kind as ItemKind] })}
          options={VOTE_KINDS.map((kind) => ({ value: kind, label: common.kinds[kind] }))}
        />
      )}
      {config.about === 'free' && (
        <Field
          label={w.free}
          rows={4}
          value={config.free.map((option) => option.title).join('\n')}
          onChange={(text) =>
            set({
              free: (text === '' ? [] : text.split('\n')).slice(0, 40).map((title, i) => ({
                ref: config.free[i]?.ref ?? newId('opt'),
                title,
                description: config.free[i]?.description ?? '',
              })),
            })
          }
        />
      )}
      {(config.about === 'board' || config.about === 'refs') && (
        <Field
          label={d.maxOptions}
          hint={d.maxOptionsHelp}
          inputMode="numeric"
          value={String(config.maxOptions)}
          onChange={(text) => set({ maxOptions: Math.min(40, number(text) ?? 1) })}
        />
      )}
      {config.method === 'dots' && (
        <>
          <Choice
            label={w.goal}
            name="goal"
            value={config.goal}
            onChange={(goal) => set({ goal })}
            options={[
              { value: 'select', label: w.goalSelect },
              { value: 'prioritise', label: w.goalPrioritise },
            ]}
          />
          <div className={styles['pair']}>
            <Field
              label={w.dots}
              hint={w.dotsHelp}
              inputMode="numeric"
              value={config.dots === null ? '' : String(config.dots)}
              onChange={(text) => set({ dots: number(text) })}
            />
            <Field
              label={w.perItem}
              hint={w.dotsHelp}
              inputMode="numeric"
              value={config.perItem === null ? '' : String(config.perItem)}
              onChange={(text) => set({ perItem: number(text) })}
            />
          </div>
        </>
      )}
      <Choice
        label={w.secrecy}
        name="secrecy"
        value={config.secrecy}
        onChange={(secrecy) => set({ secrecy })}
        options={[
          { value: 'sealed', label: w.sealed },
          { value: 'named', label: w.named },
        ]}
      />
      <Choice
        label={w.voters}
        name="voters"
        value={config.voters}
        onChange={(voters) => set({ voters })}
        options={[
          { value: 'members', label: w.members },
          { value: 'attendees', label: w.attendees },
        ]}
      />
      <Check checked={config.practice} onChange={(practice) => set({ practice })}>
        {w.practice}
      </Check>
    </>
  );
}
