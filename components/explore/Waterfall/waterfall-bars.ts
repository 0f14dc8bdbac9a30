import { Decimal } from '#trade/decimal.ts'
import { toChart } from '../../charts/to-chart.ts'

export interface Step {
  readonly code: string
  readonly points: Decimal
  readonly isRest: boolean
}

/** A bar of the waterfall, in % of the width: where it starts and ends, and where its label stands. */
export interface WaterfallBar {
  readonly code: string
  readonly points: Decimal
  readonly isRest: boolean
  readonly left: number
  readonly width: number
  /** The running sum after it: where the next one starts. */
  readonly end: number
  readonly label: number
}

export interface WaterfallDrawing {
  readonly zero: number
  readonly bars: readonly WaterfallBar[]
  readonly sum: WaterfallBar
  readonly ticks: readonly { readonly at: number; readonly value: string }[]
}

// As many bars as can be read beside a chart; the smaller parts join the rest.
const BARS = 10

/** Parts that were left out of the bars join the rest, so that nothing is lost. Largest first, the rest before what subtracts. */
export function steps(
  parts: readonly { readonly code: string; readonly points: Decimal }[],
  rest: Decimal | null,
): readonly Step[] {
  const bySize = parts.toSorted((a, b) => b.points.abs().cmp(a.points.abs()))
  const [shown, small] = [bySize.slice(0, BARS), bySize.slice(BARS)]
  const left = small.reduce((sum, part) => sum.plus(part.points), rest ?? new Decimal('0'))
  const ordered = shown.toSorted((a, b) => b.points.cmp(a.points))
  const step = ({ code, points }: { code: string; points: Decimal }): Step => ({ code, points, isRest: false })
  return [
    ...ordered.filter(({ points }) => points.gte('0')).map(step),
    ...(rest !== null || small.length > 0 ? [{ code: 'rest', points: left, isRest: true }] : []),
    ...ordered.filter(({ points }) => points.lt('0')).map(step),
  ]
}

/** Bars one after another from zero to `total`; `runs` false draws each from zero, for parts that overlap and have no sum. */
export function waterfall(steps: readonly Step[], total: Decimal, runs: boolean): WaterfallDrawing {
  let running = new Decimal('0')
  const spans = steps.map((step) => {
    const from = runs ? running : new Decimal('0')
    running = from.plus(step.points)
    return { step, from: toChart(from.toFixed()), to: toChart(running.toFixed()) }
  })
  const whole = toChart(total.toFixed())
  const ends = [0, ...(runs ? [whole] : []), ...spans.flatMap(({ from, to }) => [from, to])]
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const span = high - low || 1
  // Room at the right for the last label.
  const at = (value: number) => ((value - low) / span) * 82 + (low < 0 ? 2 : 0)
  const bar = (step: Step, from: number, to: number): WaterfallBar => ({
    ...step,
    left: at(Math.min(from, to)),
    width: Math.max(0.4, Math.abs(at(to) - at(from))),
    end: at(to),
    label: at(Math.max(from, to)),
  })
  return {
    zero: at(0),
    bars: spans.map(({ step, from, to }) => bar(step, from, to)),
    sum: bar({ code: 'whole', points: total, isRest: false }, 0, whole),
    ticks: ticksBetween(low, high).map((value) => ({ at: at(value), value: String(value) })),
  }
}

/** Round steps, zero among them, three to six of them. */
function ticksBetween(low: number, high: number): number[] {
  const rough = (high - low || 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
  const first = Math.ceil(low / step)
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(6)),
  )
}
