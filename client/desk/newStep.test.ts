import { describe, expect, it } from 'vitest';
import { isModerated, newStep } from './newStep.ts';

describe('a new step', () => {
  it('lets notes wait for approval when citizens take part, or more than thirty people', () => {
    expect(isModerated({ attendees: 'none' }, { present: 25 })).toBe(false);
    expect(isModerated({ attendees: 'watch' }, { present: 30 })).toBe(false);
    expect(isModerated({ attendees: 'none' }, { present: 31 })).toBe(true);
    expect(isModerated({ attendees: 'take_part' }, undefined)).toBe(true);
    expect(newStep('proposals', 'x', 'Forslag', true)).toMatchObject({
      kind: 'collect',
      config: { moderated: true, hidden: true },
    });
    expect(newStep('dots', 'x', 'Prikker', true)).not.toHaveProperty('config.moderated');
  });
});
