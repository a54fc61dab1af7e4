// Runs before the npm scripts, on whatever Node is there and before anything is installed:
// plain JavaScript, nothing from node_modules.
//
//   node scripts/bootstrap.mjs            install what the lockfile says, and the pinned Node
//   node scripts/bootstrap.mjs --build    and build the client if its sources changed
//
// npm resolves `node` anew for each script step, so the step after this one runs on the
// pinned Node in node_modules/.bin although this one may run on an older one.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const wantedMajor = 24;
const modules = join(root, 'node_modules');
const installedStamp = join(modules, '.installed');
const pinnedNode = join(modules, '.bin', 'node');
const output = join(root, 'dist', 'client');
const builtStamp = join(root, 'dist', '.client-built');

function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** The Node npm itself runs on; never the pinned one, which an installation replaces. */
function outerNode() {
  return [process.env.npm_node_execpath, process.execPath].find(
    (path) => path && !path.startsWith(modules + sep),
  );
}

function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
  if (read(installedStamp) === wanted) return;

  console.log('Installing dependencies (npm ci) …');
  // Explicit, because NODE_ENV=production would leave out the build tools,
  // and omit=optional the pinned Node.
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const node = outerNode();
  const result =
    npm && node && /\.[cm]?js$/.test(npm)
      ? spawnSync(node, [npm, ...args], { cwd: root, stdio: 'inherit' })
      : spawnSync('npm', args, {
          cwd: root,
          stdio: 'inherit',
          shell: process.platform === 'win32',
        });
  if (result.status !== 0) fail('npm ci failed; see above.');
  writeFileSync(installedStamp, wanted);
}

function majorOf(node) {
  const result = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return result.status === 0 ? Number(/^v(\d+)/.exec(result.stdout)?.[1]) : 0;
}

/** Some npm versions lose the link when two platform packages offer the same command. */
function repairLink() {
  const target = join('..', `node-linux-${process.arch}`, 'bin', 'node');
  if (process.platform !== 'linux' || !existsSync(join(modules, '.bin', target))) return;
  if (majorOf(pinnedNode) === wantedMajor) return;
  if (lstatSync(pinnedNode, { throwIfNoEntry: false })) rmSync(pinnedNode);
  symlinkSync(target, pinnedNode);
}

/** The Node that the scripts after this one will run on. */
function chooseNode() {
  repairLink();
  if (majorOf(pinnedNode) >= wantedMajor) return pinnedNode;
  // Present but not runnable here (another libc, say): it would hide a working Node in PATH.
  if (lstatSync(pinnedNode, { throwIfNoEntry: false })) rmSync(pinnedNode);
  const outer = outerNode();
  if (outer && majorOf(outer) >= wantedMajor) return outer;
  return fail(
    `This project runs on Node ${wantedMajor} or newer, and this is Node ${process.versions.node}.\n` +
      'On Linux (x64, arm64) it installs its own. Here (' +
      `${process.platform}-${process.arch}) please install Node ${wantedMajor} from https://nodejs.org and try again.`,
  );
}

function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function hashOfSources() {
  const hash = createHash('sha256');
  const sources = [
    'package-lock.json',
    'vite.config.ts',
    'scripts/pack.ts',
    'tsconfig.base.json',
    'client',
    'shared',
  ];
  for (const path of sources.flatMap(filesUnder)) {
    if (/\.(test\.tsx?|md)$/.test(path)) continue;
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

function build(node) {
  const wanted = hashOfSources();
  if (read(builtStamp) === wanted && existsSync(output)) return;

  console.log('Building the client …');
  // Built beside and swapped in, so a failed or interrupted build leaves the old one whole.
  const fresh = join(root, 'dist', `client-${process.pid}`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  const vite = join(modules, 'vite', 'bin', 'vite.js');
  const result = spawnSync(node, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CLIENT_OUT_DIR: fresh, NODE_ENV: 'production' },
  });
  if (result.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    fail('Building the client failed; see above.');
  }
  rmSync(builtStamp, { force: true });
  rmSync(output, { recursive: true, force: true });
  renameSync(fresh, output);
  writeFileSync(builtStamp, wanted);
}

install();
const node = chooseNode();
if (process.argv.includes('--build')) build(node);
