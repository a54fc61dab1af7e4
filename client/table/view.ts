import { useMemo } from 'react';
import type { Answer, HideReason } from '#shared/board/board.ts';
import type { CommandOf } from '#shared/session/commands.schema.ts';
import type {
  ClusterView,
  ItemView,
  MeView,
  SessionView,
  StepOf,
  StepView,
  TeamView,
} from '#shared/session/views.ts';
import { useEntries, useEntry, usePending } from '../sync/hooks.ts';

/** A step of one kind, as its component gets it. */
export interface TableStepProps<K extends StepView['kind']> {
  readonly step: StepOf<K>;
}

export const useSession = () => useEntry<SessionView>('session');
export const useItems = () => useEntries<ItemView>('item/');
export const useClusters = () => useEntries<ClusterView>('cluster/');

/** The table this device belongs to; empty until the first view is here. */
export const useTeamId = (): string => useEntry<MeView>('me')?.teamId ?? '';
export const useTeam = () => useEntry<TeamView>(`team/${useTeamId()}`);

/** Steps in the order of the run sheet. */
export function useSteps(): readonly StepView[] {
  const session = useSession();
  const steps = useEntries<StepView>('step/');
  return useMemo(
    () => (session?.order ?? []).flatMap((id) => steps.find((step) => step.id === id) ?? []),
    [session?.order, steps],
  );
}

/** What can be answered about: the released elements and keywords. */
export function useElements(): readonly ItemView[] {
  const items = useItems();
  return useMemo(
    () =>
      items.filter(
        ({ kind, answer }) => answer === null && (kind === 'element' || kind === 'keyword'),
      ),
    [items],
  );
}

/** The element the table works on in a step; undefined where everybody chooses. */
export function useTopic(step: StepView | undefined): ItemView | undefined {
  const teamId = useTeamId();
  const elements = useElements();
  if (step?.kind !== 'collect') return undefined;
  const ref = step.config.topics.find((topic) => topic.teamId === teamId)?.ref;
  return elements.find((element) => element.id === ref);
}

type Said = Pick<Answer, 'form' | 'about' | 'lens' | 'verdict' | 'rewrite' | 'slip' | 'lang'>;

export interface TableNote extends Said {
  readonly id: string;
  readonly stepId: string;
  readonly text: string;
  readonly description: string;
  readonly source: ItemView['source'];
  /** `sending`: still in the outbox. `hidden`: only of what was typed in here. */
  readonly status: 'visible' | 'held' | 'hidden' | 'sending';
  readonly hideReason: HideReason | null;
  readonly clusterId: string | null;
  /** A moderator's words stand there. */
  readonly redacted: boolean;
  /** Typed in at the table: its host may correct it. */
  readonly typed: boolean;
  /** Server milliseconds; of what is on its way Infinity, so that it is the newest. */
  readonly at: number;
}

/** The notes that count: a try is no part of what the meeting hands on. */
export function useCountedNotes(): readonly TableNote[] {
  const notes = useTableNotes();
  const steps = useSteps();
  return useMemo(() => {
    const practice = new Set(
      steps.flatMap((step) => (step.kind === 'collect' && step.config.practice ? [step.id] : [])),
    );
    return notes.filter((note) => !practice.has(note.stepId));
  }, [notes, steps]);
}

/** The table's notes, oldest first: those the server has, and over them what is still in the outbox. */
export function useTableNotes(): readonly TableNote[] {
  const teamId = useTeamId();
  const items = useItems();
  const steps = useEntries<StepView>('step/');
  const pending = usePending();
  return useMemo(() => {
    const rewords = new Map<string, CommandOf<'item.reword'>>();
    const gone = new Set<string>();
    const proposals: CommandOf<'item.propose'>[] = [];
    const there = new Set(items.map((item) => item.id));
    for (const { command } of pending) {
      if (command.type === 'item.reword') rewords.set(command.itemId, command);
      if (command.type === 'item.withdraw') gone.add(command.itemId);
      if (command.type === 'item.propose' && !there.has(command.itemId)) proposals.push(command);
    }
    const notes: TableNote[] = [];
    for (const item of items) {
      const { answer } = item;
      // What a listening council member heard here belongs to the member, not to the table.
      if (answer === null || answer.teamId !== teamId || answer.listener || gone.has(item.id))
        continue;
      if (item.stepId === null || item.status === 'withdrawn') continue;
      const words = rewords.get(item.id) ?? item;
      notes.push({
        ...answer,
        id: item.id,
        stepId: item.stepId,
        text: words.title,
        description: words.description,
        source: item.source,
        status: item.status,
        hideReason: item.hideReason,
        clusterId: item.clusterId,
        redacted: item.redacted,
        typed: item.source !== 'device',
        at: item.at,
      });
    }
    notes.sort((a, b) => a.at - b.at);
    for (const command of proposals) {
      const step = steps.find(({ id }) => id === command.stepId);
      const said = command.answer;
      notes.push({
        form: step?.kind === 'collect' ? step.config.form : 'note',
        about: said?.about ?? null,
        lens: said?.lens ?? null,
        verdict: said?.verdict ?? null,
        rewrite: said?.rewrite ?? '',
        slip: said?.slip ?? null,
        lang: said?.lang ?? 'da',
        id: command.itemId,
        stepId: command.stepId,
        text: command.title,
        description: command.description,
        source: command.source ?? 'desk',
        status: 'sending',
        hideReason: null,
        clusterId: null,
        redacted: false,
        typed: true,
        at: Infinity,
      });
    }
    return notes;
  }, [teamId, items, steps, pending]);
}
