import { defineConfig } from '@playwright/test';
import { launchOptions } from './browser.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/browser',
  // One hall at a time: tests start servers and crowds of their own.
  workers: 1,
  // Two slow cores with a whole hall on them are enough for a pass.
  timeout: 60_000,
  expect: { timeout: 8_000 },
  forbidOnly: true,
  // A shared machine may stall for longer than any step may take: there a test gets one more try. It is not hidden: the
  // last line of `npm test` counts those tests by themselves (scripts/test.mjs).
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: await launchOptions(),
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    trace: 'on-first-retry',
    video: 'off',
  },
});
