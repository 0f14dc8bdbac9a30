import { formatFlow } from '#trade/format/format-flow.ts'
import { formatMoney } from '#trade/format/format-money.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { MonthLevel } from '#trade/front/monthly-levels.ts'
import { words } from '../../words/words.ts'
import { type Axis, lineAxis } from '../axis.ts'
import type { ChartTable } from '../ChartFrame/TwinTable.tsx'
import type { Mark } from '../Plot/Plot.tsx'
import { spread } from '../spread.ts'
import { placeStems, type PlotLine, type StemText } from '../stems.ts'
import { toChart } from '../to-chart.ts'

export interface LevelsFacts {
  readonly exports: readonly MonthLevel[]
  readonly imports: readonly MonthLevel[]
  /** The balance of the newest month, named and printed: 'Surplus', 'US$104.8bn'. Null where it is not held. */
  readonly balance: { readonly name: string; readonly words: string } | null
  /** Dated facts, at most three, the most important first; each at an ordinal of months. */
  readonly events: readonly { readonly key: string; readonly place: number; readonly text: string }[]
  readonly language: Locale
  readonly narrow: boolean
}

export interface LevelsDrawing {
  readonly axis: Axis
  readonly xMin: number
  readonly xMax: number
  readonly exports: readonly ChartPoint[]
  readonly imports: readonly ChartPoint[]
  readonly marks: readonly Mark[]
  /** Stems of the facts, year boundaries and the balance: boxes in % of the plot, and pixels. */
  readonly rules: readonly Rule[]
  readonly table: ChartTable
  /** Where the newest month is provisional, its stroke is dashed. */
  readonly lastIsProvisional: boolean
}
export interface ChartPoint {
  readonly x: number
  /** NaN for a gap, as Chart.js wants it. */
  readonly y: number
}
export interface Rule {
  readonly key: string
  readonly left: number
  readonly dx?: number
  readonly top: number
  readonly dy?: number
  readonly width: string
  readonly height: string
  readonly tone: 'tick' | 'stem' | 'balance'
}

// Dollars are counted in billions in English and in 亿 (10⁸) in Chinese; levels arrive in the language's own scale.
export function axisScale(language: Locale): 8 | 9 {
  return language === 'zh' ? 8 : 9
}

/** Where everything of the levels chart stands, computed apart from how it is drawn. */
export function levelsDrawing({ exports, imports, balance, events, language, narrow }: LevelsFacts): LevelsDrawing {
  const scale = axisScale(language)
  const points = (line: readonly MonthLevel[]) =>
    line.map(({ year, month, digits }) => ({
      x: year * 12 + month - 1,
      y: digits === null ? Number.NaN : toChart(digits),
    }))
  const [exportPoints, importPoints] = [points(exports), points(imports)]
  const drawn = [...exportPoints, ...importPoints]
  const axis = lineAxis(drawn.map(({ y }) => y).filter((y) => !Number.isNaN(y)))
  const first = Math.min(...drawn.map(({ x }) => x))
  const xMax = Math.max(...drawn.map(({ x }) => x))
  // Room at the left for the axis' own labels, which stand on their lines.
  const room = narrow ? 0.17 : 0.085
  const xMin = first - (room / (1 - room)) * (xMax - first)
  const xAt = (x: number) => ((x - xMin) / (xMax - xMin)) * 100
  const yAt = (y: number) => ((axis.max - y) / (axis.max - axis.min)) * 100
  const money = (digits: string) => formatMoney({ value: digits, scale, currency: 'USD' }, language, 'wall')
  const ends = endMarks({ exports, imports, balance, language, narrow, yAt, money })
  const stems = eventStems(
    events.filter(({ place }) => place <= xMax).map((event) => ({ ...event, x: xAt(event.place) })),
    [exportPoints, importPoints].map((line) => line.map(({ x, y }) => ({ x: xAt(x), y: yAt(y) }))),
  )
  return {
    axis,
    xMin,
    xMax,
    exports: exportPoints,
    imports: importPoints,
    marks: [
      ...axis.ticks.map(
        (tick, at): Mark => ({
          key: `y${tick}`,
          x: 0,
          y: yAt(tick),
          dy: -9,
          align: 'start',
          tone: 'axis',
          text: at === axis.ticks.length - 1 ? money(String(tick)) : formatDigits(String(tick)),
        }),
      ),
      ...yearSpans(exports).map(
        ({ year, from, to }): Mark => ({
          key: `x${year}`,
          x: xAt((from + to) / 2),
          y: 100,
          dy: 17,
          align: 'middle',
          tone: 'axis',
          text: String(year),
        }),
      ),
      ...ends.marks,
      ...stems.marks,
    ],
    rules: [
      ...yearSpans(exports)
        .slice(1)
        .map(
          ({ year, from }): Rule => ({
            key: `t${year}`,
            left: xAt(from - 0.5),
            top: 100,
            width: '1px',
            height: '6px',
            tone: 'tick',
          }),
        ),
      ...stems.rules,
      ...ends.rules,
    ],
    table: levelsTable(exports, imports, language),
    lastIsProvisional: exports.at(-1)?.provisional ?? false,
  }
}

/** First and last month drawn of each year that has room for its number. */
function yearSpans(line: readonly MonthLevel[]): { year: number; from: number; to: number }[] {
  const years = [...new Set(line.map(({ year }) => year))]
  return years.flatMap((year) => {
    const months = line.filter((level) => level.year === year)
    const [from, to] = [months[0]?.month ?? 1, months.at(-1)?.month ?? 1]
    return months.length < 3 ? [] : [{ year, from: year * 12 + from - 1, to: year * 12 + to - 1 }]
  })
}

interface EndFacts extends Pick<LevelsFacts, 'exports' | 'imports' | 'balance' | 'language' | 'narrow'> {
  readonly yAt: (y: number) => number
  readonly money: (digits: string) => string
}

/** Names and values at the ends of the lines, moved apart where they would touch, in the order of the lines. */
function endMarks({ exports, imports, balance, language, narrow, yAt, money }: EndFacts): {
  marks: Mark[]
  rules: Rule[]
} {
  const say = words(language).charts
  const ends = (
    [
      ['exports', exports],
      ['imports', imports],
    ] as const
  ).flatMap(([flow, line]) => {
    const last = line.at(-1)
    if (!last || last.digits === null) return []
    const name = formatFlow(flow, language)
    return [
      {
        key: flow,
        at: yAt(toChart(last.digits)),
        name: last.averaged ? `${name}, ${say.average}` : name,
        value: money(last.digits),
        colour: `--${flow}`,
      },
    ]
  })
  const [top, bottom] = [...ends].sort((a, b) => a.at - b.at)
  const middle =
    top && bottom && balance
      ? [
          {
            key: 'balance',
            at: (top.at + bottom.at) / 2,
            name: balance.name,
            value: balance.words,
            colour: '--balance-ink',
          },
        ]
      : []
  const blocks = [...ends, ...middle].sort((a, b) => a.at - b.at)
  const places = spread(
    blocks.map(({ at }) => at),
    (BLOCK_PX / (narrow ? 280 : 360)) * 100,
  )
  return {
    marks: blocks.flatMap(({ key, name, value, colour }, at): Mark[] => [
      {
        key: `${key} name`,
        x: 100,
        dx: 15,
        y: places[at] ?? 0,
        dy: -9,
        align: 'start',
        tone: 'name',
        text: name,
        colour,
      },
      { key: `${key} value`, x: 100, dx: 15, y: places[at] ?? 0, dy: 9, align: 'start', tone: 'value', text: value },
    ]),
    rules:
      top && bottom && balance
        ? [
            {
              key: 'balance',
              left: 100,
              dx: 5,
              top: top.at,
              dy: 9,
              width: '3px',
              height: `calc(${Math.max(0, bottom.at - top.at)}% - 18px)`,
              tone: 'balance',
            },
          ]
        : [],
  }
}

// Two lines of 14 px and a little air: nearer than this, blocks touch.
const BLOCK_PX = 40

// About what the plot measures on a page; the narrow one has no events.
const PLOT = { width: 620, height: 360 }

function eventStems(texts: readonly StemText[], lines: readonly PlotLine[]): { marks: Mark[]; rules: Rule[] } {
  const { marks, stems } = placeStems(texts, lines, PLOT)
  return {
    marks,
    rules: stems.map(({ key, left, top, height }) => ({
      key: `event ${key}`,
      left,
      top,
      width: '1px',
      height: `${height.toFixed(2)}%`,
      tone: 'stem',
    })),
  }
}

function levelsTable(exports: readonly MonthLevel[], imports: readonly MonthLevel[], language: Locale): ChartTable {
  const say = words(language).charts
  const printed = (level: MonthLevel | undefined) =>
    level && level.digits !== null ? formatDigits(level.digits) : say.notHeld
  return {
    columns: [say.period, formatFlow('exports', language), formatFlow('imports', language)],
    rows: exports
      .map((level, at): [MonthLevel, MonthLevel | undefined] => [level, imports[at]])
      .filter(([level], at, all) => all.findIndex(([other]) => other.period === level.period) === at)
      .map(([level, other]) => [
        formatPeriod(level.period, language, 'with-year') +
          (level.averaged ? (language === 'zh' ? `（${say.average}）` : ` (${say.average})`) : ''),
        printed(level),
        printed(other),
      ])
      .reverse(),
  }
}
