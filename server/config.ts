import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

/** What the process was told, checked and typed. Everything else in the server reads this, never the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute. Holds the database and the control socket. */
  readonly dataDir: string;
  /** The address people use, without a trailing slash; null = work it out from the request. */
  readonly publicUrl: string | null;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
  /** How many proxies stand in front; their X-Forwarded headers are believed, no others. */
  readonly trustProxy: number;
  readonly logLevel: string;
}

/** A configuration nobody can run with, in words for the person at the terminal. */
export class ConfigProblem extends Error {}

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const whole = (max: number, what: string) =>
  z
    .string()
    .regex(/^\d{1,6}$/, what)
    .transform(Number)
    .refine((n) => n <= max, what);

const environment = z.object({
  PORT: whole(65_535, 'must be a number from 0 to 65535, e.g. 3000').default(3000),
  HOST: z.string().min(1, 'must be an address, e.g. 0.0.0.0').default('0.0.0.0'),
  DATA_DIR: z.string().min(1, 'must be a folder, e.g. ./data').default('./data'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be a web address, e.g. https://vision.example.dk' })
    .refine(
      (url) => /^https?:\/\/[^/?#@]+\/?$/.test(url),
      'must have no path, e.g. https://vision.example.dk',
    )
    .transform((url) => new URL(url).origin)
    .optional(),
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  TRUST_PROXY: whole(10, 'must be the number of proxies in front, e.g. 1').default(0),
  LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`).default('info'),
});

function readPem(name: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new ConfigProblem(`${name}: cannot read ${path}`);
  }
}

/** An empty variable counts as not set: that is what `PORT= npm start` means. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `  ${name}=${given[name] ?? ''}: ${issue.message}`;
    });
    throw new ConfigProblem(`The settings cannot be used:\n${lines.join('\n')}`);
  }
  const { data } = parsed;
  if ((data.TLS_CERT === undefined) !== (data.TLS_KEY === undefined))
    throw new ConfigProblem('TLS_CERT and TLS_KEY belong together: set both or none');
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: resolve(data.DATA_DIR),
    publicUrl: data.PUBLIC_URL ?? null,
    tls:
      data.TLS_CERT !== undefined && data.TLS_KEY !== undefined
        ? { cert: readPem('TLS_CERT', data.TLS_CERT), key: readPem('TLS_KEY', data.TLS_KEY) }
        : null,
    trustProxy: data.TRUST_PROXY,
    logLevel: data.LOG_LEVEL,
  };
}
