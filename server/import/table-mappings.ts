import type { HandedMapping } from '#ingest/mapped/handed-mapping.ts'
import { parsePeriod, type PeriodText } from '#trade/period.ts'
import type { TableMapping } from '#trade/table-mapping.ts'
import { type Database, database } from '../database/client.ts'

/** A mapping in force, with whose it is. */
export interface RememberedMapping {
  readonly id: number
  readonly fingerprint: string
  readonly mapping: TableMapping
  readonly madeBy: string
  readonly madeAt: Date
}

/** Every mapping in force: a newsroom has dozens. */
export async function rememberedMappings(): Promise<readonly RememberedMapping[]> {
  const rows = await database().tableMapping.findMany({ where: { leftAt: null }, orderBy: { id: 'asc' } })
  return rows.map((row) => ({ ...row, mapping: row.mapping as unknown as TableMapping }))
}

/** A remembered mapping as readers are handed it: for the layout it was made of. */
export function handedFor({ fingerprint, mapping }: RememberedMapping): HandedMapping {
  return { mapping, for: { fingerprint }, period: null }
}

/** The mapping that one sheet of a file was read by. */
export interface SheetMapping {
  readonly sheet: string
  readonly mappingId: number
  readonly period: PeriodText | null
}

/** What a kept file was read by, sheet by sheet: as the mappings were then, whatever became of them. */
export async function mappingsOfFile(
  file: string,
): Promise<readonly (SheetMapping & { readonly handed: HandedMapping })[]> {
  const rows = await database().fileMapping.findMany({
    where: { file },
    include: { mapping: true },
    orderBy: { sheet: 'asc' },
  })
  return rows.map(({ sheet, mappingId, period, mapping }) => ({
    sheet,
    mappingId,
    period,
    handed: {
      mapping: mapping.mapping as unknown as TableMapping,
      for: { sheet },
      period: period === null ? null : parsePeriod(period),
    },
  }))
}

/** Keeps what a file was read by, in the place of what it was read by before. */
export async function keepMappingsOfFile(tx: Database, file: string, read: readonly SheetMapping[]): Promise<void> {
  await tx.fileMapping.deleteMany({ where: { file } })
  await tx.fileMapping.createMany({ data: read.map((one) => ({ file, ...one })) })
}
