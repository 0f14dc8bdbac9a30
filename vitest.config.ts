import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Rooms whose code keeps nothing between two calls: their files may share a thread, which takes half the time. */
const PURE = '{components,ingest,trade}'

export default defineConfig({
  test: {
    // One real PostgreSQL for the whole run; each test file clones a database from it (launch/testing/database.ts).
    globalSetup: ['launch/testing/vitest-setup.ts'],
    // Lighter than processes, and as separate: each has an environment of its own, and its handles close with it.
    pool: 'threads',
    // All cores: tests that hold sockets and databases wait more than they compute.
    maxWorkers: Math.max(2, availableParallelism()),
    // Files the longest first, so that no core waits for the last; the tests of a file in any order.
    sequence: { shuffle: { files: false, tests: true } },
    // Generous, for a machine whose cores are busy: what hangs is found all the same.
    testTimeout: 60_000,
    // The first to ask for the history waits while it is loaded.
    hookTimeout: 180_000,
    projects: [
      { extends: true, test: { name: 'pure', include: [`${PURE}/**/*.test.{ts,tsx}`], isolate: false } },
      // A thread a file: a pool or a listener left over by one cannot reach the next.
      { extends: true, test: { name: 'whole', include: ['{app,chaos,launch,prisma,server}/**/*.test.{ts,tsx}'] } },
    ],
  },
})
