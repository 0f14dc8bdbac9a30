import type { Period } from '#trade/period.ts'
import type { TableMapping } from '#trade/table-mapping.ts'

/** A mapping handed in with a file: for the sheet that somebody pointed at, or for any whose head has its words. */
export interface HandedMapping {
  readonly mapping: TableMapping
  readonly for: { readonly sheet: string } | { readonly fingerprint: string }
  /** What was typed for this file, where no cell says it. */
  readonly period: Period | null
}
