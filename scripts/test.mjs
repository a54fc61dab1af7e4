// Everything `npm test` promises, in order; the last line on success is the totals.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, 'test-results', 'reports');
const unitReport = join(reports, 'vitest.json');
const browserReport = join(reports, 'playwright.json');

const stages = [
  { name: 'check', command: ['npm', 'run', '--silent', 'check'] },
  // Before the unit tests: one of them weighs what a phone downloads.
  { name: 'client build', command: ['node', 'scripts/bootstrap.mjs', '--build'] },
  {
    name: 'unit and component tests',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${unitReport}`,
    ],
  },
  {
    name: 'browser tests',
    command: ['playwright', 'test', '--config=e2e/playwright.config.ts', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
  },
];

function runs({ name, command: [command, ...args], env }) {
  console.log(`\n── ${name} ──`);
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: {
      // Each test file and each server of a browser test is a new process that reads the same modules.
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
      ...process.env,
      ...env,
    },
    shell: process.platform === 'win32',
  });
  return result.status === 0;
}

function totals() {
  const unit = JSON.parse(readFileSync(unitReport, 'utf8'));
  const { stats } = JSON.parse(readFileSync(browserReport, 'utf8'));
  return {
    passed: unit.numPassedTests + stats.expected,
    flaky: stats.flaky,
    failed: unit.numFailedTests + stats.unexpected,
  };
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
for (const stage of stages) {
  if (runs(stage)) continue;
  console.error(`\nFailed: ${stage.name}`);
  process.exit(1);
}
const { passed, flaky, failed } = totals();
// A test that passes at the second try has not passed: it is counted by itself, and somebody has to look at it.
const again = flaky === 0 ? '' : `, ${flaky} only at the second try`;
console.log(`\n${passed} passed, ${failed} failed${again}`);
