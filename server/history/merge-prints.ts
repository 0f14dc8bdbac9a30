import type { Disagreement, ObservationStatus } from '#trade/figure.ts'
import type { MissingReason } from '#trade/missing.ts'
import { type Print, VOICES } from './print.ts'
import { lastPlace, type Printed, sameGrowth, sameNumber } from './same-number.ts'

/** One figure of one release: what its prints say together. */
export interface Merged {
  readonly value: string | null
  readonly scale: number
  readonly growth: string | null
  readonly status: ObservationStatus
  readonly missing: MissingReason | null
  readonly source: Print['source']
  readonly disagreements: readonly Disagreement[]
}

/**
 * The figure that several prints of one release and series give. The most official print is the figure, with the digits of the
 * most exact print it is a rounding of; what differs by more than rounding is kept as a disagreement, never dropped.
 */
export function mergePrints(prints: readonly Print[]): Merged {
  const [alone] = prints
  if (alone && prints.length === 1 && !alone.disputed) return { ...alone, disagreements: [] }
  const official = prints.toSorted(
    (a, b) => Number(a.disputed) - Number(b.disputed) || VOICES.indexOf(a.voice) - VOICES.indexOf(b.voice),
  )
  const level = mostExact(official)
  const grown = official.find((print) => print.growth !== null && !print.disputed)
  const growth = grown?.growth ?? null
  const main = level ?? grown ?? official[0]
  if (!main) throw new RangeError('a figure has at least one print')
  return {
    value: level?.value ?? null,
    scale: level?.scale ?? main.scale,
    growth,
    status: main.status,
    missing: level ? null : (main.missing ?? 'not-held'),
    source: { ...main.source, note: noteOf(main, grown) },
    disagreements: distinct(official.filter((print) => differs(print, level, growth)).map(asDisagreement)),
  }
}

type WithValue = Print & Printed

/** The first undisputed level, or a more exact print of the same number. */
function mostExact(official: readonly Print[]): WithValue | undefined {
  const levels = official.filter((print): print is WithValue => print.value !== null && !print.disputed)
  const [first] = levels
  if (!first) return undefined
  return levels.reduce(
    (best, print) => (lastPlace(print) < lastPlace(best) && sameNumber(print, first) ? print : best),
    first,
  )
}

function differs(print: Print, level: Printed | undefined, growth: string | null): boolean {
  if (print.value !== null && !(level && sameNumber({ value: print.value, scale: print.scale }, level))) return true
  return print.growth !== null && growth !== null && !sameGrowth(print.growth, growth)
}

function noteOf(main: Print, grown: Print | undefined): string | null {
  const growthFrom = grown && grown !== main && grown.growth !== main.growth ? `Growth: ${grown.source.url}` : null
  return [main.source.note, growthFrom].filter(Boolean).join(' · ') || null
}

function asDisagreement({ value, scale, growth, source }: Print): Disagreement {
  return { value, scale, printedGrowthPercent: growth, source: source.url, note: source.note }
}

/** One report collected from two pages of one publisher is one disagreement. */
function distinct(disagreements: readonly Disagreement[]): readonly Disagreement[] {
  return [...new Map(disagreements.map((one) => [JSON.stringify(one), one])).values()]
}
