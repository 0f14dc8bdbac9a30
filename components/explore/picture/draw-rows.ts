import type { BarRow, BarRows } from '../../charts/bar-rows.ts'
import { shortened } from '../../charts/shortened.ts'
import type { Drawn, Plot, Shape, WidthOf } from './shape.ts'

// In pixels of the page, as components/explore/Waterfall and Ranked set them.
const LETTERS = 14
const AXIS_LETTERS = 12
const AIR = 12
const ROW_AT_MOST = 48
const NAME_AT_MOST = 34

/** Bars below one another, each with its name: the parts of a whole, or what added up to it. */
export function drawRows({ rows, uprights }: BarRows, widthOf: WidthOf): Drawn {
  const names = rows.map(({ name }) => shortened(name, NAME_AT_MOST))
  const left = Math.max(...names.map((name, at) => widthOf(name, rows[at]?.isSum ? 600 : 400))) * LETTERS + AIR
  const hasAxis = uprights.some(({ text }) => text !== '')
  return {
    room: { top: hasAxis ? AXIS_LETTERS + AIR : 0, right: 0, bottom: AIR, left },
    shapes: (plot) => {
      const height = Math.min(plot.height / Math.max(1, rows.length), ROW_AT_MOST * plot.scale)
      return [
        ...uprights.flatMap((upright) => uprightShapes(upright, plot, height * rows.length)),
        ...rows.flatMap((row, at) => rowShapes(row, names[at] ?? '', plot, plot.top + at * height, height, left)),
      ]
    },
    words: rows.map(({ name, text }) => `${name} ${text}`),
  }
}

function uprightShapes(
  { at, text, isZero }: BarRows['uprights'][number],
  { left, top, width, scale }: Plot,
  height: number,
): readonly Shape[] {
  const x = left + (at / 100) * width
  return [
    {
      kind: 'rule',
      from: { x, y: top },
      to: { x, y: top + height },
      colour: isZero ? 'var(--ink)' : 'var(--hair-2)',
      width: scale,
    },
    ...(text === ''
      ? []
      : [
          {
            kind: 'line',
            at: { x, y: top - 6 * scale },
            text,
            size: AXIS_LETTERS * scale,
            weight: 400,
            colour: 'var(--ink-3)',
            anchor: 'middle',
          } satisfies Shape,
        ]),
  ]
}

function rowShapes(
  { text, colour, bar, isHollow, label, joint, isSum }: BarRow,
  name: string,
  { left, width, scale }: Plot,
  top: number,
  height: number,
  room: number,
): readonly Shape[] {
  const x = (percent: number) => left + (percent / 100) * width
  const thickness = height * 0.62
  const barTop = top + (height - thickness) / 2
  // Half of Archivo's capitals (0.686 em) above and below the middle.
  const baseline = top + height / 2 + 0.343 * LETTERS * scale
  const letters = { kind: 'line', size: LETTERS * scale, weight: isSum ? 600 : 400, anchor: 'start' } as const
  const border = 2 * scale
  const drawn: readonly Shape[] = !bar
    ? []
    : isHollow
      ? [
          {
            kind: 'box',
            at: { x: x(bar.left) + border / 2, y: barTop + border / 2 },
            width: Math.max(0, (bar.width / 100) * width - border),
            height: thickness - border,
            fill: 'var(--paper)',
            border: { colour: `var(${colour})`, width: border },
          },
        ]
      : [
          {
            kind: 'box',
            at: { x: x(bar.left), y: barTop },
            width: (bar.width / 100) * width,
            height: thickness,
            fill: `var(${colour})`,
          },
        ]
  const rule = (from: [number, number], to: [number, number], ink: string): Shape => ({
    kind: 'rule',
    from: { x: from[0], y: from[1] },
    to: { x: to[0], y: to[1] },
    colour: `var(${ink})`,
    width: scale,
  })
  return [
    ...(isSum ? [rule([left - room * scale, top], [left + width, top], '--ink')] : []),
    ...drawn,
    ...(joint === null ? [] : [rule([x(joint), barTop + thickness], [x(joint), barTop + height], '--ink-3')]),
    { ...letters, at: { x: left - room * scale, y: baseline }, text: name, colour: 'var(--ink)' },
    { ...letters, at: { x: x(label) + 6 * scale, y: baseline }, text, colour: bar ? 'var(--ink)' : 'var(--ink-3)' },
  ]
}
