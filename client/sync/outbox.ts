import { nanoid } from 'nanoid';
import { COMMAND_VERSION, type CommandFrame, type CommandReply } from '#shared/wire/protocol.ts';
import type { Rejection } from '#shared/kernel/rejection.ts';
import { isPersistent, readJson, removeStored, storedKeys, writeStored } from './storage.ts';
import { useSync, type Command, type RefusedCommand } from './store.ts';

/** Each command is stored under a key of its own, so that two tabs do not overwrite each other. */
interface Stored {
  readonly frame: CommandFrame;
  readonly at: number;
  /** Who acted: on a shared iPad, the next person never sends it. */
  readonly person: string | null;
}

interface Waiting extends Stored {
  readonly key: string;
  readonly resolve: ((reply: CommandReply) => void) | null;
  readonly keepRefusal: boolean;
  tries: number;
}

export interface Outbox {
  act(command: Command, options?: { keepRefusal?: boolean }): Promise<CommandReply>;
  /** Sends what waits, one after the other; call when the line is up. */
  flush(): void;
  /** The person has seen a refusal. */
  dismiss(id: string): void;
  stop(): void;
}

/** What the server's frames take, less what is around a command. */
const FRAME_BYTES = 63 * 1024;
const ANSWER_MS = 8000;
/** The server says try again; after so many times the person is told instead. */
const TRIES = 6;
const AGAIN_MS = 800;
/** How long an answered command stays over the view, which follows the answer. */
const LINGER_MS = 1500;

export interface OutboxLine {
  readonly name: string;
  readonly isUp: () => boolean;
  readonly send: (frame: CommandFrame, ms: number) => Promise<CommandReply>;
  /** No answer came: the line may be dead. */
  readonly doubt: () => void;
  readonly reload: (reason: Rejection) => void;
  readonly person: () => string | null;
}

/** Commands that survive reload, sleep and reconnect, sent in order until answered (OUT1). */
export function createOutbox(line: OutboxLine): Outbox {
  const prefix = `rt.out.${line.name}.`;
  const refusedPrefix = `rt.no.${line.name}.`;
  const queue: Waiting[] = [];
  let sending = false;
  let stopped = false;
  let counter = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  for (const key of storedKeys(prefix)) {
    const stored = readJson<Stored>(key);
    if (stored === undefined) removeStored(key);
    else queue.push({ ...stored, key, resolve: null, keepRefusal: true, tries: 0 });
  }
  useSync.setState({
    refused: storedKeys(refusedPrefix).flatMap((key) => readJson<RefusedCommand>(key) ?? []),
    pending: queue.map(({ frame, at }) => ({
      id: frame.id,
      command: frame.command,
      at,
      done: false,
    })),
  });

  const setPending = (id: string, change: 'done' | 'gone') =>
    useSync.setState(({ pending }) => ({
      pending:
        change === 'gone'
          ? pending.filter((each) => each.id !== id)
          : pending.map((each) => (each.id === id ? { ...each, done: true } : each)),
    }));

  function answer(waiting: Waiting, reply: CommandReply) {
    queue.splice(queue.indexOf(waiting), 1);
    removeStored(waiting.key);
    const { id, command } = waiting.frame;
    if (reply.ok) {
      setPending(id, 'done');
      setTimeout(() => setPending(id, 'gone'), LINGER_MS);
    } else {
      setPending(id, 'gone');
      if (waiting.keepRefusal) {
        const refusal: RefusedCommand = { id, command, rejection: reply.rejection };
        writeStored(`${refusedPrefix}${id}`, JSON.stringify(refusal));
        useSync.setState(({ refused }) => ({ refused: [...refused, refusal] }));
      }
    }
    waiting.resolve?.(reply);
  }

  /** The first that the person in front of the device may send. */
  const nextInLine = () => {
    const person = line.person();
    return queue.find((each) => each.person === null || person === null || each.person === person);
  };

  async function run(): Promise<void> {
    sending = true;
    for (let head = nextInLine(); head && line.isUp() && !stopped; head = nextInLine()) {
      let reply: CommandReply;
      try {
        reply = await line.send(head.frame, ANSWER_MS);
      } catch {
        line.doubt();
        break;
      }
      if (!reply.ok && reply.rejection.code === 'reload') {
        line.reload(reply.rejection);
        break;
      }
      const again =
        !reply.ok && (reply.rejection.code === 'busy' || reply.rejection.code === 'slow_down');
      if (again && ++head.tries < TRIES) {
        timer = setTimeout(flush, AGAIN_MS * head.tries);
        break;
      }
      answer(head, reply);
    }
    sending = false;
  }

  function flush() {
    clearTimeout(timer);
    if (!sending && !stopped) void run();
  }

  return {
    act(command, options) {
      const at = Date.now();
      const frame: CommandFrame = { v: COMMAND_VERSION, id: nanoid(), command };
      // Time first, so that stored keys sort in the order of the acts.
      const key = `${prefix}${String(at).padStart(15, '0')}.${String(counter++).padStart(6, '0')}.${frame.id}`;
      const stored: Stored = { frame, at, person: line.person() };
      writeStored(key, JSON.stringify(stored));
      useSync.setState(({ pending }) => ({
        pending: [...pending, { id: frame.id, command, at, done: false }],
        persistent: isPersistent(),
      }));
      return new Promise((resolve) => {
        const keepRefusal = options?.keepRefusal ?? false;
        const waiting: Waiting = { ...stored, key, resolve, keepRefusal, tries: 0 };
        queue.push(waiting);
        // The server cuts the line at a frame that is too long: sent, it would come back to do so for ever.
        if (new Blob([JSON.stringify(frame)]).size > FRAME_BYTES)
          answer(waiting, { ok: false, rejection: { code: 'too_large' } });
        else flush();
      });
    },
    dismiss(id) {
      removeStored(`${refusedPrefix}${id}`);
      useSync.setState(({ refused }) => ({ refused: refused.filter((each) => each.id !== id) }));
    },
    flush,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
