import { describe, expect, it } from 'vitest'
import { eventsOfView, eventsWithin, type FigureChange, monthPlace, newestFirst } from './events-of-view.ts'
import { moreThanAFact } from './more-than-a-fact.ts'
import { EVENT_GOODS, EVENT_PARTNERS, isGoods, isPartner, type PolicyEvent, type Touches } from './policy-event.ts'
import { type Subject, touching } from './touching.ts'

const touches = (change: Partial<Touches> = {}): Touches => ({ flow: null, partner: null, goods: null, ...change })
const shown = (change: Partial<Subject> = {}): Subject => ({
  flow: 'exports',
  partner: null,
  goods: null,
  parts: [],
  ...change,
})
const event = (inEffectOn: string, change: Partial<PolicyEvent> = {}): PolicyEvent => ({
  id: Number(inEffectOn.replaceAll('-', '')),
  revision: 1,
  kind: 'tariff',
  inEffectOn,
  announcedOn: null,
  touches: touches(),
  title: { en: inEffectOn, zh: inEffectOn },
  text: { en: '', zh: '' },
  sourceUrl: 'https://example.org/',
  withdrawn: null,
  ...change,
})
const ALL = { start: '2018-01-01', end: '2025-12-31', asOf: null }

describe('an event touches a view', () => {
  it('that shows its flow, and a total or a balance, which are of both', () => {
    const exports = touches({ flow: 'exports' })
    expect(touching(exports, shown({ flow: 'imports' }), '2024-10-30')).toBeNull()
    expect(touching(exports, shown({ flow: 'balance' }), '2024-10-30')).toBe('own')
  })

  it('of a country by its group, from the month in which it belonged', () => {
    const rcep = touches({ partner: 'RCEP' })
    expect(touching(rcep, shown({ partner: 'JPN' }), '2022-01-01')).toBe('other')
    expect(touching(rcep, shown({ partner: 'USA' }), '2022-01-01')).toBeNull()
    expect(touching(touches({ partner: 'EU' }), shown({ partner: 'GBR' }), '2018-07-06')).toBe('other')
    expect(touching(touches({ partner: 'EU' }), shown({ partner: 'GBR' }), '2024-10-30')).toBeNull()
    expect(touching(touches({ partner: 'ASIA' }), shown({ partner: 'JPN' }), '2022-01-01')).toBe('other')
  })

  it('of goods by the lines that contain one another', () => {
    const vehicles = touches({ goods: 'sector:electric-vehicles' })
    expect(touching(vehicles, shown({ goods: 'sector:vehicles' }), '2024-10-30')).toBe('other')
    expect(touching(vehicles, shown({ goods: 'sector:textiles' }), '2024-10-30')).toBeNull()
    expect(touching(vehicles, shown({ goods: 'commodity:electric-passenger-vehicles' }), '2024-10-30')).toBe('other')
  })

  it('as its own where it is about the same, or about a part that is drawn', () => {
    const usa = touches({ partner: 'USA' })
    expect(touching(usa, shown({ partner: 'USA' }), '2018-09-24')).toBe('own')
    expect(touching(usa, shown({ parts: ['ASEAN', 'USA'] }), '2018-09-24')).toBe('own')
    expect(touching(usa, shown(), '2018-09-24')).toBe('other')
    expect(touching(touches(), shown({ partner: 'USA' }), '2018-09-24')).toBe('other')
  })
})

describe('a view shows', () => {
  const usa = touches({ partner: 'USA' })
  const events = [
    event('2018-09-24', { touches: usa }),
    event('2022-01-01', { touches: touches({ partner: 'RCEP' }) }),
    event('2023-08-01'),
    event('2025-02-04', { touches: usa }),
    event('2025-05-14', { touches: usa, withdrawn: 'noted twice' }),
  ]
  const days = (found: ReturnType<typeof eventsOfView>) =>
    found.map((one) => (one.what === 'event' ? one.event.inEffectOn : one.change.release))

  it('what touches its own subject first, then the newest; nothing that was withdrawn', () => {
    expect(days(eventsOfView({ events, changes: [] }, [shown({ partner: 'USA' })], ALL))).toEqual([
      '2025-02-04',
      '2018-09-24',
      '2023-08-01',
    ])
    expect(days(newestFirst(eventsOfView({ events, changes: [] }, [shown({ partner: 'USA' })], ALL)))).toEqual([
      '2025-02-04',
      '2023-08-01',
      '2018-09-24',
    ])
  })

  it('side by side what is about either of the two', () => {
    const two = [shown({ partner: 'USA' }), shown({ partner: 'RCEP' })]
    expect(days(eventsOfView({ events, changes: [] }, two, ALL))).toEqual([
      '2025-02-04',
      '2022-01-01',
      '2018-09-24',
      '2023-08-01',
    ])
  })

  it('as of a past day what the world could know then, by the day it was announced', () => {
    const late = event('2022-10-14', { announcedOn: '2022-10-24' })
    expect(eventsWithin([late], { ...ALL, asOf: '2022-10-14' })).toEqual([])
    expect(eventsWithin([late], { ...ALL, asOf: '2022-10-24' })).toEqual([late])
  })

  it('a correction of its figures as its own, a restatement after its own events, each on the newest period it changed', () => {
    const change = (kind: FigureChange['kind'], periods: readonly string[]): FigureChange => ({
      kind,
      release: `GACC-${kind}`,
      publishedAt: '2025-06-01T03:00:00.000Z',
      periods,
    })
    const changes = [change('restatement', ['2016-12', '2025-03']), change('correction', ['2024-01..02'])]
    const found = eventsOfView({ events, changes }, [shown()], ALL)
    expect(days(found).slice(0, 3)).toEqual(['GACC-correction', '2023-08-01', 'GACC-restatement'])
    const restated = found.find((one) => one.what === 'change' && one.change.kind === 'restatement')
    expect(restated && monthPlace(restated)).toBe(2025 * 12 + 2)
  })

  it('an event where its day falls: the 16th of a month of thirty days is its middle', () => {
    const place = (day: string) => monthPlace({ what: 'event', isOwn: true, event: event(day) })
    expect(place('2023-09-16')).toBe(2023 * 12 + 8)
    expect(place('2023-08-01')).toBe(2023 * 12 + 6.5)
  })
})

describe('a note', () => {
  it('that says why, what for, how well or what next is more than a fact', () => {
    expect(moreThanAFact('Exports fell because of tariffs', 'en')).toBe('because')
    expect(moreThanAFact('Duty in response to a tariff', 'en')).toBe('in response to')
    expect(moreThanAFact('Retaliatory duty of 10%', 'en')).toBe('Retaliatory')
    expect(moreThanAFact('受关税影响，出口下降', 'zh')).toBe('受关税影响')
    expect(moreThanAFact('出口有望回升', 'zh')).toBe('有望')
    expect(moreThanAFact('US raises List 3 duty from 10% to 25%', 'en')).toBeNull()
    expect(moreThanAFact('镓、锗相关物项出口管制', 'zh')).toBeNull()
  })

  it('is about what the lists know', () => {
    expect(EVENT_PARTNERS.every(({ written }) => isPartner(written))).toBe(true)
    expect(EVENT_GOODS.every(({ written }) => isGoods(written))).toBe(true)
    expect([isPartner('ATLANTIS'), isGoods('sector:unobtainium'), isGoods('soybeans')]).toEqual([false, false, false])
  })
})
