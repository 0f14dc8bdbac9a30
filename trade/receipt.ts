/**
 * What became of a publication, told by the database's clock; instants are ISO texts. What nodes saw of it is counted for a minute,
 * and stays as it was then.
 */
export interface Receipt {
  /** The embargo; null for a change of the calendar. */
  readonly intendedAt: string | null
  /** When its transaction found that the instant had come. */
  readonly firedAt: string
  /** When the first node had read it out of the log: it was committed by then. Null where no node was there to see it. */
  readonly committedBy: string | null
  /** When the first report of a screen that shows it had arrived, and the last so far. */
  readonly firstPaintedBy: string | null
  readonly lastPaintedBy: string | null
  readonly showing: number
  readonly connected: number
  /** Between its arrival at a screen and the frame that shows it, ms: the longest that any told. */
  readonly slowestMs: number | null
  /** How many nodes delivered it. */
  readonly nodes: number
  /** Its minute is over: nothing of it changes any more. */
  readonly isFinal: boolean
}

/** So long after a publication the nodes count who shows it. */
export const RECEIPT_MS = 60_000
