export interface PastedPerson {
  readonly name: string;
  readonly group: string;
}

export interface PasteProblem {
  readonly line: number;
  readonly problem: 'no_name' | 'too_long' | 'known' | 'twice';
  readonly name: string;
}

export interface PastedPeople {
  readonly people: readonly PastedPerson[];
  readonly problems: readonly PasteProblem[];
}

const MAX_NAME = 120;
const MAX_GROUP = 80;

/**
 * A pasted list, one person a line: `name;group`, or two columns out of a spreadsheet. A line that
 * cannot be used is told with its number, and the others come along (nothing else is lost).
 */
export function readPeople(text: string, known: readonly string[]): PastedPeople {
  const people: PastedPerson[] = [];
  const problems: PasteProblem[] = [];
  const taken = new Set(known.map(same));
  const seen = new Set<string>();
  text.split(/\r?\n/).forEach((raw, n) => {
    if (raw.trim() === '') return;
    const [first = '', second = ''] = raw.split(/\t|;/);
    const name = first.trim();
    const group = second.trim().slice(0, MAX_GROUP);
    const line = n + 1;
    if (name === '') problems.push({ line, problem: 'no_name', name });
    else if (name.length > MAX_NAME) problems.push({ line, problem: 'too_long', name });
    else if (taken.has(same(name))) problems.push({ line, problem: 'known', name });
    else {
      // Two people may have one name: told, not decided.
      if (seen.has(same(name))) problems.push({ line, problem: 'twice', name });
      seen.add(same(name));
      people.push({ name, group });
    }
  });
  return { people, problems };
}

const same = (name: string): string => name.trim().toLocaleLowerCase('da');
