import { nanoid } from 'nanoid';
import { createContext, useContext } from 'react';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { MeView, SessionView } from '#shared/session/views.ts';

/** Pages about the meeting that are not a step. */
export type MenuPage =
  | 'session'
  | 'queue'
  | 'tables'
  | 'rotation'
  | 'links'
  | 'import'
  | 'release'
  | 'exports';

/** What every part of the desk needs: who sits at it, what may be done now, and how to do it. */
export interface Desk {
  readonly sessionId: string;
  readonly session: SessionView;
  readonly me: MeView;
  /** Whether the act may be offered: by role, by the session's status, and by who holds the control. */
  readonly may: (type: SessionCommand['type']) => boolean;
  /**
   * True when it is durably done. A refusal is shown in words by the desk; with `keepRefusal` it is also kept for the
   * form that takes its words back.
   */
  readonly send: (
    command: SessionCommand,
    options?: { readonly keepRefusal?: boolean },
  ) => Promise<boolean>;
  /** Shows a step in the work area; null follows the meeting. */
  readonly lookAt: (stepId: string | null) => void;
  readonly openMenu: (page: MenuPage) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('outside the desk');
  return desk;
}

/** A random id, made when the person acts (LOG3). */
export const newId = (prefix: string): string => `${prefix}_${nanoid(12)}`;
