import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '#server/database/client.ts'
import { readHead } from '#server/log/head.ts'
import { sequenceAt } from '#server/queries/observations/as-of.ts'
import { ownDatabase } from '#server/testing/own-database.ts'
import { type Decimal, fixed } from '#trade/decimal.ts'
import { growthShown } from '#trade/explore/view-cell.ts'
import { isMissing, type Missing } from '#trade/missing.ts'
import { printPeriod } from '#trade/period.ts'
import { explorePage, type ExplorePage } from './explore-page.ts'
import { parseSearch } from './parse-search.ts'

ownDatabase(() => cloneDatabase({ template: 'history' }))

/** The page at an address, as an analyst would be sent it. */
const open = (address: string) => explorePage(parseSearch(Object.fromEntries(new URLSearchParams(address))).query)
const cell = ({ view }: ExplorePage, row: string, at = view.at ? printPeriod(view.at) : '') =>
  [view.whole, ...view.parts, ...(view.rest ? [view.rest] : [])].find(({ code }) => code === row)?.cells.get(at) ??
  expect.fail(`no ${row} at ${at}`)
const shown = (value: Decimal | Missing, digits = 1) => (isMissing(value) ? value.missing : fixed(value, digits))

// The answers were computed apart from the product, from prisma/history, with a spreadsheet's arithmetic.
describe('an analyst asks', () => {
  it('what did we believe of March 2023, before the revision? 14.8', async () => {
    const { sequence } = await readHead(database())
    const then = await sequenceAt(database(), sequence, { instant: new Date('2023-05-01T00:00:00Z') })
    const page = await open(`to=2023-03&asOf=${then}`)
    expect(shown(growthShown(cell(page, 'all', '2023-03')))).toBe('14.8')
    expect(page.revisions.get('2023-03')).toMatchObject({ firstGrowth: '14.8', latestGrowth: '10.9' })
    expect(page.changed).toBeGreaterThan(0)
  })

  it('how much of 2024’s exports went to the United States? 14.7 %, adding about 0.9 of 7.1 points', async () => {
    const us = cell(await open('in=cny&by=ytd&split=partner&to=2024'), 'USA', '2024')
    expect([shown(us.sharePercent), shown(us.contributionPoints), us.contributionIsAbout]).toEqual([
      '14.7',
      '0.9',
      true,
    ])
  })

  it('how concentrated were exports on partners in 2024? An HHI of 444, as of 22.5 equal partners', async () => {
    const { view } = await open('in=cny&by=ytd&split=country&to=2024')
    expect(view.concentration && [fixed(view.concentration.index, 0), fixed(view.concentration.equalParts, 1)]).toEqual(
      ['444', '22.5'],
    )
  })

  it('how much did electronics add to the exports of 2025? 1.0 of 6.0 points, and all of it adds up', async () => {
    const page = await open('in=cny&by=ytd&split=sector&to=2025')
    expect(shown(cell(page, 'electronics', '2025').contributionPoints)).toBe('1.0')
    const points = [...page.view.parts, ...(page.view.rest ? [page.view.rest] : [])].flatMap(
      ({ cells }) => cells.get('2025')?.contributionPoints ?? [],
    )
    const sum = points.reduce<Decimal | null>((all, one) => (isMissing(one) ? all : (all?.plus(one) ?? one)), null)
    const whole = cell(page, 'all', '2025').computedGrowth
    expect(sum && !isMissing(whole) && sum.eq(whole)).toBe(true)
  })

  it('what was the surplus of 2024 in yuan? 7.06 trillion, as printed, and 22.0 % more than the year before', async () => {
    const found = cell(await open('flow=balance&in=cny&by=year&show=level&to=2024'), 'all', '2024')
    expect(isMissing(found.level) ? found.level : fixed(found.level.amount.div('1e12'), 2)).toMatch(/^7\.06/)
  })
})

describe('what is not held', () => {
  it('is said, with the reason and the nearest view that is: partners by sector are never held, by HS chapter they might be', async () => {
    expect((await open('with=USA&split=sector')).verdict).toBe('by-chapter')
    const page = await open('in=cny&by=ytd&with=USA&goods=chapter:85')
    expect([page.verdict, page.nearest]).toMatchObject(['not-crossed', { partner: 'USA', goods: null }])
  })

  it('sectors in dollars are not, in yuan they are', async () => {
    const page = await open('split=sector')
    expect(page.verdict).toBe('not-held')
    expect(page.nearest).toMatchObject({ split: 'sector', currency: 'CNY' })
  })

  it('of a country nobody knows is nothing, and no error', async () => {
    expect((await open('with=ATLANTIS')).verdict).toBe('not-held')
  })
})

describe('beside the figures', () => {
  const titles = ({ events }: ExplorePage) =>
    events.map((one) => (one.what === 'event' ? one.event.title.en : one.change.kind))

  it('stand the events of the view’s own subject first, then those of all trade and of its groups', async () => {
    const found = titles(await open('with=USA&in=cny&by=ytd&from=2025-01&to=2026-03')).filter(
      (one) => one !== 'restatement',
    )
    expect(found).toEqual([
      'US reciprocal duty on China set at 10%',
      'US adds 10% duty on products of China',
      'Export licences for seven rare earths',
    ])
    const imports = titles(await open('flow=imports&with=USA&in=cny&by=ytd&from=2025-01&to=2026-03'))
    expect(imports.filter((one) => one !== 'restatement')).toEqual([])
  })

  it('stands that figures of 2023 were restated, on the newest month of them', async () => {
    const { events } = await open('from=2023-01&to=2023-12')
    const restated = events.find((one) => one.what === 'change')
    expect(restated?.what === 'change' && restated.change).toMatchObject({ kind: 'restatement' })
    expect(restated?.what === 'change' && restated.change.periods).toContain('2023-03')
  })

  it('as of a past day stands what was announced by then', async () => {
    const { sequence } = await readHead(database())
    const then = await sequenceAt(database(), sequence, { instant: new Date('2022-10-20T00:00:00Z') })
    expect(titles(await open(`to=2022-12&asOf=${then}`))).not.toContain('September’s figures ten days late')
    expect(titles(await open('to=2022-12'))).toContain('September’s figures ten days late')
  })
})

describe('a past view', () => {
  it('shows only what was known: as of the eve of 13 January 2025 there is no December', async () => {
    const { sequence } = await readHead(database())
    const eve = await sequenceAt(database(), sequence, { instant: new Date('2025-01-12T00:00:00Z') })
    const page = await open(`asOf=${eve}`)
    expect(page.view.at && printPeriod(page.view.at)).toBe('2024-11')
    expect(page.publications.some((publication) => publication.sequence > eve)).toBe(true)
  })

  it('at a sequence the log has not reached is the present', async () => {
    const { sequence } = await readHead(database())
    expect((await open('asOf=999999')).sequence).toBe(sequence)
  })
})
