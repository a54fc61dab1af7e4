import { act as settle, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VISION_2029 } from '#shared/process/plan.ts';
import { useSync } from '../../../sync/store.ts';
import { act } from '../../../sync/start.ts';
import { invitee, overview, process } from '../../../testing/dialogue.ts';
import { invitationTo } from '../../../ui/announcementTexts.ts';
import { setLanguage } from '../../../ui/language.ts';
import { Invitations } from './Invitations.tsx';
import { SlipPage } from './SlipPage.tsx';

vi.mock('../../../sync/start.ts', () => ({ act: vi.fn() }));

const proposed = [
  { ref: 't1', release: 'r1', name: 'Seniorrådet' },
  { ref: 't2', release: 'r1', name: 'Butikker i de tre bymidter' },
];
const activities = Object.fromEntries(
  VISION_2029.map((each) => [`activity/${each.id}`, { ...each, cancelled: false, revisions: [] }]),
);
const show = (entries: Record<string, unknown> = {}) => {
  useSync.setState({ entries: { ...activities, ...entries } });
  render(
    <Invitations process={process} overview={overview({ proposed })} onTaken={() => undefined} />,
  );
};

beforeEach(() => {
  localStorage.clear();
  vi.mocked(act).mockReset().mockResolvedValue({ ok: true });
});

afterEach(() => setLanguage('da'));

describe('the involvement plan as invitations', () => {
  it('[INV1] puts all chosen groups on the list in one act, the same for two who press', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Sæt de 2 på listen' }));
    expect(act).toHaveBeenCalledTimes(1);
    expect(vi.mocked(act).mock.calls[0]![0]).toMatchObject({
      type: 'invitees.put',
      invitees: [
        { id: 'g:t1', name: 'Seniorrådet', kind: 'board', from: { release: 'r1', ref: 't1' } },
        { id: 'g:t2', name: 'Butikker i de tre bymidter', kind: 'company' },
      ],
    });
  });

  it('[INV1] has no field for a person, and says that the list has groups only', async () => {
    show();
    expect(screen.getByText(/Listen har grupper, aldrig personer/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Tilføj gruppe' }));
    const dialog = within(screen.getByRole('dialog', { hidden: true }));
    const fields = dialog.getAllByRole('textbox', { hidden: true });
    expect(fields.map((field) => (field as HTMLInputElement).labels?.[0]?.textContent)).toEqual([
      'Gruppe',
      'Ansvarlig',
      'Hvordan når vi dem?',
      'Hvad kan holde dem væk?',
      'Gruppens egen tekst',
    ]);
  });

  it('counts the groups of each meeting, also where there are none', () => {
    show({
      'invitee/a': invitee('a', { activityId: 'a3', status: 'accepted' }),
      'invitee/b': invitee('b', { activityId: 'a3', status: 'invited' }),
      'invitee/c': invitee('c'),
    });
    const row = (name: RegExp) =>
      within(screen.getByRole('row', { name }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    expect(row(/dialogmøde 1/)).toEqual(['0', '1', '1', '0', '0', '2']);
    expect(row(/dialogmøde 2/)).toEqual(['0', '0', '0', '0', '0', '0']);
    expect(row(/Ikke fordelt endnu/)).toEqual(['1', '0', '0', '0', '0', '1']);
  });

  it('changes a status where it stands, and nothing else of the group', async () => {
    const group = invitee('a', { owner: 'Politisk Sekretariat', activityId: 'a3' });
    show({ 'invitee/a': group });
    await userEvent.selectOptions(screen.getByLabelText('Status for Gruppe a'), 'invited');
    expect(act).toHaveBeenCalledWith({
      type: 'invitees.put',
      invitees: [{ ...group, status: 'invited' }],
    });
  });
});

describe('what is typed about a group', () => {
  const edit = async () => {
    show({ 'invitee/a': invitee('a', { owner: 'Politisk Sekretariat' }) });
    await userEvent.click(screen.getByRole('button', { name: 'Ret: Gruppe a' }));
  };
  const press = (name: string) =>
    userEvent.click(screen.getByRole('button', { name, hidden: true }));

  it('[OUT2] is refused in words by the one who decides, and stays', async () => {
    vi.mocked(act).mockResolvedValue({ ok: false, rejection: { code: 'text_cpr' } });
    await edit();
    await userEvent.type(screen.getByLabelText('Hvordan når vi dem?'), 'Ring 010190-1234');
    await press('Gem');
    expect(screen.getByRole('alert')).toHaveTextContent('Det ligner et personnummer.');
    expect(screen.getByLabelText('Hvordan når vi dem?')).toHaveValue('Ring 010190-1234');
  });

  it('[OUT2] is there again after Escape, until it is saved or discarded', async () => {
    await edit();
    await userEvent.type(screen.getByLabelText('Hvordan når vi dem?'), 'Via skolen');
    fireEvent(
      screen.getByRole('dialog', { hidden: true }),
      new Event('cancel', { cancelable: true }),
    );
    expect(screen.queryByRole('dialog', { hidden: true })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Ret: Gruppe a' }));
    expect(screen.getByText('Her er din kladde. Den er ikke gemt.')).toBeVisible();
    expect(screen.getByLabelText('Hvordan når vi dem?')).toHaveValue('Via skolen');
    // A colleague's change of something else stands.
    settle(() =>
      useSync.setState(({ entries }) => ({
        entries: { ...entries, 'invitee/a': invitee('a', { owner: 'Børn og Unge' }) },
      })),
    );
    await press('Gem');
    expect(act).toHaveBeenLastCalledWith({
      type: 'invitees.put',
      invitees: [invitee('a', { owner: 'Børn og Unge', reach: 'Via skolen' })],
    });
    await userEvent.click(screen.getByRole('button', { name: 'Ret: Gruppe a' }));
    expect(screen.queryByText('Her er din kladde. Den er ikke gemt.')).toBeNull();
  });

  it('is not deleted before somebody has said yes', async () => {
    await edit();
    await press('Tag af listen');
    expect(act).not.toHaveBeenCalled();
    await press('Behold gruppen');
    expect(screen.getByLabelText('Gruppe')).toHaveValue('Gruppe a');
    await press('Tag af listen');
    await press('Tag af listen');
    expect(act).toHaveBeenCalledWith({ type: 'invitee.remove', inviteeId: 'a' });
  });
});

describe('the slip of a group', () => {
  it('has the common text, or the own one, and no room for a name', () => {
    useSync.setState({
      entries: {
        ...activities,
        'invitee/a': invitee('a', { activityId: 'a4' }),
        'invitee/b': invitee('b', { text: 'Kom som I er.' }),
      },
    });
    render(<SlipPage process={process} overview={overview()} group="" />);
    const [a, b] = screen.getAllByRole('article');
    expect(a).toHaveTextContent('Du er inviteret til Fremtidens Ballerup.');
    expect(a).toHaveTextContent('3. maj 2016');
    expect(b).toHaveTextContent('Kom som I er.');
    expect(b).not.toHaveTextContent('Du er inviteret');
    expect(a).toHaveTextContent('Vi skriver ikke ned, hvem der kommer.');
  });

  it('is Danish, whatever language the office reads, and so is the common text one begins with', async () => {
    useSync.setState({
      entries: { ...activities, 'invitee/a': invitee('a', { activityId: 'a4' }) },
    });
    await setLanguage('en');
    const { unmount } = render(<SlipPage process={process} overview={overview()} group="" />);
    const slip = screen.getByRole('article');
    expect(slip).toHaveAttribute('lang', 'da');
    expect(slip).toHaveTextContent('Du er inviteret til Fremtidens Ballerup.');
    expect(slip).toHaveTextContent('3. maj 2016');
    expect(slip).not.toHaveTextContent(/You|May/);
    unmount();
    show({ 'invitee/a': invitee('a') });
    await userEvent.click(screen.getByRole('button', { name: 'Edit: Gruppe a' }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Edit the common text', hidden: true }),
    );
    expect(screen.getByLabelText("The group's own text")).toHaveValue(
      invitationTo('Fremtidens Ballerup'),
    );
  });

  it('[DEMO1] of an exercise says so, on the paper and in what is copied', async () => {
    const user = userEvent.setup();
    useSync.setState({ entries: { ...activities, 'invitee/a': invitee('a') } });
    render(<SlipPage process={{ ...process, exercise: true }} overview={overview()} group="" />);
    expect(screen.getByRole('article')).toHaveTextContent('ØVELSE');
    expect(screen.getByRole('complementary', { name: 'ØVELSE' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Kopiér teksten: Gruppe a' }));
    expect(await navigator.clipboard.readText()).toMatch(/^ØVELSE\n/);
  });
});
