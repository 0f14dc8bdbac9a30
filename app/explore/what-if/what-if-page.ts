import { ownColour } from '#components/explore/colour-of.ts'
import { partName } from '#trade/part-name.ts'
import type { WhatIfBase } from '#components/what-if/what-if-base.ts'
import { database } from '#server/database/client.ts'
import { figuresAt } from '#server/queries/structure/figures-at.ts'
import { COMMODITIES } from '#trade/commodities.ts'
import { COUNTERPART_GROUPS } from '#trade/counterpart-groups.ts'
import { COUNTERPARTS } from '#trade/counterparts.ts'
import { ENTERPRISE_TYPES } from '#trade/enterprise-types.ts'
import { cutOf, targetOf } from '#trade/explore/cut.ts'
import { type Held, isHeld } from '#trade/explore/held.ts'
import { ALL, type Part, partOf, seriesOf } from '#trade/explore/part.ts'
import { partLine, type PartLine } from '#trade/explore/part-line.ts'
import type { Figure } from '#trade/figure.ts'
import { slots } from '#trade/explore/slots.ts'
import { growthShown, levelFor, viewCell } from '#trade/explore/view-cell.ts'
import { printMonth, USUAL } from '#trade/explore/view-query.ts'
import { decimal } from '#trade/decimal.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing } from '#trade/missing.ts'
import { endOrdinal, type Period, periodKind, printPeriod } from '#trade/period.ts'
import { NO_QUANTITIES, valueOf } from '#trade/structure/value-of.ts'
import { TRADE_MODES } from '#trade/trade-modes.ts'
import { coversOf } from '#trade/what-if/covers.ts'
import { type Assumable, ASSUMABLE, type WhatIfQuery } from '#trade/what-if/what-if-query.ts'

/** Everything the page of a what-if shows of what is asked, read at one place in the log: its base period, and every part that may be assumed. */
export async function whatIfPage(asked: WhatIfQuery, language: Locale) {
  const series = (part: Part) => seriesOf(part, valueOf(asked), NO_QUANTITIES)
  // The base is the whole as known at that place, which the answer is set against; not the print beside its parts.
  const read = await figuresAt(
    database(),
    { parts: [ALL, ...assumable(asked.split, null)].flatMap(series), wholes: [] },
    asked.asOf,
  )
  const query: WhatIfQuery = { ...asked, asOf: asked.asOf === null ? null : read.sequence }
  const lineOf = (part: Part) => partLine(part, valueOf(query), read.figures, NO_QUANTITIES)
  const whole = lineOf(ALL)
  const bases = basePeriods(query, whole, cutOf({ ...USUAL, split: query.split }).parts.map(lineOf))
  const period = bases.at ?? null
  const lines = assumable(query.split, period && endOrdinal(period)).map((part) => ({ part, line: lineOf(part) }))
  return {
    query,
    sequence: read.sequence,
    past: read.past,
    periods: bases.periods,
    splits: ASSUMABLE.map((one) => ({ split: one, isHeld: holds(query, one, read.held) })),
    base: period && baseAt(period, query, whole, lines, language),
    printed: (period && whole.printed.get(printPeriod(period))) ?? null,
  }
}

/**
 * Whatever may be named in `if`: more than is offered first, so that one country can be assumed beside groups. A group that the
 * agency does not total is the sum of its members in the month `to`.
 */
function assumable(split: Assumable, to: number | null): readonly Part[] {
  switch (split) {
    case 'partner':
    case 'country':
      return [...COUNTERPART_GROUPS, ...COUNTERPARTS].flatMap(
        ({ code }) => targetOf({ goods: null, partner: code, to }) ?? [],
      )
    case 'sector': {
      const sectors = cutOf({ ...USUAL, split }).parts
      const lines = COMMODITIES.filter(({ code }) => !sectors.some((one) => one.code === code))
      return [...sectors, ...lines.map(({ code }) => partOf(code, { breakdown: 'commodity', member: code }))]
    }
    case 'mode':
      return TRADE_MODES.map(({ code, sums }) => {
        const members = (sums.length > 0 ? sums : [code]).map((member) => ({ breakdown: 'mode' as const, member }))
        return { code, members: { exports: members, imports: members } }
      })
    case 'enterprise':
      return ENTERPRISE_TYPES.flatMap(({ code }) => [
        code,
        ...TRADE_MODES.filter(({ sums }) => sums.length === 0).map((mode) => `${code}+${mode.code}`),
      ]).map((code) => partOf(code, { breakdown: 'enterprise', member: code }))
  }
}

/** The parts that are offered before any other: a cut that does not overlap. */
function offeredFirst(split: Assumable): readonly string[] {
  return cutOf({ ...USUAL, split }).parts.map(({ code }) => code)
}

function holds({ flow, currency, basis }: WhatIfQuery, split: Assumable, held: Held): boolean {
  return isHeld({ ...USUAL, flow, currency, basis, split }, held) === true
}

/** Periods that can be a base: of which the whole and one part at least have a level. The usual one is the newest whole year with most of the parts, else the newest such period. */
function basePeriods(
  query: WhatIfQuery,
  whole: PartLine<Figure>,
  parts: readonly PartLine<Figure>[],
): { periods: readonly Period[]; at: Period | undefined } {
  const held = slots([whole], query.basis, 0, Number.MAX_SAFE_INTEGER)
    .filter((period) => !isMissing(levelFor(whole, period, query.basis)))
    .map((period) => ({
      period,
      parts: parts.filter((line) => !isMissing(levelFor(line, period, query.basis))).length,
    }))
    .filter((one) => one.parts > 0)
  const most = Math.max(0, ...held.map((one) => one.parts))
  const full = held.filter((one) => one.parts * 2 > most)
  const usual = full.findLast(({ period }) => periodKind(period) === 'year') ?? full.at(-1)
  const asked = held.findLast(({ period }) => endOrdinal(period) === query.at)
  return { periods: held.map(({ period }) => period), at: query.at === null ? usual?.period : asked?.period }
}

function baseAt(
  period: Period,
  query: WhatIfQuery,
  whole: PartLine<Figure>,
  lines: readonly { readonly part: Part; readonly line: PartLine<Figure> }[],
  language: Locale,
): WhatIfBase | null {
  const all = levelFor(whole, period, query.basis)
  if (isMissing(all)) return null
  const first = offeredFirst(query.split)
  const month = printMonth(endOrdinal(period))
  const printed = growthShown(viewCell(whole, whole, period, query.basis))
  return {
    period: printPeriod(period),
    whole: { amount: all.amount.toFixed(), lastDigit: all.lastDigit },
    printedGrowth: isMissing(printed) ? null : printed.round(4, 1).toFixed(),
    parts: lines
      .flatMap(({ part: { code }, line }) => {
        const level = levelFor(line, period, query.basis)
        if (isMissing(level) || level.amount.lte('0')) return []
        return [
          {
            code,
            name: partName(code, language),
            colour: ownColour(code),
            amount: level.amount.toFixed(),
            isOffered: first.includes(code),
            covers: coversOf(query.split, code, month),
          },
        ]
      })
      .toSorted((a, b) => Number(b.isOffered) - Number(a.isOffered) || decimal(b.amount).cmp(decimal(a.amount))),
  }
}
