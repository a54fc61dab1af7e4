/**
 * Which browser the tests and the screenshot scripts run, and how it is started.
 *
 * The system's Chromium if there is one, else the one that npm brought: nothing is
 * downloaded outside npm.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** For `chromium.launch(await launchOptions())` and for `use.launchOptions` in a config. */
export async function launchOptions(): Promise<LaunchOptions> {
  const system = systemBrowsers.find((path) => existsSync(path));
  if (system) return { executablePath: system, args };

  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `No Chromium found (looked for ${systemBrowsers.join(', ')}), and the one from npm is for linux-x64 only.`,
    );
  }
  const home = await unpackedBrowser();
  return {
    executablePath: join(home, 'chromium'),
    args,
    env: {
      ...process.env,
      TMPDIR: join(home, 'tmp'),
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  };
}

/** The folder with the browser from npm, its libraries and its fonts; unpacked once per version. */
async function unpackedBrowser(): Promise<string> {
  const manifest = new URL('../node_modules/@sparticuz/chromium/package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const home = join(tmpdir(), `roed-traad-chromium-${version}-${userInfo().uid}`);
  if (existsSync(home)) return home;

  // Unpacked aside and renamed, so that nobody starts a half-written browser.
  const aside = mkdtempSync(`${home}-`);
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  // The package unpacks into TMPDIR, and its libraries only if it takes this for a Lambda.
  Object.assign(process.env, { TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    restoreEnvironment(before);
  }
  mkdirSync(join(aside, 'tmp'));
  writeFileSync(join(aside, 'fonts.conf'), fontsConf(home));
  try {
    renameSync(aside, home);
  } catch (error) {
    // Somebody else was first; theirs is as good.
    rmSync(aside, { recursive: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

function restoreEnvironment(before: Record<string, string | undefined>) {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

/** A bare machine has neither fonts nor a fonts.conf, and then no text is drawn at all. */
const fontsConf = (home: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${home}/font-cache</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
