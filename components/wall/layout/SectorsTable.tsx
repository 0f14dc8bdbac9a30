import { decimal } from '#trade/decimal.ts'
import { sectorRows } from '#trade/front/named-rows.ts'
import type { Snapshot } from '#trade/live/fold.ts'
import type { GridPlace } from '#trade/wall/layout/layout.ts'
import { useWallWords } from '../use-wall-words.ts'
import { layoutWords } from './layout-words.ts'
import { RowsTable } from './RowsTable.tsx'

/** Exports by the lines that stand for sectors, the fastest first: what drove them. */
export function SectorsTable({
  figures,
  place,
  nowMs,
}: {
  figures: Snapshot['figures']
  place: GridPlace
  nowMs: number
}) {
  const { locale } = useWallWords()
  const say = layoutWords[locale]
  const held = sectorRows(figures, 9)
  const fastestFirst = (held?.rows ?? [])
    .filter(({ growthPercent }) => growthPercent !== null)
    .toSorted((a, b) => decimal(b.growthPercent ?? '0').cmp(decimal(a.growthPercent ?? '0')))
  return (
    <RowsTable
      title={say.sectors}
      none={say.sectorsNone}
      held={held}
      rows={fastestFirst}
      nameOf={(line) => say.lines[line]}
      place={place}
      nowMs={nowMs}
    />
  )
}
