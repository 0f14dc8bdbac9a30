import { partnerRows } from '#trade/front/named-rows.ts'
import type { Snapshot } from '#trade/live/fold.ts'
import type { GridPlace } from '#trade/wall/layout/layout.ts'
import { useWallWords } from '../use-wall-words.ts'
import { layoutWords } from './layout-words.ts'
import type { PartnerNames } from './panel-facts.ts'
import { RowsTable } from './RowsTable.tsx'

/** Trade with the largest partners, the largest first; Belt and Road, which overlaps them, stands apart. */
export function PartnersTable({
  figures,
  names,
  place,
  nowMs,
}: {
  figures: Snapshot['figures']
  names: PartnerNames
  place: GridPlace
  nowMs: number
}) {
  const { locale } = useWallWords()
  const say = layoutWords[locale]
  const held = partnerRows(figures, 9)
  return (
    <RowsTable
      title={say.partners}
      none={say.partnersNone}
      held={held}
      rows={held?.rows ?? []}
      nameOf={(member) => names[locale][member] ?? member}
      place={place}
      nowMs={nowMs}
    />
  )
}
