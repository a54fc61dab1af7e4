import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { io } from 'socket.io-client';
import { afterEach, describe, expect, it } from 'vitest';
import { Browser } from './testing/serving.ts';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const started: ChildProcess[] = [];
const folders: string[] = [];

/** A real process on the real entry point, with what it has printed so far. */
class Program {
  out = '';
  err = '';
  readonly child: ChildProcess;
  readonly #exit: Promise<number | null>;
  constructor(file: string, args: string[], env: Record<string, string>) {
    this.child = spawn(process.execPath, [path(file), ...args], {
      env: { PATH: process.env['PATH'] ?? '', HOST: '127.0.0.1', PORT: '0', ...env },
    });
    started.push(this.child);
    this.child.stdout?.on('data', (part: Buffer) => (this.out += part.toString()));
    this.child.stderr?.on('data', (part: Buffer) => (this.err += part.toString()));
    this.#exit = once(this.child, 'close').then(([code]) => code as number | null);
  }

  exit(): Promise<number | null> {
    return this.#exit;
  }

  async says(pattern: RegExp): Promise<string> {
    for (let i = 0; i < 400; i++) {
      const found = pattern.exec(this.out);
      if (found) return found[1] ?? found[0];
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`not said: ${String(pattern)}\n${this.out}\n${this.err}`);
  }
}

const newFolder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'rt-main-'));
  folders.push(dir);
  return dir;
};
const start = (dir: string, env: Record<string, string> = {}) =>
  new Program('./main.ts', [], { DATA_DIR: dir, ...env });
const ADDRESS = /On this machine\s+(http:\/\/127\.0\.0\.1:\d+)/;
const LINK = /(http:\/\/\S+\/k#[\w-]{22})/;

afterEach(() => {
  for (const child of started.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
});

describe('starting and stopping', () => {
  it('says where it is, with a QR code, and stops cleanly on SIGTERM', async () => {
    const server = start(newFolder());
    const url = await server.says(ADDRESS);
    await server.says(LINK);
    expect(server.out).toMatch(/[▀▄█]{5}/);
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ ok: true });
    const asked = Date.now();
    server.child.kill('SIGTERM');
    expect(await server.exit()).toBe(0);
    expect(Date.now() - asked).toBeLessThan(5_000);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
  }, 20_000);

  it('stops on Ctrl-C too', async () => {
    const server = start(newFolder());
    await server.says(ADDRESS);
    server.child.kill('SIGINT');
    expect(await server.exit()).toBe(0);
  }, 20_000);

  it('says which port is busy and how to choose another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const server = start(newFolder(), { PORT: String(port) });
    expect(await server.exit()).toBe(1);
    expect(server.err).toContain(`Port ${port} is busy`);
    expect(server.err).toContain(`PORT=${port + 1} npm start`);
    other.close();
  }, 20_000);

  it('refuses to be the second on a database, and leaves the first alone', async () => {
    const dir = newFolder();
    const first = start(dir);
    const url = await first.says(ADDRESS);
    const second = start(dir);
    expect(await second.exit()).toBe(1);
    expect(second.err).toContain('Another process already uses');
    expect(second.err).not.toContain('    at ');
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  }, 20_000);

  it('says what is wrong with its settings', async () => {
    const server = start(newFolder(), { PORT: 'abc' });
    expect(await server.exit()).toBe(1);
    expect(server.err).toContain('PORT=abc: must be a number');
  }, 20_000);
});

describe('the owner link', () => {
  const claim = async (url: string, link: string) =>
    new Browser(url).post('/api/exchange', { token: link.split('#')[1] });

  it('is printed at each start until claimed; afterwards the command makes a new one', async () => {
    const dir = newFolder();
    const unclaimed = start(dir);
    const oldLink = await unclaimed.says(LINK);
    unclaimed.child.kill('SIGTERM');
    await unclaimed.exit();

    const server = start(dir);
    const url = await server.says(ADDRESS);
    const link = await server.says(LINK);
    expect((await claim(url, oldLink)).status).toBe(401);
    expect((await claim(url, link)).body).toEqual({ redirect: '/plan' });

    // While the server runs: it holds the database, so the command asks it.
    const command = new Program('./cli/owner-link.ts', [], { DATA_DIR: dir });
    expect(await command.exit()).toBe(0);
    expect((await claim(url, LINK.exec(command.out)![1]!)).status).toBe(200);
    server.child.kill('SIGTERM');
    await server.exit();

    // And without a server.
    const alone = new Program('./cli/owner-link.ts', [], { DATA_DIR: dir });
    expect(await alone.exit()).toBe(0);
    const again = start(dir);
    const second = await again.says(ADDRESS);
    await again.says(/npm run owner-link/);
    expect(again.out).not.toMatch(LINK);
    expect((await claim(second, LINK.exec(alone.out)![1]!)).status).toBe(200);
    again.child.kill('SIGTERM');
    await again.exit();

    for (const text of [server.err, again.err]) expect(text).not.toMatch(/[\w-]{22}/);
    const database = readFileSync(join(dir, 'roed-traad.db'), 'latin1');
    for (const secret of [link, LINK.exec(alone.out)![1]!])
      expect(database).not.toContain(secret.split('#')[1]);
  }, 40_000);
});

describe('the exercise from the terminal', () => {
  it('is played into the running server and prints links that work', async () => {
    const dir = newFolder();
    const server = start(dir);
    const url = await server.says(ADDRESS);
    const demo = new Program('./cli/demo.ts', ['--until', 'el-dots'], { DATA_DIR: dir });
    expect(await demo.exit()).toBe(0);
    const desk = new Browser(url);
    expect(await desk.follow(LINK.exec(demo.out)![1]!)).toMatch(/^\/desk\/x_/);
    const token = /\/screen\/([\w-]{22})/.exec(demo.out)![1]!;
    const screen = await desk.get('/api/screen', { authorization: `Bearer ${token}` });
    expect(screen.status).toBe(200);
    const member = /Birthe Lundquist\s+(\S+)/.exec(demo.out)![1]!;
    expect(await new Browser(url).follow(member)).toMatch(/^\/s\/x_/);
    expect(server.err).not.toContain('Birthe');

    // An open desk does not keep the server from stopping.
    const [name, value] = [...desk.cookies][0]!;
    const socket = io(url, {
      auth: { surface: 'desk', stream: name.replace('rt_desk_', '') },
      extraHeaders: { cookie: `${name}=${value}` },
      reconnection: false,
    });
    await new Promise((resolve) => socket.once('connect', () => resolve(null)));
    server.child.kill('SIGTERM');
    expect(await server.exit()).toBe(0);
    socket.close();
  }, 30_000);

  it('says where it can stop', async () => {
    const demo = new Program('./cli/demo.ts', ['--until', 'frokost'], { DATA_DIR: newFolder() });
    expect(await demo.exit()).toBe(1);
    expect(demo.err).toContain('el-dots');
  }, 20_000);
});
