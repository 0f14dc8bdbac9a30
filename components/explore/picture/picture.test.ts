import { describe, expect, it } from 'vitest'
import { buildView } from '#trade/explore/build-view.ts'
import { cutOf } from '#trade/explore/cut.ts'
import { example, YEARS_EXPORTS } from '#trade/explore/figures.examples.ts'
import { ALL } from '#trade/explore/part.ts'
import { bySeries } from '#trade/explore/part-line.ts'
import { USUAL, type ViewQuery } from '#trade/explore/view-query.ts'
import { DESK } from '../../charts/room.ts'
import { linesDrawing } from '../Lines/lines-drawing.ts'
import { drawLines } from './draw-lines.ts'
import { layOut, type PictureFacts } from './lay-out.ts'
import { viewChart } from './view-chart.ts'
import { wrapped, wrappedAtJoints } from './wrapped.ts'

const widthOf = (text: string) => text.length / 2
const FIGURES = [
  ['2023-12', '303.3'],
  ['2024-01..02', '527.9'],
  ['2024-03', '279.1'],
  ['2024-06', '307.8'],
].map(([period = '', value = '']) => example('CN.exports.all.value.USD.month', period, value, { scale: 9 }))
const QUERY: ViewQuery = { ...USUAL, from: 2023 * 12, shown: 'level' }
const VIEW = buildView(QUERY, bySeries(FIGURES), ALL, [], false)
const NAMES = { name: () => 'All exports', colour: () => '--exports', provisional: () => '' }
const chart = drawLines((room) => linesDrawing(VIEW, [VIEW.whole], [], QUERY, 'en', NAMES)(room), widthOf)
const PLOT = { left: 100, top: 50, width: 1000, height: 500, scale: 2 }
const shapes = chart.shapes(PLOT)
const strokes = shapes.filter((shape) => shape.kind === 'path')

describe('lines in a picture', () => {
  it('are solid where months follow one another and dotted over months that are not held', () => {
    expect(strokes.map(({ points, dash }) => [points.length, dash !== undefined])).toEqual([
      [4, false],
      [2, true],
    ])
  })

  it('end in a disc on the last figure, at the height its value has between the grid’s lines', () => {
    const grid = shapes.filter((shape) => shape.kind === 'rule' && shape.from.y === shape.to.y)
    const [zero, , , hundreds] = grid.map((shape) => (shape.kind === 'rule' ? shape.from.y : 0))
    const disc = shapes.findLast((shape) => shape.kind === 'box' && shape.round)
    const height = disc?.kind === 'box' ? disc.at.y + disc.height / 2 : 0
    // Grid lines at 0, 100, 200, 300: 307.8 stands 3.078 of their distance above zero.
    expect(((zero ?? 0) - height) / (((zero ?? 0) - (hundreds ?? 0)) / 3)).toBeCloseTo(3.078, 3)
  })

  it('say in words what stands at their ends', () => {
    expect(chart.words).toEqual(['All exports 307.8'])
  })
})

describe('what added up, in a picture', () => {
  // Official figures of 2024 in 100 million yuan: exports 254545.4 of 237656.4 a year before, two sectors of them.
  const query: ViewQuery = { ...USUAL, currency: 'CNY', basis: 'year-to-date', split: 'sector', chart: 'waterfall' }
  const view = buildView(query, bySeries(YEARS_EXPORTS), ALL, cutOf(query).parts, false)
  const { heading, chart: drawn } = viewChart(
    query,
    view,
    { sectors: { query, view }, partners: { query, view } },
    DESK,
    'en',
    widthOf,
  )

  it('starts each bar where the one before ended, and ends at the growth of the whole', () => {
    const boxes = drawn.shapes(PLOT).filter((shape) => shape.kind === 'box')
    const [sum, ...bars] = boxes.toReversed()
    expect(bars.length).toBeGreaterThan(2)
    const ordered = bars.toReversed()
    for (const [at, bar] of ordered.entries()) {
      const before = ordered[at - 1]
      expect(bar.at.x).toBeCloseTo(before ? before.at.x + before.width : (sum?.at.x ?? -1), 3)
    }
    const last = ordered.at(-1)
    expect((last?.at.x ?? 0) + (last?.width ?? 0)).toBeCloseTo((sum?.at.x ?? 0) + (sum?.width ?? 0), 3)
  })

  it('says so: 7.1 points, of which vehicles 0.7', () => {
    expect(heading.title).toBe('What added up to +7.1%')
    // (15000.1 − 13321.0) / 237656.4 × 100, computed apart
    expect(drawn.words).toContain('Vehicles +0.7')
    expect(drawn.words.at(-1)).toBe('All exports +7.1')
  })
})

describe('a picture', () => {
  const facts: PictureFacts = {
    title: 'Exports <of> everything',
    measured: 'US$ bn',
    chart,
    source: 'GACC',
    notes: ['US dollars, FOB'],
    vintage: 'As known on 13 January 2025, 11:00 Beijing',
    address: 'tradewire.example/explore?asOf=304',
    watermark: null,
  }

  it('carries title, what is measured, source, vintage and address, and nothing stands outside it', () => {
    const svg = layOut(facts, 'tall', 'en', widthOf)
    const texts = [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"[^>]*>([^<]*)</g)]
    const said = texts.map(([, , , text]) => text).join(' ')
    for (const part of [
      'Exports &lt;of&gt; everything',
      'US$ bn',
      'GACC',
      'As known on',
      'explore?asOf=304',
      'Tradewire',
    ])
      expect(said).toContain(part)
    for (const [, x, y] of texts) {
      expect(Number(x)).toBeGreaterThanOrEqual(0)
      expect(Number(x)).toBeLessThan(1080)
      expect(Number(y)).toBeLessThan(1350)
    }
    expect(svg).not.toMatch(/#[0-9a-f]{3,6}\b/i)
  })

  it('of a rehearsal has the word across it', () => {
    expect(layOut({ ...facts, watermark: 'REHEARSAL 演练' }, 'wide', 'en', widthOf)).toContain('>REHEARSAL 演练</text>')
    expect(layOut(facts, 'wide', 'en', widthOf)).not.toContain('REHEARSAL')
  })
})

describe('wrapping', () => {
  it('breaks between words, between Chinese characters but not before their punctuation, and within an address', () => {
    expect(wrapped('exports to the world', 6, widthOf)).toEqual(['exports to', 'the world'])
    expect(wrapped('按伙伴，人民币', 2, widthOf)).toEqual(['按伙伴，', '人民币'])
    expect(wrapped('a.example/explore?in=cny&by=ytd', 9, widthOf)).toEqual(['a.example/explore?', 'in=cny&by=ytd'])
    expect(wrapped('', 9, widthOf)).toEqual([])
    expect(wrappedAtJoints('2024年进出口\u200B增长5.0%，创历史新高', 7, widthOf)).toEqual([
      '2024年进出口',
      '增长5.0%，创历史新高',
    ])
  })
})
