import type { Meaning } from './meaning.ts'

type Period = Extract<Meaning, { is: 'period' }>

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?'
const POINT = `(?:${MONTH} (?:19|20)\\d\\d|(?:19|20)\\d\\d[-/.](?:1[0-2]|0?[1-9])(?!\\d)|(?:19|20)\\d\\d ?年 ?(?:1[0-2]|[1-9]) ?月(?:份)?|(?:19|20)\\d\\d ?年?(?!\\d))`
const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  十: 10,
}
const COUNT = `(\\d{1,2}|${Object.keys(NUMBERS).join('|')})`

/** A way to say a period, and how to read what it found. `latest`: the newest month held. */
type Way = readonly [pattern: RegExp, read: (found: readonly string[], latest: number) => Period | null]

const range: Way[1] = ([, first = '', last = '']) => {
  const [from, to] = [pointOf(first), pointOf(last)]
  return from && to && from.from <= to.to ? period(from.from, to.to, from.isYear && to.isYear) : null
}

// The longer ways first: “from 2019 to 2023” is no “from 2019”.
const WAYS: readonly Way[] = [
  [new RegExp(`^(?:from |between |自|从)?(${POINT}) ?(?:to|until|through|and|-|–|—|至|到) ?(${POINT})`), range],
  [
    new RegExp(`^(?:since|after|from|starting in|自|从) ?(${POINT})(?: ?(?:on|onwards|以来|起|后))?`),
    ([, at = '']) => since(at),
  ],
  [new RegExp(`^(${POINT}) ?(?:onwards|以来|起|之后|以后)`), ([, at = '']) => since(at)],
  [
    new RegExp(`^before (${POINT})`),
    ([, at = '']) => {
      const point = pointOf(at)
      return point && period(null, point.from - 1, point.isYear)
    },
  ],
  [
    new RegExp(`^(?:until|up to|through|截至|截止) ?(${POINT})`),
    ([, at = '']) => {
      const point = pointOf(at)
      return point && period(null, point.to, point.isYear)
    },
  ],
  [
    new RegExp(`^(${POINT}) ?(?:之前|以前)`),
    ([, at = '']) => {
      const point = pointOf(at)
      return point && period(null, point.from - 1, point.isYear)
    },
  ],
  [
    new RegExp(`^(?:in |during |for )?(${POINT})`),
    ([, at = '']) => {
      const point = pointOf(at)
      return point && period(point.from, point.to, point.isYear)
    },
  ],
  [
    new RegExp(`^(?:in |over |for )?(?:the )?(?:last|past|近|过去|最近) ?${COUNT} ?(?:years?|年)`),
    ([, count = ''], latest) => period(latest - 12 * numberOf(count) + 1, null, false),
  ],
  [
    new RegExp(`^(?:in |over |for )?(?:the )?(?:last|past|近|过去|最近) ?${COUNT} ?(?:months?|个月)`),
    ([, count = ''], latest) => period(latest - numberOf(count) + 1, null, false),
  ],
  [/^(?:this year|今年以来|今年)/, (_, latest) => period(latest - (latest % 12), null, false)],
  [
    /^(?:last year|去年)/,
    (_, latest) => {
      const first = latest - (latest % 12) - 12
      return period(first, first + 11, true)
    },
  ],
  [/^(?:latest|last month|this month|最新|上个月|上月)/, (_, latest) => period(latest, latest, false)],
]

/** The period that `text` begins with, and how many of its letters say so; null where it begins with none. `text` is plain. */
export function readPeriod(text: string, latest: number): { length: number; period: Period } | null {
  for (const [pattern, read] of WAYS) {
    const found = pattern.exec(text)
    const said = found && read(found, latest)
    if (said) return { length: found[0].length, period: said }
  }
  return null
}

function period(from: number | null, to: number | null, years: boolean): Period {
  return { is: 'period', from, to, years }
}

function since(text: string): Period | null {
  const point = pointOf(text)
  return point && period(point.from, null, false)
}

interface Point {
  readonly from: number
  readonly to: number
  readonly isYear: boolean
}

/** A year's first and last month, or a month twice. */
function pointOf(text: string): Point | null {
  const year = Number(/(?:19|20)\d\d/.exec(text)?.[0])
  if (!year) return null
  const named = MONTHS.findIndex((name) => text.startsWith(name))
  const written = /\d{4}(?: ?年 ?|[-/.])(\d{1,2})/.exec(text)?.[1]
  const month = named >= 0 ? named : written ? Number(written) - 1 : null
  if (month === null) return { from: year * 12, to: year * 12 + 11, isYear: true }
  return { from: year * 12 + month, to: year * 12 + month, isYear: false }
}

function numberOf(text: string): number {
  return NUMBERS[text] ?? Number(text)
}
