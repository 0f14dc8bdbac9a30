type Bench = (args: readonly string[]) => Promise<void>

interface Named {
  /** With its arguments. */
  readonly what: string
  readonly load: () => Promise<Bench>
}

/** By the name they are run by. */
export const benches: Readonly<Record<string, Named>> = {
  'fan-out': {
    what: '[SCREENS …] one release to many screens, beside a bare WebSocket server and beside polling',
    load: async () => (await import('./fan-out.ts')).fanOut,
  },
  'the-instant': {
    what: '[HOW MANY] how late after its embargo a release is committed',
    load: async () => (await import('./the-instant.ts')).theInstant,
  },
  'catch-up': {
    what: '[HERD] screens that come back 1, 100 and 10,000 entries behind',
    load: async () => (await import('./catch-up.ts')).catchUp,
  },
  'detailed-release': {
    what: '[FIGURES] [SCREENS] a release of 100,000 figures, and the headline due with it',
    load: async () => (await import('./detailed-release.ts')).detailedRelease,
  },
  'commit-to-painted': {
    what: '[PUBLICATIONS] [SCREENS] from COMMIT to the frame that shows it, in four browser pages',
    load: async () => (await import('./commit-to-painted.ts')).commitToPainted,
  },
  deploy: {
    what: '[SCREENS] [HERD] what screens notice of a rolling deploy, and how a herd comes back to a node',
    load: async () => (await import('./deploy.ts')).deploy,
  },
  explorer: {
    what: '[QUESTIONS] [small] a change of filters with one and with twenty million observations',
    load: async () => (await import('./explorer.ts')).explorer,
  },
  soak: {
    what: '[PUBLICATIONS] what a wall and a playlist hold in memory over 10,000 publications',
    load: async () => (await import('./soak.ts')).soak,
  },
  'long-table': {
    what: '[ROWS] frames that come late while a table of 50,000 rows is scrolled and sorted',
    load: async () => (await import('./long-table.ts')).longTable,
  },
  checks: {
    what: '[FAULTS] [SEED] what the checks catch of faults in every historic release, and say of the true ones',
    load: async () => (await import('./checks.ts')).checks,
  },
  lighthouse: {
    what: '[RUNS] what a phone loads of the front page, and Lighthouse on four pages',
    load: async () => (await import('./lighthouse.ts')).lighthouseScores,
  },
}
