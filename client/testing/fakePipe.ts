import type { Rejection } from '#shared/kernel/rejection.ts';
import type { Entries, Patch } from '#shared/kernel/view.ts';
import type {
  BallotFrame,
  BallotReply,
  CommandFrame,
  CommandReply,
  Hello,
  HelloReply,
  OwnBallot,
} from '#shared/wire/protocol.ts';
import type { Pipe, PipeListener } from '../sync/pipe.ts';

type Ok<T> = T | 'lost';

/** A server's side of a pipe, played by the test. `'lost'` = no answer ever comes. */
export class FakePipe implements Pipe {
  isOpen = false;
  /** Whether opening succeeds. */
  reachable = true;
  opened = 0;
  hellos: Hello[] = [];
  commands: CommandFrame[] = [];
  ballots: BallotFrame[] = [];
  onHello: (hello: Hello) => Ok<HelloReply> = () => welcome([]);
  onCommand: (frame: CommandFrame) => Ok<CommandReply> = () => ({ ok: true });
  onBallot: (frame: BallotFrame) => Ok<BallotReply> = (frame) => ({ ok: true, rev: frame.rev });
  #listener: PipeListener | null = null;

  listen(listener: PipeListener) {
    this.#listener = listener;
  }
  open() {
    this.opened++;
    queueMicrotask(() => {
      this.isOpen = this.reachable;
      if (this.reachable) this.#listener?.opened();
      else this.#listener?.closed(null);
    });
  }
  close() {
    const was = this.isOpen;
    this.isOpen = false;
    if (was) this.#listener?.closed(null);
  }
  ask(event: 'hello' | 'command' | 'ballot', payload: never, ms: number): Promise<never> {
    const answer = this.#answer(event, payload);
    return new Promise((resolve, reject) => {
      if (answer === 'lost') setTimeout(() => reject(new Error('no answer')), ms);
      else queueMicrotask(() => resolve(answer as never));
    });
  }
  #answer(event: 'hello' | 'command' | 'ballot', payload: never) {
    if (event === 'hello') {
      this.hellos.push(payload);
      return this.onHello(payload);
    }
    if (event === 'command') {
      this.commands.push(payload);
      return this.onCommand(payload);
    }
    this.ballots.push(payload);
    return this.onBallot(payload);
  }

  patch(patch: Patch) {
    this.#listener?.patch(patch);
  }
  tick(entries: Entries) {
    this.#listener?.tick(entries);
  }
  ballot(ballot: OwnBallot) {
    this.#listener?.ballot(ballot);
  }
  bye(reason: Rejection) {
    this.#listener?.bye(reason);
  }
}

export const welcome = (
  patches: readonly Patch[],
  more: { volatile?: Entries; ballots?: readonly OwnBallot[]; now?: number } = {},
): HelloReply => ({
  ok: true,
  now: more.now ?? Date.now(),
  patches,
  volatile: more.volatile ?? {},
  ballots: more.ballots ?? [],
});

export const whole = (audience: Patch['audience'], rev: number, set: Entries): Patch => ({
  audience,
  rev,
  from: 0,
  reset: true,
  set,
  del: [],
});
