import { z } from 'zod'
import type { Column } from '#server/press/order.ts'
import { csvText } from '../../csv-text.ts'

/** A column of a list written as a table: the way to its field. */
export interface TableColumn extends Column {
  readonly path: readonly string[]
  /** A list within a row is counted, since a cell holds one thing. */
  readonly isCount: boolean
}

/**
 * The columns of a table whose rows are of `schema`: a column for each field in the order of the schema, those of an object within it
 * as `object_field`, a list as the number of its items, `list_count`.
 */
export function tableColumns(schema: z.ZodType, path: readonly string[] = []): readonly TableColumn[] {
  const inner = bare(schema)
  if (inner instanceof z.ZodObject) {
    const shape = inner.shape as Readonly<Record<string, z.ZodType>>
    return Object.entries(shape).flatMap(([name, field]) => tableColumns(field, [...path, name]))
  }
  const name = path.map(snakeCase).join('_')
  const isCount = inner instanceof z.ZodArray
  const kind =
    isCount || inner instanceof z.ZodNumber || isDecimal(inner) ? 'digits' : isAddress(name) ? 'address' : 'text'
  const head = isCount ? `${name}_count` : name
  return [{ head, kind, width: Math.max(12, head.length + 2, isAddress(name) ? 40 : 0), path, isCount }]
}

/** The texts of `row`, one for each of `columns`; null where it has none. */
export function cellsOf(row: unknown, columns: readonly TableColumn[]): readonly (string | null)[] {
  return columns.map(({ path, isCount }) => {
    const value = path.reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], row)
    if (isCount) return String((value as readonly unknown[]).length)
    if (value === null || value === undefined) return null
    return typeof value === 'string' ? value : JSON.stringify(value)
  })
}

/** A line of CSV. */
export function csvLine(cells: readonly (string | null)[], columns: readonly Column[]): string {
  return cells.map((text, at) => (text === null ? '' : columns[at]?.kind === 'digits' ? text : csvText(text))).join(',')
}

function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return bare(schema.unwrap() as z.ZodType)
  return schema
}

function isDecimal(schema: z.ZodType): boolean {
  return schema.meta()?.['format'] === 'decimal'
}

function isAddress(name: string): boolean {
  return /(^|_)(url|source)$/.test(name)
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)
}
