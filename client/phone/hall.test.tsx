import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { anItem, SESSION, showPhone } from '../testing/phone.tsx';
import { AllItems } from './AllItems.tsx';
import { GalleryDialog } from './GalleryDialog.tsx';
import { SessionHeader } from './SessionHeader.tsx';

afterEach(() => vi.unstubAllGlobals());

const HALL = {
  ...SESSION,
  title: 'Fremtidens Ballerup – dialogmøde 1',
  members: 'listen',
} as const;
const ENTRIES = {
  session: HALL,
  'team/t2': { id: 't2', name: 'Bord 2', members: [], people: 0 },
  'item/e1': anItem('e1', { kind: 'element', title: 'Husene skal være åbne' }),
  'item/n1': anItem('n1', { kind: 'note', title: 'Min egen seddel' }),
};
const ATTENDEE = { me: { role: 'attendee', name: '', teamId: 't2' } } as const;

describe('a phone in a hall', () => {
  it('has the own table in the header, apart from the title that gives way to it', async () => {
    await showPhone(<SessionHeader session={HALL} />, ENTRIES, ATTENDEE);
    expect(within(screen.getByRole('banner')).getByText('· Bord 2')).toBeVisible();
  });

  it('reads the notes by the page, also while something else goes on', async () => {
    const note = { id: 'n7', text: 'Fra et andet bord', rewrite: '', lang: 'da', translation: '' };
    const more = { about: null, form: 'unfold', lens: null, verdict: null, team: '', cluster: '' };
    vi.stubGlobal('fetch', () =>
      Promise.resolve(Response.json({ notes: [{ ...note, ...more }], total: 1, next: null })),
    );
    await showPhone(<GalleryDialog onClose={() => undefined} />, ENTRIES, ATTENDEE);
    expect(await screen.findByText('Fra et andet bord')).toBeVisible();
  });

  it('has in its list what was released, and no single notes of its own among it', async () => {
    await showPhone(<AllItems onClose={() => undefined} />, ENTRIES, ATTENDEE);
    expect(screen.getByText('Husene skal være åbne')).toBeVisible();
    expect(screen.queryByText('Min egen seddel')).toBeNull();
  });
});
