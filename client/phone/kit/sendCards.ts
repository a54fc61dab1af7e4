import type { Rejection } from '#shared/kernel/rejection.ts';
import { postJson } from '../../sync/http.ts';
import { framed, isTyping, keep, keptCard, keptCards, taken, want } from './keptCards.ts';
import { fetchMeetings, meetingOf } from './keptMeetings.ts';

const FIRST_MS = 2_000;
const LONGEST_MS = 5 * 60_000;

/** Nothing is wrong with the card: the net or the server was not there. */
const passes = ({ code }: Rejection): boolean =>
  code === 'offline' || code === 'busy' || code === 'slow_down';

/** Not the card is refused but who is at the device: the credential is another one's, or is no longer valid. */
const isWho = ({ code }: Rejection): boolean =>
  code === 'not_yours' || code === 'not_allowed' || code === 'link_revoked';

let running = false;
let wait = FIRST_MS;
let timer: ReturnType<typeof setTimeout> | undefined;

/** `later`: this one waits, but another may go. `stuck`: there is no getting through now. */
async function sendOne(session: string): Promise<'settled' | 'later' | 'stuck'> {
  const kept = keptCard(session);
  if (kept === null || !kept.wanted) return 'settled';
  if (isTyping()) return 'stuck';
  // First look: another device may have sent a newer card, and that one is not overwritten unseen.
  const looked = await fetchMeetings(kept.processId);
  if (!looked.ok && passes(looked.rejection)) return 'stuck';
  // Somebody else has the device now: the card waits for who wrote it.
  if (looked.ok && meetingOf(looked.value, session) === undefined) return 'later';
  const mine = keptCard(session);
  if (mine === null || !mine.wanted) return 'settled';
  const asked = framed(mine);
  // Kept before it is sent: after a crash the same frame goes out again.
  keep(asked);
  const answer = await postJson<object>(`/api/sessions/${session}/card`, asked.frame);
  if (answer.ok) {
    taken(session, asked.frame, Date.now());
    await fetchMeetings(kept.processId);
    return 'settled';
  }
  if (passes(answer.rejection)) return 'stuck';
  if (answer.rejection.code === 'changed_since') {
    const { ok } = await fetchMeetings(kept.processId);
    if (!ok) return 'stuck';
  }
  const now = keptCard(session);
  if (now === null || now.newer !== null || !now.wanted) return 'settled';
  // With the right link it goes by itself.
  const wanted = isWho(answer.rejection);
  keep({ ...now, wanted, refusal: answer.rejection });
  return wanted ? 'later' : 'settled';
}

const waiting = () => keptCards().filter((kept) => kept.wanted);

/** Sends what is asked for, one card after the other, and comes back until it is there. */
export async function sendCards(): Promise<void> {
  if (running) return;
  clearTimeout(timer);
  running = true;
  let through = true;
  try {
    for (const { session } of waiting()) {
      const went = await sendOne(session);
      if (went !== 'settled') through = false;
      if (went === 'stuck') break;
    }
  } finally {
    running = false;
  }
  if (through) wait = FIRST_MS;
  // Without a net it is tried ever less often.
  if (waiting().length === 0) return;
  timer = setTimeout(() => void sendCards(), wait * (0.75 + Math.random() / 2));
  wait = Math.min(wait * 2, LONGEST_MS);
}

/** The net is back, or the person is: that is worth a try at once. */
function wake(): void {
  if (document.visibilityState !== 'visible') return;
  wait = FIRST_MS;
  void sendCards();
}

let started = false;

/** From now on, for as long as the page lives. */
export function keepSending(): void {
  if (started) return;
  started = true;
  window.addEventListener('online', wake);
  window.addEventListener('pageshow', wake);
  document.addEventListener('visibilitychange', wake);
  wake();
}

/** The member has pressed Send. */
export function send(session: string): void {
  const kept = keptCard(session);
  if (kept === null) return;
  want(kept);
  wait = FIRST_MS;
  void sendCards();
}
