import { describe, expect, it } from 'vitest'
import { wrongImports } from './imports.ts'

const line = (specifier: string) => `import { x } from '${specifier}'`

describe('imports point one way', () => {
  it.each([
    ['trade/growth.ts', '#server/main.ts', 'trade knows nobody, not server'],
    ['trade/growth.ts', '../ingest/gacc/country-table.ts', 'trade knows nobody, not ingest'],
    ['trade/growth.ts', 'react', 'trade is pure'],
    ['trade/growth.ts', 'node:fs', 'trade is pure'],
    ['ingest/gacc/country-table.ts', '#server/publish/publish.ts', 'ingest knows trade, not server'],
    ['ingest/gacc/country-table.ts', 'pg', 'only server and prisma speak to the database'],
    ['server/main.ts', '#components/wall/Wall.tsx', 'server knows trade, ingest, prisma, not components'],
    ['server/main.ts', '#launch/claim.ts', 'not launch'],
    ['prisma/migrate.ts', '#server/main.ts', 'prisma knows trade, not server'],
    ['components/figures/Figure/Figure.tsx', '#server/queries/front.ts', 'components knows trade, not server'],
    ['components/figures/Figure/Figure.tsx', 'node:fs', 'a component runs in a browser'],
    ['components/figures/Figure/Figure.tsx', '@prisma/client', 'only server and prisma speak to the database'],
    ['app/page.tsx', '#prisma/client/client.ts', 'only server and prisma speak to the database'],
    ['app/page.tsx', '#ingest/gacc/country-table.ts', 'app knows components, server, trade, not ingest'],
    ['app/page.tsx', 'pg', 'only server and prisma speak to the database'],
    [
      'launch/verbs/start.ts',
      '#components/wall/Wall.tsx',
      'launch knows server, prisma, ingest, trade, not components',
    ],
    ['e2e/newsroom.spec.ts', '#server/publish/publish.ts', 'e2e knows launch, trade, clients, not server'],
    ['server/main.ts', './testing/own-database.ts', 'only tests borrow from testing'],
    ['trade/growth.test.ts', '#launch/claim.ts', 'trade knows nobody, not launch'],
  ])('refuses %s importing %s', (file, specifier, why) => {
    expect(wrongImports(file, line(specifier))).toEqual([expect.stringContaining(why)])
  })

  it.each([
    ['trade/growth.ts', 'big.js'],
    ['trade/growth.ts', './period.ts'],
    ['trade/growth.test.ts', 'vitest'],
    ['ingest/gacc/country-table.ts', '#trade/period.ts'],
    ['server/publish/publish.ts', '#prisma/client/client.ts'],
    ['server/publish/publish.ts', 'pg'],
    ['server/testing/own-database.ts', 'pg'],
    ['server/publish/publish.test.ts', '../testing/own-database.ts'],
    ['server/publish/publish.test.ts', '#launch/testing/database.ts'],
    ['components/figures/Figure/Figure.tsx', '#trade/format/figure.ts'],
    ['components/figures/Figure/Figure.tsx', './Figure.module.css'],
    ['app/page.tsx', '#server/queries/front.ts'],
    ['launch/verbs/start.ts', '#prisma/migrate.ts'],
    ['e2e/newsroom.spec.ts', '#launch/testing/server.ts'],
  ])('lets %s import %s', (file, specifier) => {
    expect(wrongImports(file, line(specifier))).toEqual([])
  })

  it.each([
    `import type { Snapshot } from '#server/queries/front.ts'`,
    `export { front } from '#server/queries/front.ts'`,
    `export * from '#server/queries/front.ts'`,
    `const front = await import('#server/queries/front.ts')`,
    `type Front = import('#server/queries/front.ts').Front`,
    `export const Panel = () => <p>{1}</p>\nimport '#server/queries/front.ts'`,
  ])('sees the import in: %s', (source) => {
    expect(wrongImports('components/Panel.tsx', source)).toHaveLength(1)
  })

  it('refuses a file it cannot read, rather than letting it pass unseen', () => {
    expect(() => wrongImports('trade/growth.ts', 'import { from')).toThrow(SyntaxError)
  })
})
