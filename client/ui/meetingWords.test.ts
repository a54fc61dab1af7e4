import { describe, expect, it } from 'vitest';
import { runSheet } from '#shared/session/runsheets.ts';
import en from './meetingWords.en.ts';

describe('a dialogue meeting in English', () => {
  it('says every title, question and text of the run sheet, and nothing that is not there any more', () => {
    const said = runSheet('dialogue').flatMap((step) => [
      step.title,
      step.question,
      ...(step.kind === 'present' && step.config.text !== '' ? [step.config.text] : []),
    ]);
    expect(said.filter((text) => en[text] === undefined)).toEqual([]);
    expect(Object.keys(en).filter((text) => !said.includes(text))).toEqual([]);
  });
});
