import type { Rejection } from '#shared/kernel/rejection.ts';
import type { HttpRefusal } from '#shared/wire/http.ts';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly rejection: Rejection };

/** Longer than any answer takes: on a line that swallows everything, waiting for ever is no answer. */
const LIMIT_MS = 60_000;

/** What is no live view goes over HTTP. No network is an answer like any other, in words. */
async function ask<T>(path: string, init: RequestInit, limit = LIMIT_MS): Promise<Answer<T>> {
  // `AbortSignal.timeout` is too new for the iPads of the council.
  const hanging = new AbortController();
  const timer = limit === Infinity ? undefined : setTimeout(() => hanging.abort(), limit);
  try {
    const { signal } = hanging;
    const response = await fetch(path, { credentials: 'same-origin', signal, ...init });
    const body = (await response.json()) as T | HttpRefusal;
    if (response.ok) return { ok: true, value: body as T };
    return { ok: false, rejection: (body as HttpRefusal).rejection ?? { code: 'busy' } };
  } catch {
    return { ok: false, rejection: { code: 'offline' } };
  } finally {
    clearTimeout(timer);
  }
}

export const getJson = <T>(path: string): Promise<Answer<T>> => ask<T>(path, {});

export const postJson = <T>(path: string, body: unknown): Promise<Answer<T>> =>
  ask<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** A whole file may take its time. */
export const postRaw = <T>(path: string, body: Blob | string, type: string): Promise<Answer<T>> =>
  ask<T>(path, { method: 'POST', headers: { 'content-type': type }, body }, Infinity);
