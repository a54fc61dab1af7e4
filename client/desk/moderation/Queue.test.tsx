import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '#shared/board/board.ts';
import type { ItemView } from '#shared/session/views.ts';
import { COLLECT } from '#shared/steps/defaults.ts';
import { renderDesk } from '../../testing/deskHarness.tsx';
import { item, said, step } from '../../testing/views.ts';
import { Queue } from './Queue.tsx';

const round = step('u', {
  kind: 'collect',
  config: { ...COLLECT, form: 'unfold', moderated: true },
  status: 'open',
  title: 'Runde 1: Udfold',
} as Parameters<typeof step>[1]);

const note = (id: string, over: Partial<ItemView> = {}, answer: Partial<Answer> = {}) =>
  item(id, {
    kind: 'note',
    theme: '',
    source: 'device',
    stepId: 'u',
    status: 'held',
    answer: said({ about: 'e1', teamId: 't1', affiliation: 'borger', ...answer }),
    ...over,
  });

const replaced = { title: 'Kirsten har brug for hjælp', redacted: true, replaced: true };

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
const whole = (more: Record<string, unknown> = {}) =>
  renderDesk(
    <Queue whole />,
    { ...entries, ...more },
    { me: { role: 'moderator', person: 'k_mod' }, session: { order: ['u'] } },
  );
const titles = () => screen.getAllByRole('article').map((row) => row.getAttribute('aria-label'));
const row = (title: string) => screen.getByRole('article', { name: title });

afterEach(() => vi.restoreAllMocks());

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
    expect(screen.getByText(/1 seddel vist i din omskrivning/)).toBeVisible();
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

  it('[MOD2] a note in a moderator’s words that still names somebody can be hidden too, and its text deleted', async () => {
    const shown = note('n5', { ...replaced, status: 'visible' });
    const { user, sent } = show({ 'item/n5': shown });
    await user.click(screen.getByRole('radio', { name: 'Vist (1)' }));
    await user.click(within(row(shown.title)).getByRole('button', { name: 'Skjul' }));
    await user.keyboard('2');
    expect(sent).toEqual([
      {
        type: 'items.moderate',
        itemIds: ['n5'],
        act: 'hide',
        expect: 'visible',
        reason: 'others_data',
      },
    ]);
  });

  it('[MOD2] a moderator’s words that are hidden can be put better and shown again; what is overwritten cannot', async () => {
    const { user, sent } = show({
      'item/n5': note('n5', { ...replaced, status: 'hidden', hideReason: 'duplicate' }),
      'item/n6': note('n6', {
        title: '•••',
        redacted: true,
        status: 'hidden',
        hideReason: 'others_data',
      }),
    });
    await user.click(screen.getByRole('radio', { name: 'Skjult (2)' }));
    expect(within(row('•••')).queryByRole('button')).toBeNull();
    const hidden = within(row(replaced.title));
    expect(hidden.getByRole('button', { name: 'Vis i din omskrivning' })).toBeVisible();
    await user.click(hidden.getByRole('button', { name: 'Hent frem igen' }));
    expect(sent).toEqual([
      { type: 'items.moderate', itemIds: ['n5'], act: 'show', expect: 'hidden' },
    ]);
  });

  it('[ITEM4] what is hidden for another reason can still lose its words, and nothing else', async () => {
    const hidden = note('n5', { title: 'Kirsten drikker', status: 'hidden', hideReason: 'attack' });
    const { user, sent } = show({ 'item/n5': hidden });
    await user.click(screen.getByRole('radio', { name: 'Skjult (1)' }));
    await user.click(within(row(hidden.title)).getByRole('button', { name: 'Slet teksten' }));
    const reasons = within(screen.getByRole('group', { name: /Det kan ikke fortrydes/ }));
    expect(reasons.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('oplysninger om andre'),
      'Fortryd',
    ]);
    await user.keyboard('1');
    expect(sent).toEqual([]);
    await user.keyboard('2');
    expect(sent).toMatchObject([{ itemIds: ['n5'], expect: 'hidden', reason: 'others_data' }]);
  });

  it('lists all by their time alone, so that deciding moves nothing', async () => {
    const { user, update } = show();
    await user.click(screen.getByRole('radio', { name: 'Alle (3)' }));
    const before = titles();
    update({ 'item/n3': note('n3', { title: 'Køb brugte dæk', at: 30, status: 'visible' }) });
    expect(titles()).toEqual(before);
  });

  it('forgets what only another round asks about when the round changes', async () => {
    const pressure = step('p', {
      kind: 'collect',
      config: { ...COLLECT, form: 'pressure', moderated: true, lenses: ['price'] },
      title: 'Runde 2',
    } as Parameters<typeof step>[1]);
    const { user } = renderDesk(
      <Queue />,
      { ...entries, 'step/p': pressure },
      { me: { role: 'moderator', person: 'k_mod' }, session: { order: ['u', 'p'] } },
    );
    await user.selectOptions(screen.getByLabelText('Runde'), 'Runde 2');
    await user.selectOptions(screen.getByLabelText('Svar'), 'Holder');
    await user.selectOptions(screen.getByLabelText('Runde'), 'Runde 1: Udfold');
    expect(titles()).toHaveLength(3);
  });

  it('a translation can be emptied', async () => {
    const foreign = note(
      'n5',
      { title: 'Daha fazla ışık' },
      { lang: 'tr', translation: 'Mere lys' },
    );
    const { user, sent } = show({ 'item/n5': foreign });
    await user.click(within(row(foreign.title)).getByRole('button', { name: 'Ret oversættelsen' }));
    const field = within(screen.getByRole('dialog')).getByRole('textbox');
    expect(field).toHaveValue('Mere lys');
    await user.clear(field);
    expect(field).toHaveValue('');
    await user.click(screen.getByRole('button', { name: 'Gem oversættelsen' }));
    expect(sent).toEqual([{ type: 'item.translate', itemId: 'n5', text: '', of: foreign.title }]);
  });
});

describe('keys of the queue', () => {
  it('[MOD1] decide about one note each, however long they are held; only walking goes on', async () => {
    const { sent } = show();
    row('Jeg stoler ikke på kommunen').focus();
    fireEvent.keyDown(document.activeElement!, { key: 'a' });
    fireEvent.keyDown(document.activeElement!, { key: 'a', repeat: true });
    fireEvent.keyDown(document.activeElement!, { key: '3', repeat: true });
    expect(sent).toHaveLength(1);
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown', repeat: true });
    await expect.poll(() => document.activeElement).toBe(row('Flere bænke'));
  });

  it('[MOD1] in the reasons for the ticked ones are about those, never about the note one was at', async () => {
    const { user, sent } = show();
    await user.click(screen.getByRole('checkbox', { name: 'Sæt hak ved Flere bænke' }));
    await user.click(screen.getByRole('checkbox', { name: 'Sæt hak ved Køb brugte dæk' }));
    row('Jeg stoler ikke på kommunen').focus();
    await user.click(screen.getByRole('button', { name: 'Skjul 2' }));
    await user.keyboard('a{ArrowDown}5');
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

  it('[ITEM4] 2 opens the reasons before it overwrites', async () => {
    const { user, sent } = show();
    row('Flere bænke').focus();
    await user.keyboard('2');
    expect(sent).toEqual([]);
    expect(screen.getByRole('button', { name: /teksten slettes helt/ })).toBeVisible();
    // Twice in a hurry is no answer.
    await user.keyboard('2');
    expect(sent).toEqual([]);
    const later = performance.now() + 1_000;
    vi.spyOn(performance, 'now').mockReturnValue(later);
    await user.keyboard('2');
    vi.restoreAllMocks();
    expect(sent).toMatchObject([{ itemIds: ['n2'], reason: 'others_data' }]);
  });

  it('[ITEM4] asked about a reason, Enter says yes to that one and Escape goes back to the note', async () => {
    const { user, sent } = show();
    row('Flere bænke').focus();
    await user.keyboard('2');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: /teksten slettes helt/ })).toBeNull();
    expect(document.activeElement).toBe(row('Flere bænke'));
    await user.keyboard('2{Enter}');
    expect(sent).toMatchObject([{ itemIds: ['n2'], reason: 'others_data' }]);
  });

  it('come back to the note after an act about many and after a dialog', async () => {
    const { user, sent } = show();
    await user.click(screen.getByRole('checkbox', { name: 'Sæt hak ved Køb brugte dæk' }));
    screen.getByRole('button', { name: 'Skjul 1' }).focus();
    await user.keyboard('{Enter}{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Skjul 1' }));
    await user.keyboard('{Enter}5');
    await expect.poll(() => document.activeElement).toBe(row('Køb brugte dæk'));
    screen.getByRole('button', { name: /^Fortryd: 1 seddel skjult/ }).focus();
    await user.keyboard('{Enter}');
    await expect.poll(() => document.activeElement).toBe(row('Køb brugte dæk'));
    await user.keyboard('a');
    expect(sent).toHaveLength(3);
  });

  it('have one stop in the list: from the note one is at Tab goes through its buttons and on', async () => {
    const { user } = show();
    row('Flere bænke').focus();
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Sedler' }));
    await user.tab();
    expect(document.activeElement).toBe(row('Flere bænke'));
    for (let i = 0; i < 4; i++) await user.tab();
    expect(document.activeElement).toBe(
      within(row('Flere bænke')).getByRole('button', { name: 'Skjul' }),
    );
    await user.tab();
    expect(row('Flere bænke').parentElement?.parentElement).not.toContainElement(
      document.activeElement as HTMLElement,
    );
  });

  it('on a page of its own they work from anywhere, but not behind a dialog', async () => {
    const { user, sent } = whole();
    await user.keyboard('a');
    expect(sent).toMatchObject([{ itemIds: ['n1'], act: 'show' }]);
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.setAttribute('open', '');
    await user.keyboard('a');
    dialog.remove();
    expect(sent).toHaveLength(1);
  });

  it('[MOD1] only bring back the note they are about when it is out of sight', async () => {
    const { user, sent } = whole();
    const rect = (top: number, height: number) =>
      ({ top, bottom: top + height, height }) as DOMRect;
    let scrolled = -900;
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: Element,
    ) {
      return this instanceof HTMLElement && this.dataset['note']
        ? rect(scrolled, 150)
        : rect(0, 600);
    });
    await user.keyboard('a');
    expect(sent).toEqual([]);
    await expect.poll(() => document.activeElement).toBe(row('Jeg stoler ikke på kommunen'));
    scrolled = 0;
    await user.keyboard('a');
    expect(sent).toMatchObject([{ itemIds: ['n1'], act: 'show' }]);
  });
});
