import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ItemView } from '#shared/session/views.ts';
import { COLLECT } from '#shared/steps/defaults.ts';
import { renderDesk } from '../../testing/deskHarness.tsx';
import { item, step } from '../../testing/views.ts';
import { Queue } from './Queue.tsx';

const round = step('u', {
  kind: 'collect',
  config: { ...COLLECT, form: 'unfold', moderated: true },
  status: 'open',
  title: 'Runde 1: Udfold',
} as Parameters<typeof step>[1]);

const answer: NonNullable<ItemView['answer']> = {
  form: 'unfold',
  about: 'e1',
  wording: 1,
  lens: null,
  verdict: null,
  rewrite: '',
  teamId: 't1',
  affiliation: 'borger',
  listener: false,
  slip: null,
  lang: 'da',
  translation: '',
};
const note = (id: string, over: Partial<ItemView> = {}, said: Partial<typeof answer> = {}) =>
  item(id, {
    kind: 'note',
    theme: '',
    source: 'device',
    stepId: 'u',
    status: 'held',
    answer: { ...answer, ...said },
    ...over,
  });

const entries = {
  'step/u': round,
  'team/t1': { id: 't1', name: 'Bord 1', members: [], people: 6 },
  'team/t2': { id: 't2', name: 'Bord 2', members: [], people: 5 },
  'item/e1': item('e1', { kind: 'element', title: 'Grøn by' }),
  'item/n2': note('n2', { title: 'Flere bænke', at: 20 }, { teamId: 't2', affiliation: 'råd' }),
  'item/n1': note('n1', { title: 'Jeg stoler ikke på kommunen', at: 10 }),
  'item/n3': note('n3', { title: 'Køb brugte dæk', at: 30 }),
};
const show = (more: Record<string, unknown> = {}) =>
  renderDesk(
    <Queue />,
    { ...entries, ...more },
    { me: { role: 'moderator', person: 'k_mod' }, session: { order: ['u'] } },
  );
const titles = () => screen.getAllByRole('article').map((row) => row.getAttribute('aria-label'));
const row = (title: string) => screen.getByRole('article', { name: title });

describe('the queue', () => {
  it('[MOD1] shows what waits, the oldest first, with element, table and affiliation', () => {
    show();
    expect(titles()).toEqual(['Jeg stoler ikke på kommunen', 'Flere bænke', 'Køb brugte dæk']);
    expect(within(row('Flere bænke')).getByText('Grøn by')).toBeVisible();
    expect(within(row('Flere bænke')).getByText(/Bord 2 · Råd eller nævn/)).toBeVisible();
  });

  it('[MOD1] approves with A and hides with a digit, in one press each', async () => {
    const { user, sent } = show();
    row('Jeg stoler ikke på kommunen').focus();
    await user.keyboard('a');
    row('Køb brugte dæk').focus();
    await user.keyboard('3');
    expect(sent).toEqual([
      { type: 'items.moderate', itemIds: ['n1'], act: 'show', expect: 'held' },
      { type: 'items.moderate', itemIds: ['n3'], act: 'hide', expect: 'held', reason: 'off_topic' },
    ]);
  });

  it('[MOD1] approves all that is listed in one act, and takes it back', async () => {
    const { user, sent } = show();
    await user.selectOptions(screen.getByLabelText('Bord'), 'Bord 1');
    await user.click(screen.getByRole('button', { name: 'Godkend alle viste (2)' }));
    await user.click(screen.getByRole('button', { name: 'Fortryd: 2 sedler godkendt' }));
    expect(sent).toEqual([
      { type: 'items.moderate', itemIds: ['n1', 'n3'], act: 'show', expect: 'held' },
      { type: 'items.moderate', itemIds: ['n1', 'n3'], act: 'hold', expect: 'visible' },
    ]);
  });

  it('[MOD1] hides the ticked ones with one reason', async () => {
    const { user, sent } = show();
    await user.click(screen.getByRole('checkbox', { name: 'Sæt hak ved Flere bænke' }));
    await user.click(screen.getByRole('checkbox', { name: 'Sæt hak ved Køb brugte dæk' }));
    await user.click(screen.getByRole('button', { name: 'Skjul 2' }));
    await user.click(screen.getByRole('button', { name: 'dublet' }));
    expect(sent).toEqual([
      {
        type: 'items.moderate',
        itemIds: ['n2', 'n3'],
        act: 'hide',
        expect: 'held',
        reason: 'duplicate',
      },
    ]);
  });

  it('[MOD1] what another moderator has dealt with leaves, and the next takes the focus', async () => {
    const { user, update, sent } = show();
    row('Jeg stoler ikke på kommunen').focus();
    await user.keyboard('{ArrowDown}');
    await expect.poll(() => document.activeElement).toBe(row('Flere bænke'));
    update({ 'item/n1': note('n1', { title: 'Jeg stoler ikke på kommunen', status: 'visible' }) });
    expect(document.activeElement).toBe(row('Flere bænke'));
    update({ 'item/n2': note('n2', { title: 'Flere bænke', status: 'hidden' }) });
    expect(titles()).toEqual(['Køb brugte dæk']);
    await expect.poll(() => document.activeElement).toBe(row('Køb brugte dæk'));
    expect(sent).toEqual([]);
  });

  it('says that criticism is no reason, and what overwriting means', async () => {
    const { user } = show();
    const first = row('Jeg stoler ikke på kommunen');
    await user.click(within(first).getByRole('button', { name: 'Skjul' }));
    expect(screen.getByText('Kritik af kommunen er ikke en grund.')).toBeVisible();
    expect(
      screen.getByRole('button', { name: /oplysninger om andre \(teksten slettes/ }),
    ).toBeVisible();
  });

  it('[MOD2] shows a note in the moderator’s words, after saying that the author’s are gone', async () => {
    const { user, sent } = show();
    const first = row('Jeg stoler ikke på kommunen');
    await user.click(within(first).getByRole('button', { name: 'Vis i din omskrivning' }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText(/overskrevet for altid/)).toBeVisible();
    await user.type(within(dialog).getByRole('textbox'), 'Ring 010190-1234');
    await user.click(within(dialog).getByRole('button', { name: 'Overskriv og vis' }));
    expect(within(dialog).getByText(/Det ligner et personnummer/)).toBeVisible();
    expect(sent).toEqual([]);
    await user.clear(within(dialog).getByRole('textbox'));
    await user.type(within(dialog).getByRole('textbox'), 'En nabo har brug for hjælp');
    await user.click(within(dialog).getByRole('button', { name: 'Overskriv og vis' }));
    expect(sent).toEqual([
      { type: 'item.redact', itemId: 'n1', title: 'En nabo har brug for hjælp' },
    ]);
  });

  it('marks what may be somebody’s number, in words too', () => {
    show({ 'item/n4': note('n4', { title: 'Ring til Per på 44 77 20 00', at: 40 }) });
    expect(screen.getByText(/Er det en andens\?/)).toBeVisible();
  });

  it('counts per status, and brings a hidden note back', async () => {
    const hidden = note('n5', { title: 'Skjult', status: 'hidden', hideReason: 'attack' });
    const { user, sent } = show({ 'item/n5': hidden });
    await user.click(screen.getByRole('radio', { name: 'Skjult (1)' }));
    await user.click(within(row('Skjult')).getByRole('button', { name: 'Hent frem igen' }));
    expect(sent).toEqual([
      { type: 'items.moderate', itemIds: ['n5'], act: 'show', expect: 'hidden' },
    ]);
  });
});
