import { parseTimePeriod, type Span } from './time-period.ts'

/** A condition on one component: any of `alternatives`, each of which is all of its terms (SDMX REST 2.2, `c`). */
export type Filter<Term> = readonly (readonly Term[])[]

export interface CodeTerm {
  readonly isNot: boolean
  readonly code: string
}

export interface TimeTerm {
  readonly operator: TimeOperator
  readonly span: Span
}

const CODE_OPERATORS = ['eq', 'ne'] as const
export const TIME_OPERATORS = ['eq', 'ne', 'ge', 'gt', 'le', 'lt'] as const
type TimeOperator = (typeof TIME_OPERATORS)[number]

/** What is wrong with a filter's text, and the part of it that is. */
export interface FilterFault {
  readonly fault: 'operator' | 'code' | 'period'
  readonly part: string
  readonly operators?: readonly string[]
}

/** Codes that `known` says are some: `USA,JPN`, `ne:_T`, `ne:USA+ne:JPN`. */
export function parseCodeFilter(text: string, known: (code: string) => boolean): Filter<CodeTerm> | FilterFault {
  return parse<(typeof CODE_OPERATORS)[number], CodeTerm>(text, CODE_OPERATORS, (operator, code) =>
    known(code) ? { isNot: operator === 'ne', code } : { fault: 'code', part: code },
  )
}

/** Periods: `2024`, `ge:2024-01+le:2024-12`, `2024-01-01/P2M,2024-03`. */
export function parseTimeFilter(text: string): Filter<TimeTerm> | FilterFault {
  return parse<TimeOperator, TimeTerm>(text, TIME_OPERATORS, (operator, period) => {
    const span = parseTimePeriod(period)
    return span ? { operator, span } : { fault: 'period', part: period }
  })
}

export function isFault<Term>(parsed: Filter<Term> | FilterFault): parsed is FilterFault {
  return 'fault' in parsed
}

export function matchesCode(filter: Filter<CodeTerm>, code: string): boolean {
  return filter.some((terms) => terms.every((term) => (term.code === code) !== term.isNot))
}

/** Not before, or not after: a period lies within a bound when all of its days do. January–February does not begin in February. */
export function matchesTime(filter: Filter<TimeTerm>, period: Span): boolean {
  return filter.some((terms) => terms.every(({ operator, span }) => COMPARE[operator](period, span)))
}

/** The days that nothing outside of can match: what a reading may be narrowed to. */
export function reachOfTime(filter: Filter<TimeTerm>): { readonly from: string | null; readonly to: string | null } {
  // Of terms that all hold the narrowest bound counts, of alternatives the widest.
  return {
    from: outermost(filter.map((terms) => ends(terms.flatMap(earliest)).at(-1))).at(0) ?? null,
    to: outermost(filter.map((terms) => ends(terms.flatMap(latest)).at(0))).at(-1) ?? null,
  }
}

/** Days in their order. */
function ends(days: readonly string[]): readonly string[] {
  return days.toSorted((a, b) => a.localeCompare(b))
}

/** The bounds of all alternatives; none where one of them has none. */
function outermost(bounds: readonly (string | undefined)[]): readonly string[] {
  const known = bounds.flatMap((bound) => bound ?? [])
  return known.length < bounds.length ? [] : ends(known)
}

const COMPARE: Readonly<Record<TimeOperator, (period: Span, bound: Span) => boolean>> = {
  eq: (period, bound) => period.start === bound.start && period.end === bound.end,
  ne: (period, bound) => period.start !== bound.start || period.end !== bound.end,
  ge: (period, bound) => period.start >= bound.start,
  gt: (period, bound) => period.start > bound.end,
  le: (period, bound) => period.end <= bound.end,
  lt: (period, bound) => period.end < bound.start,
}

function earliest({ operator, span }: TimeTerm): readonly string[] {
  return operator === 'eq' || operator === 'ge' ? [span.start] : operator === 'gt' ? [span.end] : []
}

function latest({ operator, span }: TimeTerm): readonly string[] {
  return operator === 'eq' || operator === 'le' ? [span.end] : operator === 'lt' ? [span.start] : []
}

function parse<Operator extends string, Term extends object>(
  text: string,
  operators: readonly Operator[],
  term: (operator: Operator | 'eq', value: string) => Term | FilterFault,
): Filter<Term> | FilterFault {
  const alternatives: Term[][] = []
  for (const alternative of text.split(',')) {
    const terms: Term[] = []
    // In an address a plus sign stands for a blank, and as such it arrives.
    for (const part of alternative.split(/[ +]/)) {
      const [, prefix, value = ''] = /^(?:([a-z]{2}):)?(.*)$/s.exec(part) ?? []
      const operator = prefix === undefined ? 'eq' : operators.find((one) => one === prefix)
      if (operator === undefined) return { fault: 'operator', part: prefix ?? '', operators }
      const made = term(operator, value)
      if ('fault' in made) return made
      terms.push(made)
    }
    alternatives.push(terms)
  }
  return alternatives
}
