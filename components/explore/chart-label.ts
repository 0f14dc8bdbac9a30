import type { ViewRow } from '#trade/explore/build-view.ts'
import type { Period } from '#trade/period.ts'

/** What drawings ask of the page: a row's name, its colour (a custom property; null for one that is not chosen), and words for a provisional period. */
export interface ChartLabel {
  readonly name: (row: ViewRow) => string
  readonly colour: (row: ViewRow) => string | null
  readonly provisional: (period: Period) => string
}
