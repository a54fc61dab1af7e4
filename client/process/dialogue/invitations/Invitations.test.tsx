import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { VISION_2029 } from '#shared/process/plan.ts';
import { useSync } from '../../../sync/store.ts';
import { act } from '../../../sync/start.ts';
import { invitee, overview, process } from '../../../testing/dialogue.ts';
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
  vi.mocked(act).mockReset().mockResolvedValue({ ok: true });
});

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
});
