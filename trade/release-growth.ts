import type { Decimal } from './decimal.ts'
import type { Figure } from './figure.ts'
import { growthBetween } from './growth.ts'
import { levelOf } from './level.ts'
import { isMissing, missing, type Missing } from './missing.ts'
import { parsePeriod, printPeriod, yearBefore } from './period.ts'

/** Growth of `figure` computed on the level a year before among `base`, figures of any series; missing with its reason. */
export function growthOfFigure(figure: Figure, base: ReadonlyMap<string, Figure>): Decimal | Missing {
  const now = levelOf(figure)
  if (isMissing(now)) return now
  const before = base.get(baseKey(figure))
  if (!before) return missing('no-base')
  const level = levelOf(before)
  return isMissing(level) ? missing('no-base') : growthBetween(now, level)
}

/** Figures by series and period, to look a base up in. */
export function asBase(figures: readonly Figure[]): ReadonlyMap<string, Figure> {
  return new Map(figures.map((figure) => [`${figure.series} ${figure.period}`, figure]))
}

function baseKey({ series, period }: Figure): string {
  return `${series} ${printPeriod(yearBefore(parsePeriod(period)))}`
}
