import { type Decimal, fixed } from '#trade/decimal.ts'
import { formatGrowthBare } from '#trade/format/format-change.ts'
import { formatSigned } from '#trade/format/format-number.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { ViewRow } from '#trade/explore/build-view.ts'
import type { BarRow, BarRows } from '../../charts/bar-rows.ts'
import type { ChartLabel } from '../chart-label.ts'
import { ownColour } from '../colour-of.ts'
import { exploreWords } from '../words.ts'
import type { AddedUp } from './added-up.ts'
import { steps, waterfall, type WaterfallBar } from './waterfall-bars.ts'

export interface WaterfallFacts {
  readonly parts: readonly {
    readonly code: string
    readonly name: string
    readonly colour: string
    readonly points: Decimal
  }[]
  readonly rest: { readonly name: string; readonly points: Decimal }
  readonly whole: { readonly name: string; readonly points: Decimal }
  /** False where the parts overlap: then each bar starts at zero and there is no sum. */
  readonly runs: boolean
}

/** What is drawn of what added up to the growth of `whole`. */
export function waterfallFacts(
  { parts, rest, growth, runs }: AddedUp,
  whole: ViewRow,
  label: Pick<ChartLabel, 'name' | 'colour'>,
  language: Locale,
): WaterfallFacts {
  return {
    parts: parts.map(({ row, points }) => ({
      code: row.code,
      name: label.name(row),
      colour: label.colour(row) ?? ownColour(row.code) ?? '--ink-3',
      points,
    })),
    rest: { name: exploreWords[language].rest, points: rest },
    whole: { name: label.name(whole), points: growth },
    runs,
  }
}

/** Bars from where the one before ended, and their sum below them: solid ones add, hollow ones subtract. */
export function waterfallRows({ parts, rest, whole, runs }: WaterfallFacts, language: Locale): BarRows {
  const drawing = waterfall(
    steps(parts, runs ? rest.points : null).filter(({ isRest }) => runs || !isRest),
    whole.points,
    runs,
  )
  const row = (bar: WaterfallBar, at: number): BarRow => {
    const part = bar.isRest ? undefined : parts.find(({ code }) => code === bar.code)
    return {
      code: bar.code,
      name: part?.name ?? rest.name,
      text: formatGrowthBare(fixed(bar.points, 1), language),
      colour: part?.colour ?? '--rest',
      bar,
      isHollow: bar.points.lt('0'),
      label: bar.label,
      joint: runs && at < drawing.bars.length - 1 ? bar.end : null,
      isSum: false,
    }
  }
  const sum: BarRow = {
    ...row(drawing.sum, drawing.bars.length),
    name: whole.name,
    colour: '--total',
    isHollow: false,
    joint: null,
    isSum: true,
  }
  return {
    rows: [...drawing.bars.map(row), ...(runs ? [sum] : [])],
    uprights: drawing.ticks.map(({ at, value }) => ({ at, text: formatSigned(value), isZero: value === '0' })),
  }
}
