import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '#shared/board/board.ts';
import type { CollectConfig } from '#shared/steps/configs.ts';
import { COLLECT } from '#shared/steps/defaults.ts';
import type { SessionView, StepOf, StepView, TeamView } from '#shared/session/views.ts';
import { FakePipe } from '../../../testing/fakePipe.ts';
import { anItem, aStep, SESSION, showPhone } from '../../../testing/phone.tsx';
import { said } from '../../../testing/views.ts';
import { useEntry } from '../../../sync/hooks.ts';
import { LeftTexts } from '../LeftTexts.tsx';
import { CollectPhone } from '../Phone.tsx';

const HALL: SessionView = { ...SESSION, members: 'listen', attendees: 'take_part' };
const table = (id: string, name: string): TeamView => ({ id, name, members: [], people: 0 });

const BOARD = {
  'team/t1': table('t1', 'Bord 1'),
  'team/t2': table('t2', 'Bord 2'),
  'item/e1': anItem('e1', { kind: 'element', title: 'Husene skal være åbne' }),
  'item/e2': anItem('e2', { kind: 'element', title: 'Byen er for alle aldre' }),
};
const TOPICS = [
  { teamId: 't1', ref: 'e1' },
  { teamId: 't2', ref: 'e2' },
];

const ATTENDEE = { role: 'attendee', name: '', teamId: 't1' } as const;

/** The step as the server has sent it last. */
function Live() {
  const step = useEntry<StepOf<'collect'>>('step/s1');
  return step === undefined ? null : <CollectPhone step={step} />;
}

const show = (
  config: Partial<CollectConfig>,
  options: Parameters<typeof showPhone>[2] & { step?: Partial<StepView>; items?: object } = {},
) => {
  const step = aStep(
    'collect',
    { ...COLLECT, kinds: ['note'], max: 20, moderated: true, writers: 'attendees', ...config },
    options.step,
  );
  return showPhone(
    <Live />,
    { session: HALL, ...BOARD, 'step/s1': step, ...options.items },
    { me: ATTENDEE, ...options },
  );
};

const answer = (over: Partial<Answer> = {}): Answer => said({ about: 'e1', teamId: 't1', ...over });
const own = (id: string, over: Parameters<typeof anItem>[1] = {}) => ({
  [`item/${id}`]: anItem(id, {
    kind: 'note',
    title: `Seddel ${id}`,
    stepId: 's1',
    answer: answer(),
    mine: { author: true, claimed: false, questioned: false },
    ...over,
  }),
});

const send = () => screen.getByRole('button', { name: 'Send' });
const lastSent = (pipe: FakePipe) => pipe.commands.at(-1)?.command;

beforeEach(() => {
  localStorage.clear();
  // The receipt is fetched by those tests that are about it.
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no network')));
});

describe('an unfolding round', () => {
  it('shows the element of the table, and sends a note about it in the chosen language', async () => {
    const user = userEvent.setup();
    const { pipe } = await show({ form: 'unfold', topics: TOPICS });
    expect(screen.getByRole('heading', { name: 'Husene skal være åbne' })).toBeVisible();
    expect(screen.queryByText('Byen er for alle aldre')).toBeNull();
    await user.selectOptions(screen.getByLabelText('Sprog'), 'Türkçe');
    await user.type(screen.getByLabelText('Din seddel'), 'Daha fazla bank');
    expect(screen.getByLabelText('Din seddel')).toHaveAttribute('dir', 'auto');
    await user.click(send());
    expect(screen.getByLabelText('Din seddel')).toHaveValue('');
    await waitFor(() => expect(pipe.commands).toHaveLength(1));
    expect(lastSent(pipe)).toMatchObject({
      type: 'item.propose',
      kind: 'note',
      title: 'Daha fazla bank',
      answer: { about: 'e1', wording: 1, lens: null, verdict: null, lang: 'tr' },
    });
  });

  it('[DIA3] lets a person without a table choose, and says nothing of table or affiliation itself', async () => {
    const user = userEvent.setup();
    const { pipe } = await show(
      { form: 'unfold', topics: TOPICS },
      { me: { ...ATTENDEE, teamId: null } },
    );
    await user.click(screen.getByRole('button', { name: 'Byen er for alle aldre' }));
    await user.type(screen.getByLabelText('Din seddel'), 'Flere bænke');
    await user.click(send());
    await waitFor(() => expect(pipe.commands).toHaveLength(1));
    const command = lastSent(pipe);
    expect(command).toMatchObject({ answer: { about: 'e2' } });
    expect(command).not.toHaveProperty('answer.teamId');
    expect(command).not.toHaveProperty('answer.affiliation');
  });

  it('[DIA2] keeps a text about the element it was begun about when the table moves on', async () => {
    const user = userEvent.setup();
    const { pipe, patch } = await show({ form: 'unfold', topics: TOPICS });
    await user.type(screen.getByLabelText('Din seddel'), 'Halvt skrevet');
    const moved = aStep('collect', {
      ...COLLECT,
      kinds: ['note'],
      max: 20,
      writers: 'attendees',
      form: 'unfold',
      topics: [{ teamId: 't1', ref: 'e2' }],
    });
    await patch({ 'step/s1': moved });
    expect(screen.getByText('Bordet er gået videre til “Byen er for alle aldre”.')).toBeVisible();
    expect(screen.getByLabelText('Din seddel')).toHaveValue('Halvt skrevet');
    await user.click(send());
    await waitFor(() => expect(pipe.commands).toHaveLength(1));
    expect(lastSent(pipe)).toMatchObject({ answer: { about: 'e1' } });
    // Then the new topic is there.
    expect(screen.getByRole('heading', { name: 'Byen er for alle aldre' })).toBeVisible();
  });

  it('[OUT1] leads back to a text about the topic before, when one has gone on to the table’s', async () => {
    const user = userEvent.setup();
    const { patch } = await show({ form: 'unfold', topics: TOPICS });
    await user.type(screen.getByLabelText('Din seddel'), 'Halvt skrevet');
    await patch({
      'step/s1': aStep('collect', {
        ...COLLECT,
        kinds: ['note'],
        max: 20,
        writers: 'attendees',
        form: 'unfold',
        topics: [{ teamId: 't1', ref: 'e2' }],
      }),
    });
    await user.click(screen.getByRole('button', { name: 'Gå til bordets emne' }));
    expect(screen.getByRole('heading', { name: 'Byen er for alle aldre' })).toBeVisible();
    expect(screen.getByLabelText('Din seddel')).toHaveValue('');
    expect(
      screen.getByText('Du har en tekst om “Husene skal være åbne”, som ikke er sendt.'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Skriv videre på den' }));
    expect(screen.getByLabelText('Din seddel')).toHaveValue('Halvt skrevet');
    expect(screen.queryByText(/som ikke er sendt/)).toBeNull();
  });

  it('[ITEM2] a double tap is one note, and says of the empty form that follows nothing', async () => {
    const user = userEvent.setup();
    const { pipe } = await show({ form: 'unfold', topics: TOPICS });
    await user.type(screen.getByLabelText('Din seddel'), 'Kun én gang');
    await user.dblClick(send());
    await waitFor(() => expect(pipe.commands).toHaveLength(1));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says what to do when there is nothing to send', async () => {
    const user = userEvent.setup();
    const { pipe } = await show({ form: 'unfold', topics: TOPICS });
    await user.click(send());
    expect(screen.getByText('Skriv noget først.')).toBeVisible();
    expect(screen.getByLabelText('Din seddel')).toHaveFocus();
    expect(pipe.commands).toEqual([]);
  });

  it('stops a personal number, and only warns about a telephone number', async () => {
    const user = userEvent.setup();
    const { pipe } = await show({ form: 'unfold', topics: TOPICS });
    const field = screen.getByLabelText('Din seddel');
    await user.type(field, 'Mit cpr er 000000-0000');
    await user.click(send());
    expect(screen.getByText(/Det ligner et personnummer/)).toBeVisible();
    expect(pipe.commands).toEqual([]);
    await user.clear(field);
    await user.type(field, 'Ring på 00 00 00 00');
    expect(screen.getByText(/telefonnummer eller en mailadresse/)).toBeVisible();
    await user.click(send());
    await waitFor(() => expect(pipe.commands).toHaveLength(1));
  });

  it('counts from 80 %, and cuts nothing from what is too long', async () => {
    const user = userEvent.setup();
    const { pipe } = await show({ form: 'unfold', topics: TOPICS });
    const field = screen.getByLabelText('Din seddel');
    await user.click(field);
    await user.paste('a'.repeat(319));
    expect(screen.queryByText(/af 400 tegn/)).toBeNull();
    await user.paste('a');
    expect(screen.getByText('320 af 400 tegn')).toBeVisible();
    await user.paste('a'.repeat(90));
    await user.click(send());
    expect(screen.getByText(/10 tegn for meget. Intet er slettet/)).toBeVisible();
    expect(field).toHaveValue('a'.repeat(410));
    expect(pipe.commands).toEqual([]);
  });

  it('[OUT1] keeps a note that waits for the network, and says so', async () => {
    const user = userEvent.setup();
    const pipe = new FakePipe();
    pipe.onCommand = () => 'lost';
    const first = await show({ form: 'unfold', topics: TOPICS }, { pipe });
    await user.type(screen.getByLabelText('Din seddel'), 'Flere bænke');
    await user.click(send());
    expect(screen.getByText('Sendes …')).toBeVisible();
    first.unmount();
    const later = new FakePipe();
    later.onCommand = () => 'lost';
    await show({ form: 'unfold', topics: TOPICS }, { pipe: later });
    expect(screen.getByText('Flere bænke')).toBeVisible();
    expect(later.commands[0]).toEqual(pipe.commands[0]);
  });

  it('[OUT2] gives a refused note back into the form, with the reason', async () => {
    const user = userEvent.setup();
    const pipe = new FakePipe();
    pipe.onCommand = () => ({ ok: false, rejection: { code: 'step_closed' } });
    await show({ form: 'unfold', topics: TOPICS }, { pipe });
    await user.type(screen.getByLabelText('Din seddel'), 'Flere bænke');
    await user.click(send());
    await waitFor(() => expect(screen.getByLabelText('Din seddel')).toHaveValue('Flere bænke'));
    expect(screen.getByText(/Trinnet er lukket/)).toBeVisible();
  });

  it('marks a try as one, and asks about none of the council’s elements', async () => {
    await show({ form: 'unfold', practice: true });
    expect(screen.getByText('Prøve: tæller ikke.')).toBeVisible();
    expect(screen.getByLabelText('Din seddel')).toBeVisible();
    expect(screen.queryByText('Hvad vil du skrive om?')).toBeNull();
  });
});

describe('a pressure test', () => {
  const PRESSURE = { form: 'pressure', lenses: ['everyday', 'who'], topics: TOPICS } as const;
  const config: Partial<CollectConfig> = { ...PRESSURE, lenses: [...PRESSURE.lenses] };

  it('[DIA5] asks for a verdict and a reason before it sends, and goes on to the next question', async () => {
    const user = userEvent.setup();
    const { pipe } = await show(config);
    expect(
      screen.getByRole('heading', { name: 'Hvad er anderledes en almindelig tirsdag i 2029?' }),
    ).toBeVisible();
    await user.click(send());
    expect(screen.getByText('Vælg, om sætningen holder.')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: /Holder ikke/ }));
    await user.click(send());
    expect(screen.getByText('Skriv noget først.')).toBeVisible();
    expect(pipe.commands).toEqual([]);
    await user.type(screen.getByLabelText('Hvorfor? Skriv én sætning.'), 'Det er for dyrt.');
    await user.type(screen.getByLabelText('En bedre sætning'), 'Husene er åbne efter skoletid.');
    await user.click(send());
    await waitFor(() => expect(pipe.commands).toHaveLength(1));
    expect(lastSent(pipe)).toMatchObject({
      title: 'Det er for dyrt.',
      answer: {
        about: 'e1',
        lens: 'everyday',
        verdict: 'fails',
        rewrite: 'Husene er åbne efter skoletid.',
      },
    });
    expect(screen.getByRole('heading', { name: /Hvem passer det ikke for/ })).toHaveFocus();
    const steps = within(screen.getByRole('list', { name: 'Spørgsmål i tryktesten' }));
    expect(steps.getByRole('button', { name: 'Hverdag, besvaret' })).toBeVisible();
    expect(steps.getByRole('button', { name: 'Hvem' })).toHaveAttribute('aria-current', 'step');
  });

  it('[ITEM2] a double tap does not press Send on the next question', async () => {
    const user = userEvent.setup();
    const { pipe } = await show({ form: 'pressure', lenses: ['who', 'price'], topics: TOPICS });
    await user.click(screen.getAllByRole('radio')[0]!);
    await user.type(screen.getByLabelText(/^Hvorfor/), 'Fordi');
    // However slow the machine: no time goes by between the two.
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    await user.click(send());
    await user.click(send());
    clock.mockRestore();
    await waitFor(() => expect(pipe.commands).toHaveLength(1));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('[DIA5] takes one verdict on a question: none again before the note is withdrawn', async () => {
    const user = userEvent.setup();
    const note = (status: 'visible' | 'withdrawn' | 'hidden') =>
      own('a', { status, answer: answer({ lens: 'everyday', verdict: 'holds' }) });
    const { pipe, patch } = await show(config, { items: note('visible') });
    await user.click(screen.getByRole('radio', { name: /Holder ikke/ }));
    await user.type(screen.getByLabelText(/^Hvorfor/), 'Nogle kan ikke komme ind.');
    await user.click(send());
    await waitFor(() => expect(pipe.commands).toHaveLength(1));
    expect(screen.getByText(/Du har svaret på alle spørgsmål/)).toBeVisible();
    expect(screen.getByRole('heading', { name: /Hvem passer det ikke for/ })).toHaveFocus();
    for (const lens of ['Hverdag', 'Hvem']) {
      await user.click(screen.getByRole('button', { name: `${lens}, besvaret` }));
      expect(screen.getByText(/^Det har du svaret på/)).toBeVisible();
      expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
    }
    await user.click(screen.getByRole('button', { name: 'Hverdag, besvaret' }));
    // What is withdrawn, or hidden by staff, counts nowhere: it is asked again.
    for (const status of ['withdrawn', 'hidden'] as const) {
      await patch(note(status));
      expect(screen.getByRole('button', { name: 'Hverdag' })).toBeVisible();
      expect(send()).toBeVisible();
      await patch(note('visible'));
      expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
    }
  });

  it('[OUT2] asks again, with the words there, when the answer was refused', async () => {
    const user = userEvent.setup();
    const pipe = new FakePipe();
    pipe.onCommand = () => ({ ok: false, rejection: { code: 'step_closed' } });
    await show({ ...config, lenses: ['who'] }, { pipe });
    await user.click(screen.getByRole('radio', { name: /Holder ikke/ }));
    await user.type(screen.getByLabelText(/^Hvorfor/), 'Fordi');
    await user.click(send());
    await waitFor(() => expect(screen.getByLabelText(/^Hvorfor/)).toHaveValue('Fordi'));
    expect(screen.getByRole('radio', { name: /Holder ikke/ })).toBeChecked();
  });

  it('[OUT1] keeps an unfinished answer to each question apart', async () => {
    const user = userEvent.setup();
    await show(config);
    await user.type(screen.getByLabelText('Hvorfor? Skriv én sætning.'), 'Om hverdagen');
    await user.click(screen.getByRole('button', { name: 'Hvem' }));
    expect(screen.getByLabelText('Hvorfor? Skriv én sætning.')).toHaveValue('');
    await user.click(screen.getByRole('button', { name: 'Hverdag' }));
    expect(screen.getByLabelText('Hvorfor? Skriv én sætning.')).toHaveValue('Om hverdagen');
  });
});

describe('a step that closes', () => {
  const closed = async (
    { patch }: Awaited<ReturnType<typeof show>>,
    config: Partial<CollectConfig>,
    status: StepView['status'] = 'closed',
  ) =>
    patch({
      'step/s1': aStep(
        'collect',
        { ...COLLECT, kinds: ['note'], max: 20, writers: 'attendees', ...config },
        { status },
      ),
    });

  it('[OUT1] says what is kept: each question’s answer and better sentence, with what it is about', async () => {
    const user = userEvent.setup();
    const config: Partial<CollectConfig> = {
      form: 'pressure',
      lenses: ['everyday', 'who'],
      topics: TOPICS,
    };
    const shown = await show(config);
    await user.type(screen.getByLabelText('Hvorfor? Skriv én sætning.'), 'Om hverdagen');
    await user.type(screen.getByLabelText('En bedre sætning'), 'Bedre ord');
    await user.click(screen.getByRole('button', { name: 'Hvem' }));
    await user.type(screen.getByLabelText('Hvorfor? Skriv én sætning.'), 'Om de ældre');
    await closed(shown, config);
    expect(screen.getByText(/er gemt her på enheden/)).toBeVisible();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(
      expect.arrayContaining([
        '“Om hverdagen · Bedre ord” Husene skal være åbne · Hverdag',
        '“Om de ældre” Husene skal være åbne · Hvem',
      ]),
    );
  });

  it('[OUT2] is left with its texts at hand after a reload: each can be deleted, its better sentence with it', async () => {
    const user = userEvent.setup();
    const config: Partial<CollectConfig> = { form: 'rewrite', topics: TOPICS };
    const kept = 'rt.draft.m1.s1.s_1.e1';
    localStorage.setItem(`${kept}..text`, 'Halv seddel');
    localStorage.setItem(`${kept}.who.text`, 'Om de ældre');
    localStorage.setItem(`${kept}.who.rewrite`, 'Bedre ord');
    await showPhone(
      <LeftTexts shown="s2" />,
      { ...BOARD, 'step/s1': aStep('collect', { ...COLLECT, ...config }, { status: 'closed' }) },
      { me: ATTENDEE },
    );
    expect(screen.getByText(/“Halv seddel” \(Husene skal være åbne\)/)).toBeVisible();
    const who = screen.getByText(/“Om de ældre · Bedre ord” \(Husene skal være åbne · Hvem\)/);
    await user.click(within(who.parentElement!).getByRole('button', { name: 'Slet teksten' }));
    expect(screen.queryByText(/Bedre ord/)).toBeNull();
    expect(Object.keys(localStorage).filter((key) => key.startsWith(kept))).toEqual([
      `${kept}..text`,
    ]);
  });

  it('[OUT1] keeps what was heard about something, and a try while the table has a topic', async () => {
    const user = userEvent.setup();
    const heard: Partial<CollectConfig> = { form: 'heard', writers: 'listeners' };
    const member = await show(heard, { me: { role: 'member' } });
    await user.selectOptions(
      screen.getByLabelText('Hvad handlede det om?'),
      'Byen er for alle aldre',
    );
    await user.type(screen.getByLabelText('Jeg hørte …'), 'En mor er bange');
    await closed(member, heard);
    expect(screen.getByText('En mor er bange')).toBeVisible();
    member.unmount();
    localStorage.clear();
    const tried: Partial<CollectConfig> = { form: 'unfold', practice: true, topics: TOPICS };
    const shown = await show(tried);
    await user.type(screen.getByLabelText('Din seddel'), 'Med bus');
    await closed(shown, tried);
    expect(screen.getByText('Med bus')).toBeVisible();
  });

  it('[OUT1] keeps a correction that was not saved, and has it in the form when the step opens again', async () => {
    const user = userEvent.setup();
    const config: Partial<CollectConfig> = { form: 'unfold', topics: TOPICS };
    const shown = await show(config, { items: own('a') });
    await user.click(screen.getByRole('button', { name: 'Ret: Seddel a' }));
    const field = () => screen.queryByRole('textbox', { name: 'Ret din seddel' });
    await user.type(field()!, ' og mere');
    await closed(shown, config);
    expect(field()).toBeNull();
    expect(screen.getByText('Seddel a og mere')).toBeVisible();
    await closed(shown, config, 'open');
    expect(field()).toHaveValue('Seddel a og mere');
  });
});

describe('a rewriting round', () => {
  it('has the sentence as it is above, and can begin with it', async () => {
    const user = userEvent.setup();
    const { pipe } = await show({ form: 'rewrite', topics: TOPICS, max: 3 });
    await user.click(screen.getByRole('button', { name: 'Begynd med sætningen, som den er' }));
    await user.type(screen.getByLabelText('Din sætning'), ' om aftenen');
    await user.click(send());
    await waitFor(() => expect(pipe.commands).toHaveLength(1));
    expect(lastSent(pipe)).toMatchObject({ title: 'Husene skal være åbne om aftenen' });
  });
});

describe('who writes', () => {
  it('tells phones that the host sends the table’s points', async () => {
    await show({ form: 'point', writers: 'hosts' });
    expect(screen.getByText('Bordværten sender bordets tre pointer')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
  });

  it('[DIA1] gives a listening member the tables’ topics and no form', async () => {
    await show({ form: 'unfold', topics: TOPICS }, { me: { role: 'member' } });
    expect(screen.getByText('Du lytter nu')).toBeVisible();
    expect(screen.getByText('Bord 2')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
  });

  it('[DIA1] takes what members heard, and tells citizens who writes', async () => {
    const user = userEvent.setup();
    const heard: Partial<CollectConfig> = { form: 'heard', writers: 'listeners', moderated: false };
    const citizen = await show(heard);
    expect(screen.getByText('Politikerne skriver nu, hvad de har hørt')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
    citizen.unmount();
    const { pipe } = await show(heard, { me: { role: 'member' } });
    await user.type(screen.getByLabelText('Jeg hørte …'), 'En mor er bange for trafikken');
    // What it was about can be said afterwards.
    await user.selectOptions(
      screen.getByLabelText('Hvad handlede det om?'),
      'Byen er for alle aldre',
    );
    expect(screen.getByLabelText('Jeg hørte …')).toHaveValue('En mor er bange for trafikken');
    await user.click(send());
    await waitFor(() => expect(pipe.commands).toHaveLength(1));
    expect(lastSent(pipe)).toMatchObject({ answer: { about: 'e2', verdict: null } });
  });
});

describe('what was heard', () => {
  it.each([null, 'Byen er for alle aldre'])(
    '[OUT2] is sent once by two presses, and the emptied form says nothing, however late a busy phone takes the second (about %s)',
    async (title) => {
      const user = userEvent.setup();
      const { pipe } = await show(
        { form: 'heard', writers: 'listeners', moderated: false },
        { me: { role: 'member' } },
      );
      if (title !== null)
        await user.selectOptions(screen.getByLabelText('Hvad handlede det om?'), title);
      await user.type(screen.getByLabelText('Jeg hørte …'), 'En mor er bange');
      const pressed = performance.now();
      const clock = vi.spyOn(performance, 'now').mockReturnValue(pressed);
      await user.click(send());
      await waitFor(() => expect(pipe.commands).toHaveLength(1));
      clock.mockReturnValue(pressed + 900);
      await user.click(send());
      expect(screen.queryByText('Skriv noget først.')).toBeNull();
      expect(screen.getByLabelText('Jeg hørte …')).not.toHaveFocus();
      // Later it is said again that there is nothing to send.
      clock.mockReturnValue(pressed + 9000);
      await user.click(send());
      clock.mockRestore();
      expect(screen.getByText('Skriv noget først.')).toBeVisible();
      expect(pipe.commands).toHaveLength(1);
    },
  );
});

describe('own notes', () => {
  it('says in words whether each waits, is shown or is hidden, and what it is about', async () => {
    await show(
      { form: 'unfold', topics: TOPICS },
      {
        items: {
          ...own('a', { status: 'held' }),
          ...own('b', { status: 'visible' }),
          ...own('c', { status: 'hidden', hideReason: 'others_data' }),
        },
      },
    );
    const [held, shown, hidden] = screen.getAllByRole('listitem');
    expect(held).toHaveTextContent('Den vises, når en medarbejder har læst den.');
    expect(held).toHaveTextContent('Husene skal være åbne');
    expect(shown).toHaveTextContent('Vist');
    expect(hidden).toHaveTextContent('Sedlen vises ikke: oplysninger om andre.');
    expect(within(hidden!).queryByRole('button')).toBeNull();
  });

  it('are not offered to be taken back out of a bundle', async () => {
    await show(
      { form: 'unfold', topics: TOPICS },
      { items: { ...own('a', { clusterId: 'c1' }), ...own('b', { redacted: true }) } },
    );
    expect(screen.getByRole('button', { name: 'Ret: Seddel a' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Træk tilbage: Seddel a' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Ret: Seddel b' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Træk tilbage: Seddel b' })).toBeVisible();
  });

  it('are corrected up to the length of a note', async () => {
    const user = userEvent.setup();
    const { pipe } = await show({ form: 'unfold', topics: TOPICS }, { items: own('a') });
    await user.click(screen.getByRole('button', { name: 'Ret: Seddel a' }));
    const field = screen.getByRole('textbox', { name: 'Ret din seddel' });
    await user.clear(field);
    await user.click(field);
    await user.paste('a'.repeat(400));
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    await waitFor(() => expect(lastSent(pipe)).toMatchObject({ type: 'item.reword', itemId: 'a' }));
  });
});

describe('the receipt', () => {
  const made = { code: 'ABCD-EFGH-JKMN', url: 'http://x/kvittering#ABCDEFGHJKMN' };

  it('[RCPT1] is made once the first note has arrived, and the same one is kept', async () => {
    const asked = vi.fn<(path: string) => Promise<Response>>(() =>
      Promise.resolve(Response.json({ ...made, qr: { size: 21, path: '' } })),
    );
    vi.stubGlobal('fetch', asked);
    const none = await show({ form: 'unfold', topics: TOPICS });
    expect(asked).not.toHaveBeenCalled();
    none.unmount();
    const first = await show({ form: 'unfold', topics: TOPICS }, { items: own('a') });
    expect(await screen.findByText('ABCD-EFGH-JKMN')).toBeInTheDocument();
    first.unmount();
    await show({ form: 'unfold', topics: TOPICS }, { items: own('a') });
    expect(await screen.findByText('ABCD-EFGH-JKMN')).toBeInTheDocument();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(asked.mock.calls[0]?.[0]).toBe('/api/sessions/m1/receipt');
  });

  it('is not made for a try alone', async () => {
    const asked = vi.fn<() => Promise<Response>>();
    vi.stubGlobal('fetch', asked);
    await show({ form: 'unfold', practice: true }, { items: own('a') });
    expect(asked).not.toHaveBeenCalled();
    expect(screen.queryByText('Gem din kvittering')).toBeNull();
  });
});
