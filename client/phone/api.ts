import type { Rejection } from '#shared/kernel/rejection.ts';
import type { HttpRefusal } from '#shared/wire/http.ts';

/** `null` as a rejection: the server could not be reached. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly rejection: Rejection | null };

async function ask<T>(path: string, init?: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', ...init });
    const body = (await response.json()) as T | HttpRefusal;
    if (response.ok) return { ok: true, value: body as T };
    return { ok: false, rejection: (body as HttpRefusal).rejection ?? null };
  } catch {
    return { ok: false, rejection: null };
  }
}

export const get = <T>(path: string): Promise<Answer<T>> => ask<T>(path);

export const post = <T>(path: string, body: unknown): Promise<Answer<T>> =>
  ask<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
