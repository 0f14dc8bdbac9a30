/** The laws of a run; each is asserted of every client, all the time. */
export const LAWS = [
  'no gap',
  'no duplicate',
  'no reorder',
  'nothing before its instant',
  'state equal to the database’s',
  'stale is said',
  'only what the log has',
  'all arrive',
  'log whole',
  'published once, in time',
  'memory bounded',
  'nothing breaks',
] as const
export type Law = (typeof LAWS)[number]

export interface Violation {
  readonly law: Law
  readonly atMs: number
  readonly words: string
  /** Whom it befell. */
  readonly client: number | null
}
