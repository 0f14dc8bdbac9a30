import { defineConfig } from 'playwright/test'
import { findBrowser } from './launch/browser/find-browser.ts'

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './launch/testing/playwright-setup.ts',
  outputDir: 'test-results',
  // Two cores: a browser and a server beside each other are a full house.
  workers: 2,
  // Two browsers share two cores: what fails once and then passes is told as flaky, and does not hold back what is right.
  retries: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // Generous, for a machine whose cores are busy: what hangs is found all the same.
  timeout: 300_000,
  expect: { timeout: 40_000 },
  use: {
    launchOptions: findBrowser(),
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A trace of every step takes half as long again: `npx playwright test --trace on` where one is wanted.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
})
