import { defineConfig } from '@playwright/test'

/** End-to-end tests in a real Electron; `npm test -- e2e` gives them a display, a D-Bus session and a home. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  // Each has a D-Bus session of its own, and each test a data folder: apps that run beside each other do not meet.
  workers: 2,
  forbidOnly: true,
  retries: 0,
  // A busy machine takes its time; what hangs ends all the same.
  timeout: 120_000,
  reporter: 'list',
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
})
