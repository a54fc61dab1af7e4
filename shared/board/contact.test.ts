import { describe, expect, it } from 'vitest';
import { looksLikeContact } from './contact.ts';

describe('what looks like a way to reach somebody', () => {
  it.each([
    'Ring til mig på 00 00 00 00, så fortæller jeg mere',
    'Tlf. 12345678.',
    '+45 1234 5678',
    '12-34-56-78',
    'Skriv til bo@forening.example',
  ])('is noticed in “%s”', (text) => {
    expect(looksLikeContact(text)).toBe(true);
  });

  it.each([
    'Hold skolen åben til kl. 21',
    'I 2029 bor der 52.000 mennesker her',
    'Det koster 12.345.678 kroner',
    'Fra 2016-2029 skal det ske',
    'Buslinje 350S kører hvert 10. minut fra 2016 til 2029',
    'Mød os @ torvet',
  ])('is not found in “%s”', (text) => {
    expect(looksLikeContact(text)).toBe(false);
  });
});
