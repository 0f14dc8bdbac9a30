import type { Decimal } from '#trade/decimal.ts'
import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { growthShown, type ViewCell } from '#trade/explore/view-cell.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing } from '#trade/missing.ts'
import { printPeriod } from '#trade/period.ts'
import type { Room } from '../../charts/room.ts'
import { type Box, textPx } from '../../charts/Shapes/shape.ts'
import { toChart } from '../../charts/to-chart.ts'
import type { ChartLabel } from '../chart-label.ts'
import { levelText, rateText, shareText } from '../print-cell.ts'
import { squarified } from './squarified.ts'

/** A part as an area: its level, of the whole's level. */
export interface TreemapCell extends Box {
  readonly code: string
  readonly kind: ViewRow['kind']
  readonly name: string
  /** A custom property; null for a part that is not chosen. */
  readonly colour: string | null
  readonly level: Decimal
  /** Level, share and growth, as far as they are known. */
  readonly texts: readonly string[]
  /** Whether its name has room on it. */
  readonly isNamed: boolean
  /** How many lines of texts have room under the name: a number is never cut, it falls away. */
  readonly lines: number
}

export interface TreemapDrawing {
  /** Largest first, everything else last. */
  readonly cells: readonly TreemapCell[]
  /** Parts that have no area, and why: no level, or one below zero. */
  readonly apart: readonly { readonly name: string; readonly words: string }[]
  /** Parts with an area too small for their names, largest first. */
  readonly unnamed: readonly string[]
}

/** The whole of the view's own period as areas: the parts and everything else, whose levels add up to the whole's. */
export function treemapDrawing(view: View, language: Locale, label: ChartLabel, room: Room): TreemapDrawing {
  const at = view.at ? printPeriod(view.at) : ''
  const rows = [...view.parts, ...(view.rest ? [view.rest] : [])]
  const apart: { name: string; words: string }[] = []
  const sized = rows.flatMap((row) => {
    const cell = row.cells.get(at)
    if (!cell || isMissing(cell.level)) {
      apart.push({
        name: label.name(row),
        words: formatReason(cell && isMissing(cell.level) ? cell.level.missing : 'not-held', language),
      })
      return []
    }
    if (cell.level.amount.lte('0')) {
      apart.push({ name: label.name(row), words: levelText(cell.level, language) })
      return []
    }
    return [{ row, cell, level: cell.level.amount }]
  })
  const ordered = sized.toSorted(
    (a, b) => Number(a.row.kind === 'rest') - Number(b.row.kind === 'rest') || b.level.cmp(a.level),
  )
  const boxes = boxesOf(
    ordered.map(({ row, level }) => ({ size: toChart(level.toFixed()), isRest: row.kind === 'rest' })),
    room,
  )
  const cells = ordered.flatMap(({ row, cell, level }, index): TreemapCell[] => {
    const box = boxes[index]
    if (!box) return []
    const name = label.name(row)
    const texts = textsOf(cell, language)
    return [
      {
        ...box,
        code: row.code,
        kind: row.kind,
        name,
        colour: label.colour(row),
        level,
        texts,
        ...fitOf(name, (box.width / 100) * room.width - 18, (box.height / 100) * room.height - 8),
      },
    ]
  })
  return { apart, cells, unnamed: cells.flatMap(({ name, isNamed }) => (isNamed ? [] : [name])) }
}

/** Everything else apart from the parts, beside or under them: it is often larger than any, and none of them. */
function boxesOf(
  sized: readonly { readonly size: number; readonly isRest: boolean }[],
  { width, height }: Room,
): readonly Box[] {
  const total = sized.reduce((sum, { size }) => sum + size, 0)
  const parts = sized.filter(({ isRest }) => !isRest)
  const share = parts.reduce((sum, { size }) => sum + size, 0) / (total || 1)
  const isTall = height > width
  const [across, down] = isTall ? [1, share] : [share, 1]
  const boxes = squarified(
    parts.map(({ size }) => size),
    (width * across) / (height * down || 1),
  ).map((box) => ({
    left: box.left * across,
    top: box.top * down,
    width: box.width * across,
    height: box.height * down,
  }))
  if (parts.length === sized.length) return boxes
  const rest = isTall
    ? { left: 0, top: share * 100, width: 100, height: (1 - share) * 100 }
    : { left: share * 100, top: 0, width: (1 - share) * 100, height: 100 }
  return [...boxes, rest]
}

function textsOf(cell: ViewCell, language: Locale): readonly string[] {
  const share = shareText(cell.sharePercent)
  const growth = rateText(growthShown(cell), language)
  return [
    isMissing(cell.level) ? null : levelText(cell.level, language),
    share && `${share}%`,
    growth && `${growth}%`,
  ].filter((text) => text !== null)
}

// A line of 14 px at 1.25.
const LINE_PX = 17.5

/** A name may break between its words (Chinese between any two characters), never inside one. */
function fitOf(name: string, width: number, height: number): Pick<TreemapCell, 'isNamed' | 'lines'> {
  const longest = Math.max(...name.split(' ').map((word) => (word > '⺀' ? 2 * 14 : textPx(word))))
  const own = Math.ceil(textPx(name) / width)
  const isNamed = width >= longest && height >= own * LINE_PX
  return { isNamed, lines: isNamed ? Math.floor((height - own * LINE_PX) / LINE_PX) : 0 }
}
