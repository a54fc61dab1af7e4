import type { ItemView } from '#shared/session/views.ts';

type Sent = Pick<ItemView, 'clusterId' | 'redacted'> & {
  /** `sending`: nothing can be done about it before it is there. */
  readonly status: ItemView['status'] | 'sending';
};

const isThere = ({ status }: Sent) => status === 'visible' || status === 'held';

// The same rules as the server's, so that nobody is offered what is then refused.

/** Words that a moderator has put in their place are not the author's to change. */
export const mayEdit = (note: Sent, open: boolean): boolean =>
  open && isThere(note) && !note.redacted;

/** What lies in a bundle is taken out of it first. */
export const mayWithdraw = (note: Sent, open: boolean): boolean =>
  open && isThere(note) && note.clusterId === null;
