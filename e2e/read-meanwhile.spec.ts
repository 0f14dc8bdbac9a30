import { holdTable } from '../launch/testing/hold-table.ts'
import { publishAnnual } from './annual-release.ts'
import { expect, test } from './fixtures.ts'

// A page that the server draws is many readings, one after another. What is published between two of them must still come onto it.

test('a figure published while the explorer is read comes onto it by itself', async ({ product }) => {
  // The explorer's readings stand still there, their place in the log taken; nothing that publishes looks at policy events.
  const events = await holdTable(product.databaseUrl, 'PolicyEvent')
  const opening = product.open('/explore?in=cny&by=ytd')
  await expect.poll(() => events.somebodyWaits()).toBe(true)
  await publishAnnual(product)
  await events.letGo()
  const page = await opening
  // 25.45 trillion yuan, as the explorer counts.
  await expect(page.locator('main')).toContainText('25,450')
})
