import type { Audience, Entries, Patch } from '#shared/kernel/view.ts';

interface Entry {
  /** For comparing; null = the entry is gone, kept so that late devices hear of it. */
  readonly json: string | null;
  readonly value: unknown;
  /** Seq of the commit that changed it last. */
  readonly at: number;
}

/**
 * What one audience sees of a stream, kept ready. An entry carries the seq of the commit that changed it, so
 * "since a" is a filter, and gives the same on every node (VIEW2).
 */
export class View {
  readonly audience: Audience;
  readonly #entries = new Map<string, Entry>();
  #rev: number;
  /** Up to here this view cannot say what changed: it was built, or redrawn, at that point. */
  #floor: number;

  constructor(audience: Audience, seq: number) {
    this.audience = audience;
    this.#rev = seq;
    this.#floor = seq;
  }

  /** Seq of the last commit that changed this view. */
  get rev(): number {
    return this.#rev;
  }

  keys(): Iterable<string> {
    return this.#entries.keys();
  }

  /** Takes the values as of commit `seq`; `undefined` removes the entry. True when anything changed. */
  take(seq: number, values: Iterable<readonly [key: string, value: unknown]>): boolean {
    let changed = false;
    for (const [key, value] of values) {
      const json = value === undefined ? null : JSON.stringify(value);
      if ((this.#entries.get(key)?.json ?? null) === json) continue;
      this.#entries.set(key, { json, value, at: seq });
      changed = true;
    }
    if (changed) this.#rev = seq;
    return changed;
  }

  /** Names are no part of the log: after a change of them every device gets the whole view. */
  redraw(): void {
    this.#floor = this.#rev;
    for (const [key, entry] of this.#entries) if (entry.json === null) this.#entries.delete(key);
  }

  /** What changed after revision `from` of this very view. */
  changes(from: number): Patch {
    const set: Entries = {};
    const del: string[] = [];
    for (const [key, entry] of this.#entries) {
      if (entry.at <= from) continue;
      if (entry.json === null) del.push(key);
      else set[key] = entry.value;
    }
    return { audience: this.audience, rev: this.#rev, from, set, del };
  }

  whole(): Patch {
    const set: Entries = {};
    for (const [key, entry] of this.#entries) if (entry.json !== null) set[key] = entry.value;
    return { audience: this.audience, rev: this.#rev, from: 0, reset: true, set, del: [] };
  }

  /**
   * For a device that has the view as of `since`, perhaps from another node; null when it is up to date.
   *
   * @param seq how far this node has read the log: a device that is further is unknown here (VIEW3)
   */
  since(since: number | undefined, seq: number): Patch | null {
    if (since === undefined || since <= this.#floor || since > seq) return this.whole();
    return since < this.#rev ? this.changes(since) : null;
  }
}
