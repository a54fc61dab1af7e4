import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { WordDiff } from './WordDiff.tsx';

function shown(before: string, after: string): string {
  const { container } = render(<WordDiff before={before} after={after} />);
  for (const word of container.querySelectorAll('.visually-hidden')) word.remove();
  for (const gone of container.querySelectorAll('del'))
    gone.textContent = `[-${gone.textContent}-]`;
  for (const came of container.querySelectorAll('ins'))
    came.textContent = `[+${came.textContent}+]`;
  return container.textContent;
}

describe('what changed from one wording to the next', () => {
  it('[WORD1] marks words, not letters, also with æ, ø and å', () => {
    expect(shown('Vi bygger tæt ved stationer.', 'Vi bygger tæt ved stationer og busser.')).toBe(
      'Vi bygger tæt ved stationer[+ og busser+].',
    );
    expect(shown('Små børn først', 'Små skolebørn først')).toBe('Små [-børn-][+skolebørn+] først');
  });

  it('says nothing changed where nothing did', () => {
    expect(shown('Som før', 'Som før')).toBe('Som før');
  });

  it('tells a screen reader which words went and which came', () => {
    const { container } = render(<WordDiff before="Byen er god" after="Byen er bedre" />);
    expect(container.querySelector('del .visually-hidden')?.textContent).not.toBe('');
    expect(container.querySelector('ins .visually-hidden')?.textContent).not.toBe('');
  });
});
