import { z } from 'zod'

/** The parts of a backup's archive that are no tables: what is in it, and the SHA-256 of that. */
export const MANIFEST = 'manifest.json'
export const MANIFEST_DIGEST = 'manifest.sha256'

/** The part that holds a table's rows, in PostgreSQL's COPY text: UTF-8, a line a row. */
export const partOf = (table: string) => `tables/${table}.copy`

const count = z.number().int().nonnegative()
const digest = z.string().regex(/^[0-9a-f]{64}$/)

const tableSchema = z.strictObject({
  name: z.string().min(1),
  columns: z.array(z.string().min(1)).min(1),
  rows: count,
  bytes: count,
  /** Of the part's bytes, unpacked. */
  sha256: digest,
})

export const manifestSchema = z.strictObject({
  format: z.literal('tradewire-backup'),
  version: z.literal(1),
  /** By the database's clock: everything is as it was then. */
  takenAt: z.iso.datetime(),
  postgres: z.string(),
  /** What made the tables, in order: they are made anew by the same before rows come. */
  migrations: z.array(z.strictObject({ name: z.string().min(1), checksum: digest })).min(1),
  head: z.strictObject({ epoch: z.string().min(1), sequence: count, hash: digest }),
  /** Each after those it refers to. */
  tables: z.array(tableSchema),
  leftOut: z.array(z.string()),
  /** Where the database's own counters stood. */
  counters: z.array(z.strictObject({ name: z.string().min(1), value: z.string().regex(/^\d+$/), isUsed: z.boolean() })),
  /** What was wrong with the log already: a restore finds the same, or is refused. */
  faults: z.array(z.string()),
})

/** What a backup holds. */
export type Manifest = z.infer<typeof manifestSchema>
export type TableRows = z.infer<typeof tableSchema>
