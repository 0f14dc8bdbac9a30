/** The project's rooms and whom each may know besides itself and packages (docs: the design's "Imports point one way"). */
export const rooms: Record<string, readonly string[]> = {
  trade: [],
  ingest: ['trade'],
  prisma: ['trade'],
  server: ['trade', 'ingest', 'prisma'],
  components: ['trade'],
  app: ['components', 'server', 'trade'],
  launch: ['server', 'prisma', 'ingest', 'trade'],
  clients: [],
  e2e: ['launch', 'trade', 'clients'],
  chaos: ['launch', 'prisma', 'server', 'components', 'trade'],
  bench: ['launch', 'prisma', 'server', 'ingest', 'components', 'trade'],
}

/** Who may speak to the database; for everyone else a query is a function of `server/`. */
export const speakToDatabase = ['server', 'prisma', 'launch', 'bench', 'chaos']

/** What speaks to it. */
export const databasePackages = ['pg', 'kysely', '@prisma/client', '@prisma/adapter-pg', 'prisma']

/** `trade` runs anywhere and does nothing to the outside: these packages alone are like it. */
export const purePackages = ['big.js', 'zod']

/** Rooms of which more than the tests may use a folder `testing`: they run tests, or are nothing else. */
export const borrowFromTesting = ['launch', 'e2e', 'bench', 'chaos']

/** Tests beside the code may borrow this from `launch`. */
export const testBench = 'launch/testing/'
