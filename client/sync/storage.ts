/** localStorage that never throws: blocked or full, it goes on in memory, and says so. */
const memory = new Map<string, string>();

function works(): boolean {
  try {
    localStorage.setItem('rt.probe', '1');
    localStorage.removeItem('rt.probe');
    return true;
  } catch {
    return false;
  }
}

let persistent = works();

/** False: what is typed or sent lives only as long as the page. */
export const isPersistent = (): boolean => persistent;

export function readStored(key: string): string | null {
  if (memory.has(key)) return memory.get(key) ?? null;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
    memory.delete(key);
  } catch {
    persistent = false;
    memory.set(key, value);
  }
}

export function removeStored(key: string): void {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept there.
  }
}

/** Keys that begin so, sorted. */
export function storedKeys(prefix: string): string[] {
  const keys = new Set([...memory.keys()].filter((key) => key.startsWith(prefix)));
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i);
      if (key?.startsWith(prefix)) keys.add(key);
    }
  } catch {
    // Memory only.
  }
  return [...keys].sort();
}

/** A stored JSON value; undefined when absent or not readable. */
export function readJson<T>(key: string): T | undefined {
  const text = readStored(key);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}
