import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{app,chaos,components,ingest,launch,prisma,server,trade}/**/*.test.{ts,tsx}'],
    // One real PostgreSQL for the whole run; each test file clones a database from it (launch/testing/database.ts).
    globalSetup: ['launch/testing/vitest-setup.ts'],
    // A process a file: a pool or a listener left over by one cannot reach the next.
    pool: 'forks',
    sequence: { shuffle: true },
    // Generous, for a machine whose cores are busy: what hangs is found all the same.
    testTimeout: 60_000,
    // The first to ask for the history waits while it is loaded.
    hookTimeout: 180_000,
  },
})
