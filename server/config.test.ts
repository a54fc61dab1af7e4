import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigProblem, readConfig } from './config.ts';

const problem = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigProblem) return error.message;
  }
  return '';
};

describe('readConfig', () => {
  it('has a default for everything', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 3000,
      host: '0.0.0.0',
      publicUrl: null,
      tls: null,
      trustProxy: 0,
      logLevel: 'info',
    });
    expect(isAbsolute(config.dataDir)).toBe(true);
  });

  it('takes an empty variable as not set', () => {
    expect(readConfig({ PORT: '', PUBLIC_URL: '' })).toMatchObject({ port: 3000, publicUrl: null });
  });

  it('reads all of it', () => {
    const dir = mkdtempSync(join(tmpdir(), 'rt-config-'));
    writeFileSync(join(dir, 'cert.pem'), 'cert');
    writeFileSync(join(dir, 'key.pem'), 'key');
    const config = readConfig({
      PORT: '8443',
      HOST: '127.0.0.1',
      DATA_DIR: dir,
      PUBLIC_URL: 'https://vision.example.dk/',
      TLS_CERT: join(dir, 'cert.pem'),
      TLS_KEY: join(dir, 'key.pem'),
      TRUST_PROXY: '1',
      LOG_LEVEL: 'warn',
    });
    expect(config).toMatchObject({
      port: 8443,
      publicUrl: 'https://vision.example.dk',
      trustProxy: 1,
    });
    expect(config.tls?.cert.toString()).toBe('cert');
  });

  it.each([
    [{ PORT: 'http' }, 'PORT=http: must be a number from 0 to 65535'],
    [{ PORT: '70000' }, 'PORT=70000: must be a number'],
    [{ PORT: '-1' }, 'PORT=-1'],
    [{ PUBLIC_URL: 'vision.example.dk' }, 'PUBLIC_URL=vision.example.dk: must be a web address'],
    [{ PUBLIC_URL: 'https://example.dk/rt' }, 'must have no path'],
    [{ PUBLIC_URL: 'javascript:alert(1)' }, 'must be a web address'],
    [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY=yes: must be the number of proxies'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL=loud: must be one of'],
    [{ TLS_CERT: '/nowhere/cert.pem' }, 'TLS_CERT and TLS_KEY belong together'],
    [{ TLS_CERT: '/nowhere/a', TLS_KEY: '/nowhere/b' }, 'TLS_CERT: cannot read /nowhere/a'],
  ])('says what is wrong with %j', (env, words) => {
    expect(problem(env)).toContain(words);
  });
});
