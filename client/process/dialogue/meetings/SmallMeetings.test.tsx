import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { useSync } from '../../../sync/store.ts';
import { meeting as report } from '#shared/testing/reports.ts';
import { invitee, meeting, overview, process } from '../../../testing/dialogue.ts';
import { SmallMeetings } from './SmallMeetings.tsx';

const show = () => {
  useSync.setState({
    entries: {
      'invitee/g1': invitee('g1', { name: 'Elevråd' }),
      'invitee/g2': invitee('g2', { name: 'Seniorrådet' }),
      'invitee/g3': invitee('g3', { name: 'Handicaprådet' }),
    },
  });
  render(
    <SmallMeetings
      process={process}
      overview={overview({
        seats: [
          { id: 's1', name: 'Kirsten Holm' },
          { id: 's2', name: 'Bo Bentsen' },
        ],
        meetings: [
          meeting('m1', '2016-04-06', { covers: 'g1', reportedAt: 1 }),
          meeting('m2', '2016-04-08', { covers: 'g1' }),
          meeting('m3', '2016-04-10', { covers: 'g2', cancelled: true }),
        ],
        reports: [
          report('m1', '2016-04-06', [], {
            kind: 'small',
            present: { people: 24, estimated: true, walkIns: 0, listeners: 0, groups: null },
          }),
        ],
      })}
    />,
  );
};
const section = (name: RegExp | string) => within(screen.getByRole('region', { name }));

describe('small meetings as the office sees them', () => {
  it('[REP2] a meeting without a card is not reported, and has no card to read', () => {
    show();
    const [line] = section('Her mangler et kort').getAllByRole('listitem');
    expect(line).toHaveTextContent('8. april 2016');
    expect(line).toHaveTextContent('Ikke indberettet');
    expect(within(line!).queryByRole('link')).toBeNull();
    expect(screen.getByText(/tæller aldrig som enighed/)).toBeVisible();
  });

  it('says how many were there, and whether that was counted', () => {
    show();
    expect(screen.getByText('cirka 24 til stede, skønnet')).toBeVisible();
  });

  it('names the groups and the members that have no meeting; a cancelled one covers nobody', () => {
    show();
    expect(section('2 grupper, ingen dækker').getAllByRole('listitem')).toHaveLength(2);
    expect(section('2 grupper, ingen dækker').getByText('Seniorrådet')).toBeVisible();
    expect(section('1 medlem uden møde').getByText('Bo Bentsen')).toBeVisible();
  });

  it('keeps cancelled meetings apart from all others', async () => {
    show();
    expect(section('1 aflyst møde').getAllByRole('listitem')).toHaveLength(1);
    expect(section('Alle møder').queryByText('Aflyst')).toBeNull();
    await userEvent.selectOptions(screen.getByLabelText('Vis efter'), 'group');
    expect(section('Alle møder').getAllByText('Intet lille møde.')).toHaveLength(2);
  });
});
