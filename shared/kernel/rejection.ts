/**
 * Every way a well-formed act can be refused. A closed union: a new code does not compile until it
 * has words in both languages (OUT2). Rejections are values, never exceptions.
 */
export const REJECTION_CODES = [
  'bad_input', // the payload does not have the command's form
  'too_large', // a frame or file over the limit
  'text_empty',
  'text_too_long', // {over} characters too many
  'text_cpr', // looks like a Danish personal identity number
  'text_control', // nothing visible is left after cleaning
  'not_allowed', // role may not do this
  'not_found',
  'already_exists',
  'session_not_open',
  'session_ended',
  'step_closed', // STEP2
  'step_not_open',
  'step_running', // this needs a planned step
  'step_moved_on', // STEP4: {title}, somebody has already changed the step
  'vote_still_open', // close the vote before going on
  'vote_not_ended',
  'vote_closed', // the ballot came too late and does not count
  'not_eligible', // not checked in, or not among the voters of this vote
  'ballot_over_budget', // {budget}
  'ballot_over_cap', // {cap}
  'ballot_bad_option',
  'ballot_stale', // another device has voted since: the newer ballot is shown
  'too_many_options', // {n}
  'too_few_options', // {n}
  'undo_too_late',
  'not_in_control', // {name} holds the control
  'control_moved', // somebody else took it meanwhile
  'limit_reached', // {max}
  'frozen_by_vote', // the wording is up for vote, or has votes
  'mixed_kinds', // a cluster never mixes keywords and core elements
  'name_from_notes', // a table's bundle goes by words that have been read
  'not_your_slice', // the item is not in the team's part
  'changed_since', // somebody changed the same thing meanwhile
  'nothing_to_undo',
  'not_yours',
  'answer_incomplete', // a test needs a lens and a verdict, and what is of one element that element
  'listeners_only_listen', // council members listen at a dialogue meeting: no notes in this step, no dots
  'slip_used', // {slip} has been typed in already
  'paper_unchecked', // {tables}: two people have not counted the same
  'paper_twice', // the same paper table by table and as one number
  'answered', // an element people answer about keeps its words here: a new wording is made in the process
  'wording_changed', // the element has another wording than the one the answer is about
  'more_than_present', // {n}: more answers than people
  'nothing_released', // the council has not handed anything to the dialogue yet
  'redacted', // the words are overwritten and cannot be shown again
  'reason_missing',
  'tie_unresolved', // a tie at the line must be handled by the meeting
  'pen_taken', // {name} writes in this section
  'over_word_limit', // {over}
  'wrong_code',
  'wrong_receipt',
  'link_revoked',
  'slow_down',
  'wrong_origin',
  'reload', // the client is from another version
  'busy', // the server could not save: nothing was changed, try again
  'offline', // the server could not be reached; only a client says this
  'command_id_reused',
] as const;

export type RejectionCode = (typeof REJECTION_CODES)[number];

export interface Rejection {
  readonly code: RejectionCode;
  /** Values for the words, e.g. {over: 12}. Never personal data of others. */
  readonly args?: Readonly<Record<string, string | number>>;
}

export const reject = (
  code: RejectionCode,
  args?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly rejection: Rejection } => ({
  ok: false,
  rejection: args === undefined ? { code } : { code, args },
});
