import type { Locale } from '#trade/format/locale.ts'
import { chineseJoints } from '#trade/wall/chinese-breaks.ts'
import { placedChart } from '../../explore/picture/placed-chart.ts'
import type { Drawn, Line, Shape, WidthOf } from '../../explore/picture/shape.ts'
import { watermark, wordmark } from '../../explore/picture/wordmark.ts'
import { wrapped, wrappedAtJoints } from '../../explore/picture/wrapped.ts'
import { writeSvg } from '../../explore/picture/write-svg.ts'

/** What a card says: all in words and printed digits. */
export interface CardFacts {
  /** `China’s trade: December 2024, flash`. */
  readonly about: string
  readonly sentence: string
  readonly label: string
  /** The key figure; null where none was printed. */
  readonly printed: string | null
  /** The level under a growth, or the growth under a level. */
  readonly under: string | null
  /** That it was corrected or withdrawn, and when. */
  readonly stamp: string | null
  /** Withdrawn: the figure stays in sight, struck through. */
  readonly isStruck: boolean
  readonly chart: { readonly title: string; readonly drawn: Drawn } | null
  /** Whose figures, and when they came; then as known when. */
  readonly foot: readonly string[]
  readonly watermark: string | null
}

// What social sites show beside a link, and nearly all of them cut nothing of: https://ogp.me, 1.91 to 1.
const [WIDTH, HEIGHT, MARGIN] = [1200, 630, 56]
const INNER = WIDTH - 2 * MARGIN
/** Px of the card for one of the page: a card is looked at small. */
const SCALE = 1.6
// Of one line, and of as many as a card has room for above its figure.
const SENTENCES = [
  { size: 50, leading: 58, lines: 2 },
  { size: 42, leading: 49, lines: 3 },
  { size: 34, leading: 41, lines: 4 },
] as const
const ABOUT = { size: 25, baseline: 98 }
const SENTENCE_TOP = 112
const UNDER_SENTENCE = 54
const FOOT = { size: 21, leading: 29, bottom: HEIGHT - 34 }
/** Where the chart begins: the figure has the rest. */
const CHART_LEFT = 660
const PRINTED_AT_MOST = 138

/** A release's card, 1200 × 630, as SVG whose colours are tokens and whose texts are text (components/explore/picture). */
export function cardPicture(facts: CardFacts, language: Locale, widthOf: WidthOf): string {
  const line = (text: string, x: number, y: number, size: number, weight: Line['weight'], colour = '--ink'): Shape => ({
    kind: 'line',
    at: { x, y },
    text,
    size,
    weight,
    colour: `var(${colour})`,
    anchor: 'start',
  })
  const sentence = fitting(facts.sentence, language, widthOf)
  const footTop = FOOT.bottom - FOOT.leading * (facts.foot.length - 1)
  const figuresTop = SENTENCE_TOP + sentence.size + sentence.leading * (sentence.lines.length - 1) + UNDER_SENTENCE
  const chartTop = figuresTop + 12
  const chartBox = {
    left: CHART_LEFT,
    top: chartTop,
    width: WIDTH - MARGIN - CHART_LEFT,
    height: footTop - FOOT.leading - chartTop,
  }
  return writeSvg({
    width: WIDTH,
    height: HEIGHT,
    language,
    scale: SCALE,
    title: facts.sentence,
    description: [
      facts.about,
      facts.stamp,
      [facts.label, facts.printed, facts.under].filter(Boolean).join(' '),
      ...(facts.chart ? [facts.chart.title, ...facts.chart.drawn.words] : []),
      ...facts.foot,
    ]
      .filter(Boolean)
      .join('. '),
    shapes: [
      { kind: 'box', at: { x: 0, y: 0 }, width: WIDTH, height: HEIGHT, fill: 'var(--paper)' },
      {
        kind: 'rule',
        from: { x: MARGIN, y: 50 },
        to: { x: WIDTH - MARGIN, y: 50 },
        colour: 'var(--ink)',
        width: 5,
      },
      line(facts.about, MARGIN, ABOUT.baseline, ABOUT.size, 400, '--ink-2'),
      ...(facts.stamp === null
        ? []
        : [
            line(
              facts.stamp,
              MARGIN + ABOUT.size * (widthOf(facts.about, 400) + 1),
              ABOUT.baseline,
              ABOUT.size,
              650,
              '--alarm',
            ),
          ]),
      ...sentence.lines.map((text, at) =>
        line(text, MARGIN, SENTENCE_TOP + sentence.leading * at + sentence.size, sentence.size, 650),
      ),
      ...figure(facts, figuresTop, line, widthOf),
      ...(facts.chart
        ? [line(facts.chart.title, CHART_LEFT, figuresTop, 23, 600), ...placedChart(facts.chart.drawn, chartBox, SCALE)]
        : []),
      ...facts.foot.map((text, at) =>
        line(text, MARGIN, footTop + FOOT.leading * at, FOOT.size, 400, at === 0 ? '--ink-2' : '--ink-3'),
      ),
      ...wordmark(WIDTH - MARGIN, FOOT.bottom, 30, widthOf),
      ...watermark(facts.watermark, WIDTH, HEIGHT, widthOf),
    ],
  })
}

/** The sentence as large as it fits in its lines; cut nowhere: the smallest takes as many lines as it needs. */
function fitting(sentence: string, language: Locale, widthOf: WidthOf) {
  const bold = (part: string) => widthOf(part, 650)
  const set = SENTENCES.map(({ lines: count, ...one }) => {
    const ems = INNER / one.size
    const lines =
      language === 'zh'
        ? wrappedAtJoints(chineseJoints(sentence, { count, ems }), ems, bold)
        : wrapped(sentence, ems, bold)
    return { ...one, count, lines }
  })
  const fits = set.find(({ lines, count }) => lines.length <= count) ?? set.at(-1)
  if (!fits) throw new RangeError('expected a size to set a sentence in')
  return fits
}

function figure(
  { label, printed, under, isStruck }: CardFacts,
  top: number,
  line: (text: string, x: number, y: number, size: number, weight: Line['weight'], colour?: string) => Shape,
  widthOf: WidthOf,
): readonly Shape[] {
  const room = CHART_LEFT - MARGIN - 60
  const labels = wrapped(label, room / 23, (part) => widthOf(part, 600))
  const labelled = labels.map((text, at) => line(text, MARGIN, top + 28 * at, 23, 600))
  if (printed === null) return labelled
  const size = Math.min(PRINTED_AT_MOST, room / widthOf(printed, 650))
  const baseline = top + 28 * labels.length + size * 0.74
  return [
    ...labelled,
    line(printed, MARGIN, baseline, size, 650, isStruck ? '--ink-3' : '--ink'),
    ...(isStruck
      ? [
          {
            kind: 'rule' as const,
            from: { x: MARGIN, y: baseline - size * 0.343 },
            to: { x: MARGIN + size * widthOf(printed, 650), y: baseline - size * 0.343 },
            colour: 'var(--ink-3)',
            width: size * 0.055,
          },
        ]
      : []),
    ...(under === null ? [] : [line(under, MARGIN, baseline + 46, 31, 400)]),
  ]
}
