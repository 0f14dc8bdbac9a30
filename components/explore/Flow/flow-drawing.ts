import type { Decimal } from '#trade/decimal.ts'
import type { View, ViewRow } from '#trade/explore/build-view.ts'
import type { Sides } from '#trade/explore/chart-kinds.ts'
import type { Level } from '#trade/level.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing } from '#trade/missing.ts'
import { printPeriod } from '#trade/period.ts'
import type { Mark } from '../../charts/Plot/Plot.tsx'
import type { Room } from '../../charts/room.ts'
import { bandShape, type Box, round, type Shape } from '../../charts/Shapes/shape.ts'
import { shortened } from '../../charts/shortened.ts'
import { spread } from '../../charts/spread.ts'
import { toChart } from '../../charts/to-chart.ts'
import type { ChartLabel } from '../chart-label.ts'
import { levelText, shareText } from '../print-cell.ts'

/** A part of the whole on one side of it. */
export interface FlowNode extends Box {
  readonly code: string
  readonly name: string
  readonly level: Decimal
  /** The level as the table prints it. */
  readonly text: string
  /** Custom properties' name. */
  readonly colour: string
}

/** Goods at the left, the whole in the middle, partners at the right. The tables cut trade one way at a time: nothing says which goods went where. */
export interface FlowDrawing {
  readonly left: readonly FlowNode[]
  readonly whole: FlowNode
  readonly right: readonly FlowNode[]
  readonly shapes: readonly Shape[]
  readonly marks: readonly Mark[]
}

// Nodes are this thick, in % of the width; the gap between them, in % of the height, keeps neighbours apart.
const THICK = 1.6
const GAP = 1.6
// So many on a side, everything else with them: smaller ones would be hairlines.
const NODES = 9
const NODES_NARROW = 7

/** `coloured` is the side whose chosen parts keep their colours: four at most can be told apart. Levels on either side add up to the whole's, everything else included. */
export function flowDrawing(
  { sectors, partners }: Sides,
  coloured: 'sectors' | 'partners',
  flowToken: string,
  label: ChartLabel,
  restNames: { readonly goods: string; readonly partners: string; readonly whole: string },
  language: Locale,
  room: Room,
): FlowDrawing | null {
  const whole = levelOf(sectors.view, sectors.view.whole)
  if (!whole) return null
  const most = room.isNarrow ? NODES_NARROW : Math.min(NODES, Math.floor(room.height / BLOCK_PX) - 1)
  const [goods, places] = [partsOf(sectors.view, whole, most), partsOf(partners.view, whole, most)]
  const column = (parts: readonly Part[], at: number, side: 'sectors' | 'partners', restName: string) => {
    const high = 100 - GAP * (parts.length - 1)
    let top = 0
    return parts.map(({ row, level, lastDigit }): FlowNode => {
      const height = share(level, whole.amount) * high
      const node = {
        code: row?.code ?? 'rest',
        name: row ? label.name(row) : restName,
        level,
        text: levelText({ ...whole, amount: level, lastDigit }, language),
        colour: (row && side === coloured ? label.colour(row) : null) ?? (row ? '--ink-3' : '--rest'),
        left: at,
        top,
        width: THICK,
        height,
      }
      top += height + GAP
      return node
    })
  }
  const left = column(goods, 0, 'sectors', restNames.goods)
  const right = column(places, 100 - THICK, 'partners', restNames.partners)
  const middle: FlowNode = {
    code: 'all',
    name: restNames.whole,
    level: whole.amount,
    text: levelText(whole, language),
    colour: flowToken,
    left: 50 - THICK / 2,
    top: 4,
    width: THICK,
    height: 92,
  }
  return {
    left,
    whole: middle,
    right,
    shapes: [
      ...bandsTo(left, middle, 'left'),
      ...bandsTo(right, middle, 'right'),
      ...[...left, middle, ...right].map(nodeShape),
    ],
    marks: [
      ...sideMarks(left, 'start', whole, room),
      ...sideMarks(right, 'end', whole, room),
      { key: 'whole', x: 50, y: 0, dy: -10, align: 'middle', tone: 'name', text: middle.name },
      {
        key: 'whole value',
        x: 50,
        y: 100,
        dy: 12,
        align: 'middle',
        tone: 'value',
        text: middle.text,
      },
    ],
  }
}

interface Part {
  /** Null for everything else. */
  readonly row: ViewRow | null
  readonly level: Decimal
  /** What it was printed to; what is left of the whole is no finer than the whole. */
  readonly lastDigit: number
}

/** The largest parts, and what they leave of the whole as the last; a part that is not held is inside it. */
function partsOf(view: View, whole: Level, most: number): readonly Part[] {
  const held = view.parts.flatMap((row): Part[] => {
    const level = levelOf(view, row)
    return level && level.amount.gt('0') ? [{ row, level: level.amount, lastDigit: level.lastDigit }] : []
  })
  const shown = held.toSorted((a, b) => b.level.cmp(a.level)).slice(0, most)
  const rest = shown.reduce((left, { level }) => left.minus(level), whole.amount)
  return rest.gt('0') ? [...shown, { row: null, level: rest, lastDigit: whole.lastDigit }] : shown
}

function levelOf({ at }: View, { cells }: ViewRow): Level | null {
  const cell = at ? cells.get(printPeriod(at)) : undefined
  return cell && !isMissing(cell.level) ? cell.level : null
}

function share(level: Decimal, whole: Decimal): number {
  return toChart(level.div(whole).toFixed(6))
}

/** Each part's band from its own node to its stretch of the whole, stretches one under another without a gap. */
function bandsTo(nodes: readonly FlowNode[], whole: FlowNode, side: 'left' | 'right'): Shape[] {
  let top = whole.top
  return nodes.map((node) => {
    const height = share(node.level, whole.level) * whole.height
    const own = { x: side === 'left' ? node.left + node.width : node.left, top: node.top, height: node.height }
    const at = { x: side === 'left' ? whole.left : whole.left + whole.width, top, height }
    top += height
    return bandShape(`${side} ${node.code}`, side === 'left' ? own : at, side === 'left' ? at : own, node.colour, 0.32)
  })
}

function nodeShape({ code, left, top, width, height, colour }: FlowNode): Shape {
  const [x0, x1, y0, y1] = [left, left + width, top, top + height].map(round)
  return {
    key: `node ${code} ${left}`,
    d: `M${x0} ${y0}L${x1} ${y0}L${x1} ${y1}L${x0} ${y1}Z`,
    fill: colour,
    stroke: null,
    width: 0,
    dash: null,
    opacity: 1,
  }
}

// Two lines of 14 px and a little air.
const BLOCK_PX = 34

/** Name, and value with share, outside the plot on the node's own side. */
function sideMarks(
  nodes: readonly FlowNode[],
  side: 'start' | 'end',
  whole: Level,
  { isNarrow, height: plot }: Room,
): Mark[] {
  const places = spread(
    nodes.map(({ top, height }) => top + height / 2),
    (BLOCK_PX / plot) * 100,
  )
  const x = side === 'start' ? 0 : 100
  const [align, dx] = side === 'start' ? (['end', -8] as const) : (['start', 8] as const)
  return nodes.flatMap(({ code, name, level, text: printed }, index): Mark[] => {
    const share = shareText(level.div(whole.amount).times('100')) ?? ''
    const text = `${printed} · ${share}%`
    const y = places[index] ?? 0
    return [
      { key: `${side} ${code}`, x, dx, y, dy: -8, align, tone: 'name', text: shortened(name, isNarrow ? 12 : 21) },
      { key: `${side} ${code} value`, x, dx, y, dy: 8, align, tone: isNarrow ? 'axis' : 'value', text },
    ]
  })
}
