/**
 * Events of version 1, the council's workshop alone, as version 2 has them: with dialogues, tables, wordings and small
 * meetings. What was not there then is filled with what it meant not to be there.
 */
interface Stored {
  readonly type: string;
}
type Fields = Readonly<Record<string, unknown>>;

const SETTINGS: Fields = { members: 'take_part', form: 'live', meeting: null };
const COLLECT: Fields = { form: 'note', lenses: [], writers: 'all', topics: [], practice: false };
const VOTE: Fields = { maxOptions: 40 };

const fields = (event: Stored): Record<string, unknown> =>
  event as unknown as Record<string, unknown>;
const listOf = (value: unknown): readonly Fields[] => value as readonly Fields[];

function step(plan: Fields): Fields {
  const more = plan['kind'] === 'collect' ? COLLECT : plan['kind'] === 'vote' ? VOTE : {};
  return { ...plan, config: { ...more, ...(plan['config'] as Fields) } };
}

function imported(item: Fields): Fields {
  const from = item['from'] as Fields | null;
  return { ...item, from: from && { wording: 1, ...from } };
}

function content(release: Fields): Fields {
  return {
    report: null,
    ...release,
    things: listOf(release['things']).map((thing) => ({ answer: null, ...thing })),
    results: listOf(release['results']).map((result) => ({ groups: null, ...result })),
  };
}

export function fromV1(event: Stored): Stored {
  const old = fields(event);
  const more = ((): Fields => {
    switch (event.type) {
      case 'session.created':
        return { settings: { ...SETTINGS, ...(old['settings'] as Fields) } };
      case 'step.added':
      case 'step.edited':
        return { step: step(old['step'] as Fields) };
      case 'items.imported':
        return { items: listOf(old['items']).map(imported) };
      case 'item.proposed':
        return { answer: null };
      case 'item.redacted':
        return { replacement: null };
      case 'vote.closed':
        return { tally: { groups: null, ...(old['tally'] as Fields) } };
      case 'release.made':
        return { content: content(old['content'] as Fields) };
      default:
        return {};
    }
  })();
  return { ...old, ...more } as unknown as Stored;
}
