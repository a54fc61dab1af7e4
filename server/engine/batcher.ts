interface Waiting<T, R> {
  readonly item: T;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

/** Starts a batch soon: what arrives until then shares one trip to the disk. */
export type Soon = (start: () => void) => void;

/** What the sockets have brought in this turn of the event loop makes one batch. */
export const nextTurn: Soon = (start) => void setImmediate(start);

/**
 * Group commit: one batch at a time, in order of arrival. While one is written the next gathers, so batches
 * grow with the load and vanish without it.
 */
export class Batcher<T, R> {
  readonly #run: (items: readonly T[]) => Promise<readonly R[]>;
  readonly #max: number;
  readonly #soon: Soon;
  #waiting: Waiting<T, R>[] = [];
  #scheduled = false;
  #running: Promise<void> | null = null;

  /** `run` answers every item, in the same order. */
  constructor(run: (items: readonly T[]) => Promise<readonly R[]>, max: number, soon: Soon) {
    this.#run = run;
    this.#max = max;
    this.#soon = soon;
  }

  add(item: T): Promise<R> {
    const { promise, resolve, reject } = Promise.withResolvers<R>();
    this.#waiting.push({ item, resolve, reject });
    if (this.#running === null && !this.#scheduled) {
      this.#scheduled = true;
      this.#soon(() => {
        this.#scheduled = false;
        this.#start();
      });
    }
    return promise;
  }

  /** Resolves when everything that waits now has been answered. */
  async flush(): Promise<void> {
    while (this.#waiting.length > 0 || this.#running !== null) {
      this.#start();
      await this.#running;
    }
  }

  #start(): void {
    if (this.#running !== null || this.#waiting.length === 0) return;
    const batch = this.#waiting.splice(0, this.#max);
    this.#running = this.#answer(batch).finally(() => {
      this.#running = null;
      this.#start();
    });
  }

  async #answer(batch: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.#run(batch.map(({ item }) => item));
      for (const [i, { resolve }] of batch.entries()) resolve(results[i]!);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
