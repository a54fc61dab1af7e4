import { LENSES, type Form, type ItemKind, type Lens } from '#shared/board/board.ts';
import { DEFAULT_LENSES } from '#shared/dialogue/lenses.ts';
import type { StepPlan } from '#shared/session/events.ts';
import type { StepView } from '#shared/session/views.ts';
import type { CollectConfig, PresentConfig, StepConfigs, StepKind } from '#shared/steps/configs.ts';
import { useAnswerWords } from '../ui/answerWords.ts';
import { useCommon } from '../ui/common.ts';
import { Field } from '../ui/Field.tsx';
import { Check, Choice } from './Check.tsx';
import { newId } from './deskContext.ts';
import { useDialogueDesk } from './dialogue.ts';
import { useThemes } from './live.ts';
import { Select } from '../ui/Select.tsx';
import { VoteFields } from './VoteFields.tsx';
import { useDeskWords } from './words.ts';
import { titled } from '../ui/options.ts';

interface FieldsProps {
  plan: StepPlan;
  steps: ReadonlyMap<string, StepView>;
  onChange: (plan: StepPlan) => void;
}

interface FieldsOf<K extends StepKind> {
  config: StepConfigs[K];
  set: (over: Partial<StepConfigs[K]>) => void;
}

/** What a kind of step can be told to do differently, in words. */
export function ConfigFields({ plan, steps, onChange }: FieldsProps) {
  const set = (over: object) =>
    onChange({ ...plan, config: { ...plan.config, ...over } } as StepPlan);
  switch (plan.kind) {
    case 'present':
      return <PresentFields config={plan.config} set={set} />;
    case 'collect':
      return <CollectFields config={plan.config} set={set} />;
    case 'cluster':
      return <ClusterFields config={plan.config} set={set} />;
    case 'vote':
      return <VoteFields plan={plan} onChange={onChange} />;
    case 'select':
      return <SelectFields config={plan.config} set={set} steps={steps} />;
    case 'draft':
      return <DraftFields config={plan.config} set={set} />;
  }
}

const SOURCES: readonly PresentConfig['source'][] = [
  'text',
  'items',
  'selection',
  'pause',
  'checkin',
  'gallery',
  'topics',
];

function PresentFields({ config, set }: FieldsOf<'present'>) {
  const w = useDeskWords().config;
  const d = useDialogueDesk().config;
  const themes = useThemes();
  return (
    <>
      <Select
        label={d.source}
        value={config.source}
        onChange={(source) => set({ source: source as PresentConfig['source'] })}
        options={SOURCES.map((source) => ({ value: source, label: d.sources[source] }))}
      />
      {(config.source === 'text' || config.source === 'pause' || config.source === 'selection') && (
        <Field
          label={w.text}
          value={config.text}
          rows={5}
          limit={5000}
          onChange={(text) => set({ text })}
        />
      )}
      {config.source === 'items' && (
        <Select
          label={w.theme}
          value={config.theme}
          onChange={(theme) => set({ theme })}
          options={[
            { value: '', label: w.allThemes },
            ...[...new Set([...themes, config.theme])]
              .filter((theme) => theme !== '')
              .map((theme) => ({ value: theme, label: theme })),
          ]}
        />
      )}
      {(config.source === 'pause' || config.source === 'gallery') && (
        <Field
          label={w.backAt}
          type="time"
          value={config.backAt}
          onChange={(backAt) => set({ backAt })}
        />
      )}
    </>
  );
}

const KINDS: readonly ItemKind[] = ['keyword', 'element', 'group', 'meeting', 'note'];

function CollectFields(props: FieldsOf<'collect'>) {
  const { form } = props.config;
  if (form === 'card') return null;
  return (
    <>
      <FormField {...props} />
      {form === 'note' ? <SuggestionFields {...props} /> : <AnswerFields {...props} />}
    </>
  );
}

const ASKED: readonly Form[] = ['note', 'unfold', 'pressure', 'rewrite', 'point', 'heard'];

/** What is written: a suggestion, or an answer about an element, which is always a note. */
function FormField({ config, set }: FieldsOf<'collect'>) {
  const d = useDialogueDesk().config;
  const a = useAnswerWords();
  const choose = (form: Form) => {
    if (form === 'note') set({ form, lenses: [], topics: [] });
    else
      set({
        form,
        kinds: ['note'],
        hidden: false,
        claimable: false,
        themes: false,
        lenses: form === 'pressure' ? [...DEFAULT_LENSES] : [],
      });
  };
  return (
    <Select
      label={d.form}
      value={config.form}
      onChange={(form) => choose(form as Form)}
      options={ASKED.map((form) => ({ value: form, label: a.form[form] }))}
    />
  );
}

const WRITERS: readonly CollectConfig['writers'][] = ['all', 'attendees', 'listeners', 'hosts'];

function AnswerFields({ config, set }: FieldsOf<'collect'>) {
  const w = useDeskWords().config;
  const d = useDialogueDesk().config;
  const a = useAnswerWords();
  const tables = new Set(config.topics.map(({ teamId }) => teamId)).size;
  const toggle = (lens: Lens, on: boolean) => {
    const lenses = LENSES.filter((each) => (each === lens ? on : config.lenses.includes(each)));
    if (lenses.length > 0) set({ lenses });
  };
  return (
    <>
      {config.form === 'pressure' && (
        <fieldset>
          <legend>
            <strong>{d.lenses}</strong>
          </legend>
          <p>{d.lensHelp}</p>
          {LENSES.map((lens) => (
            <Check
              key={lens}
              checked={config.lenses.includes(lens)}
              onChange={(on) => toggle(lens, on)}
            >
              <strong>{a.lens[lens]}</strong> {a.lensQuestion[lens]}
            </Check>
          ))}
        </fieldset>
      )}
      <Select
        label={d.writers}
        value={config.writers}
        onChange={(writers) => set({ writers: writers as CollectConfig['writers'] })}
        options={WRITERS.map((writers) => ({ value: writers, label: d.writer[writers] }))}
      />
      <Field
        label={d.max}
        inputMode="numeric"
        value={String(config.max)}
        onChange={(text) => set({ max: Math.min(100, Number(text.replace(/\D/g, ''))) })}
      />
      <div>
        <Check checked={config.moderated} onChange={(moderated) => set({ moderated })}>
          {w.moderated}
        </Check>
        <Check checked={config.practice} onChange={(practice) => set({ practice })}>
          {d.practice}
        </Check>
      </div>
      <p>
        {d.topics(tables)} {d.topicsWhere}
      </p>
    </>
  );
}

function SuggestionFields({ config, set }: FieldsOf<'collect'>) {
  const w = useDeskWords().config;
  const common = useCommon();
  const toggle = (kind: ItemKind, on: boolean) => {
    const kinds = KINDS.filter((k) => (k === kind ? on : config.kinds.includes(k)));
    if (kinds.length > 0) set({ kinds });
  };
  return (
    <>
      <fieldset>
        <legend>
          <strong>{w.kinds}</strong>
        </legend>
        {KINDS.map((kind) => (
          <Check
            key={kind}
            checked={config.kinds.includes(kind)}
            onChange={(on) => toggle(kind, on)}
          >
            {common.kinds[kind]}
          </Check>
        ))}
      </fieldset>
      <Field
        label={w.max}
        inputMode="numeric"
        value={String(config.max)}
        onChange={(text) => set({ max: Math.min(100, Number(text.replace(/\D/g, ''))) })}
      />
      <div>
        <Check checked={config.hidden} onChange={(hidden) => set({ hidden })}>
          {w.hidden}
        </Check>
        <Check checked={config.moderated} onChange={(moderated) => set({ moderated })}>
          {w.moderated}
        </Check>
        <Check checked={config.claimable} onChange={(claimable) => set({ claimable })}>
          {w.claimable}
        </Check>
        <Check checked={config.themes} onChange={(themes) => set({ themes })}>
          {w.themes}
        </Check>
      </div>
    </>
  );
}

function ClusterFields({ config, set }: FieldsOf<'cluster'>) {
  const w = useDeskWords().config;
  return (
    <>
      <Choice
        label={w.by}
        name="by"
        value={config.by}
        onChange={(by) => set({ by })}
        options={[
          { value: 'plenum', label: w.byPlenum },
          { value: 'team', label: w.byTeam },
        ]}
      />
      <div>
        <Check
          checked={config.participantsEdit}
          onChange={(participantsEdit) => set({ participantsEdit })}
        >
          {w.participantsEdit}
        </Check>
        <Check checked={config.objections} onChange={(objections) => set({ objections })}>
          {w.objections}
        </Check>
      </div>
    </>
  );
}

function SelectFields({
  config,
  set,
  steps,
}: FieldsOf<'select'> & { steps: ReadonlyMap<string, StepView> }) {
  const w = useDeskWords().config;
  const votes = [...steps.values()].filter(
    (step) => step.kind === 'vote' && step.config.method === 'dots' && !step.config.practice,
  );
  return (
    <>
      <Select
        label={w.source}
        value={config.source}
        onChange={(source) => set({ source })}
        {...(votes.length === 0 ? { hint: w.noSource } : {})}
        options={[{ value: '', label: '–' }, ...titled(votes)]}
      />
      <Field
        label={w.k}
        inputMode="numeric"
        value={config.k === null ? '' : String(config.k)}
        onChange={(text) => {
          const digits = text.replace(/\D/g, '');
          set({ k: digits === '' ? null : Math.min(200, Number(digits)) });
        }}
      />
    </>
  );
}

function DraftFields({ config, set }: FieldsOf<'draft'>) {
  const w = useDeskWords().config;
  return (
    <>
      <Field
        label={w.sections}
        rows={4}
        value={config.sections.map((section) => section.title).join('\n')}
        onChange={(text) =>
          set({
            sections: (text === '' ? [] : text.split('\n')).map((title, i) => ({
              id: config.sections[i]?.id ?? newId('sec'),
              title,
            })),
          })
        }
      />
      <Field
        label={w.wordLimit}
        inputMode="numeric"
        value={config.wordLimit === null ? '' : String(config.wordLimit)}
        onChange={(text) => {
          const digits = text.replace(/\D/g, '');
          set({ wordLimit: digits === '' ? null : Math.min(5000, Number(digits)) });
        }}
      />
      <Check
        checked={config.sourcesRequired}
        onChange={(sourcesRequired) => set({ sourcesRequired })}
      >
        {w.sourcesRequired}
      </Check>
    </>
  );
}
