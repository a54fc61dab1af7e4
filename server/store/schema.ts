import type { Role } from '#shared/kernel/actor.ts';
import type { Edge, StreamKind } from '#shared/kernel/stream.ts';

/** The tables as the query builder sees them; migrations.ts makes them. */
export interface Tables {
  stream: { id: string; kind: StreamKind; process_id: string; seq: number };
  commit: {
    stream: string;
    seq: number;
    at: number;
    actor: string;
    command_id: string;
    events: string;
  };
  command: { stream: string; id: string; hash: string; reply: string };
  edge: {
    stream: string;
    seq: number;
    from_ref: string;
    to_ref: string;
    relation: Edge['relation'];
    release: string | null;
  };
  box: {
    id: string;
    stream: string;
    step: string;
    secrecy: 'sealed' | 'named';
    status: 'open' | 'ending' | 'closed' | 'void';
  };
  /** Of the pseudonyms; gone when the link between voter and ballot is. */
  box_key: { box: string; key: Uint8Array };
  ballot: {
    box: string;
    pseudonym: string;
    rev: number;
    body: string;
    late: number;
    given: number;
    stratum: string;
  };
  unlinked: { box: string; body: string; n: number };
  credential: {
    id: string;
    hash: string;
    role: Role;
    scope: string;
    person: string;
    name: string;
    created_at: number;
    expires_at: number | null;
    last_used: number | null;
    revoked_at: number | null;
  };
  seat: {
    id: string;
    process_id: string;
    number: number;
    name: string;
    group_name: string;
    substitute: string | null;
  };
  join_code: { session: string; code: string };
  seat_code: { session: string; hash: string; seat: string; expires_at: number };
  receipt: { hash: string; session: string; author: string };
  setting: { key: string; value: string };
}
