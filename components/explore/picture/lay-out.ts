import type { Locale } from '#trade/format/locale.ts'
import type { Room } from '../../charts/room.ts'
import type { PictureSize } from '../file-address.ts'
import type { Drawn, Line, Shape, WidthOf } from './shape.ts'
import { watermark, WORDMARK, wordmark } from './wordmark.ts'
import { wrapped } from './wrapped.ts'
import { writeSvg } from './write-svg.ts'

/** A chart and what stands round it: what is seen, what is measured, whose figures, as known when, and where to find them for ever. */
export interface PictureFacts {
  readonly title: string
  readonly measured: string
  readonly chart: Drawn
  readonly source: string
  readonly notes: readonly string[]
  /** `As known on 13 January 2025, 11:00 Beijing · publication 304`. */
  readonly vintage: string
  readonly address: string
  /** Written across everything; null but in a rehearsal. */
  readonly watermark: string | null
}

const SIZES: Record<
  PictureSize,
  { readonly width: number; readonly height: number; readonly margin: number; readonly scale: number }
> = {
  wide: { width: 1600, height: 900, margin: 64, scale: 1.5 },
  square: { width: 1200, height: 1200, margin: 60, scale: 1.6 },
  tall: { width: 1080, height: 1350, margin: 56, scale: 1.6 },
}

// In pixels of the page, as in app/tokens.css and components/charts/ChartFrame: a picture is the page's chart, larger.
const TITLE = { size: 24, leading: 28 }
const MEASURED = { size: 14, leading: 19 }
const SOURCE = { size: 12, leading: 17 }
const UNDER_RULE = 22
const AIR = 12

// At most what stands over and under a chart: titles of two lines, seven lines of source, notes, vintage and address.
const AROUND = 190

/** What a chart of a picture measures at least, in px of the page: what has room is decided for it. */
export function pictureRoom(size: PictureSize): Room {
  const { width, height, margin, scale } = SIZES[size]
  return { isNarrow: false, width: (width - 2 * margin) / scale, height: (height - 2 * margin) / scale - AROUND }
}

/** The picture as SVG whose colours are tokens and whose texts are text. `widthOf` measures the faces it will be set in. */
export function layOut(facts: PictureFacts, size: PictureSize, language: Locale, widthOf: WidthOf): string {
  const { width, height, margin, scale } = SIZES[size]
  const inner = width - 2 * margin
  const px = (page: number) => page * scale
  const lines = (text: string, style: { size: number }, weight: Line['weight'], room = inner) =>
    wrapped(text, room / px(style.size), (part) => widthOf(part, weight))
  const block = (
    texts: readonly string[],
    { size: of, leading }: { size: number; leading: number },
    top: number,
    weight: Line['weight'],
    colour: string,
  ): Shape[] =>
    texts.map((text, at) => ({
      kind: 'line',
      at: { x: margin, y: top + px(leading * at + of) },
      text,
      size: px(of),
      weight,
      colour: `var(${colour})`,
      anchor: 'start',
    }))

  const [title, measured] = [lines(facts.title, TITLE, 650), lines(facts.measured, MEASURED, 400)]
  const titleTop = margin + px(UNDER_RULE - TITLE.size * 0.4)
  const measuredTop = titleTop + px(TITLE.leading * title.length + 4)
  const plotTop = measuredTop + px(MEASURED.leading * measured.length + AIR + facts.chart.room.top)

  const markWidth = px(SOURCE.size * 1.5) * widthOf(WORDMARK, 650) + px(40)
  const foot = [
    { texts: lines([facts.source, ...facts.notes].join(' · '), SOURCE, 400), colour: '--ink-2' },
    { texts: lines(facts.vintage, SOURCE, 400, inner - markWidth), colour: '--ink-2' },
    { texts: lines(facts.address, SOURCE, 400, inner - markWidth), colour: '--ink-3' },
  ]
  const footLines = foot.reduce((sum, { texts }) => sum + texts.length, 0)
  const footTop = height - margin * 0.8 - px(SOURCE.leading * footLines)
  const plotBottom = footTop - px(AIR + facts.chart.room.bottom)
  let y = footTop
  const footShapes = foot.flatMap(({ texts, colour }) => {
    const shapes = block(texts, SOURCE, y, 400, colour)
    y += px(SOURCE.leading * texts.length)
    return shapes
  })
  const { room } = facts.chart
  return writeSvg({
    width,
    height,
    language,
    scale,
    title: facts.title,
    description: [
      facts.measured,
      ...facts.chart.words,
      facts.source,
      ...facts.notes,
      facts.vintage,
      facts.address,
    ].join('. '),
    shapes: [
      { kind: 'box', at: { x: 0, y: 0 }, width, height, fill: 'var(--paper)' },
      {
        kind: 'rule',
        from: { x: margin, y: margin },
        to: { x: width - margin, y: margin },
        colour: 'var(--ink)',
        width: px(3),
      },
      ...block(title, TITLE, titleTop, 650, '--ink'),
      ...block(measured, MEASURED, measuredTop, 400, '--ink-2'),
      ...facts.chart.shapes({
        left: margin + px(room.left),
        top: plotTop,
        width: inner - px(room.left + room.right),
        height: plotBottom - plotTop,
        scale,
      }),
      ...footShapes,
      ...wordmark(width - margin, y - px(SOURCE.leading - SOURCE.size), px(SOURCE.size * 1.5), widthOf),
      ...watermark(facts.watermark, width, height, widthOf),
    ],
  })
}
