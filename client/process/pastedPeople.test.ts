import { describe, expect, it } from 'vitest';
import { readPeople } from './pastedPeople.ts';

describe('a pasted list of people', () => {
  it('reads name and group, by semicolon or out of a spreadsheet', () => {
    const { people, problems } = readPeople(' Anna Andersen ; Gruppe Nord\r\n\r\nBo\tSyd\nEva', []);
    expect(people).toEqual([
      { name: 'Anna Andersen', group: 'Gruppe Nord' },
      { name: 'Bo', group: 'Syd' },
      { name: 'Eva', group: '' },
    ]);
    expect(problems).toEqual([]);
  });

  it('skips what it cannot use, line by line, and loses nothing else', () => {
    const { people, problems } = readPeople(`;Nord\nanna;Nord\n${'x'.repeat(200)}\nBo;Syd`, [
      'Anna',
    ]);
    expect(people).toEqual([{ name: 'Bo', group: 'Syd' }]);
    expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
      [1, 'no_name'],
      [2, 'known'],
      [3, 'too_long'],
    ]);
  });

  it('takes two people of one name, and says so', () => {
    const { people, problems } = readPeople('Bo;Nord\nBo;Syd', []);
    expect(people).toHaveLength(2);
    expect(problems).toEqual([{ line: 2, problem: 'twice', name: 'Bo' }]);
  });
});
