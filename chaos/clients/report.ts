/** What clients are asked to be, and what they tell of themselves. Crosses processes, so it is plain data. */
export interface ClientOrder {
  readonly id: number
  /** The near end of its line. */
  readonly url: string
  readonly panel: Panel
  /** It has no long poll to fall back on. */
  readonly socketsOnly: boolean
}

/** What a client shows: these series. */
export interface Panel {
  readonly name: string
  readonly series: readonly string[]
  readonly fromYear: number
}

export type Said = 'live' | 'connecting' | 'stale'

/** Instants are ms since 1970 by the machine's right clock, which is the database's too. */
export type Report =
  /** What it shows became another: at this place of the log, and what it shows by digest (clients/shown.ts). */
  | {
      readonly is: 'shown'
      readonly id: number
      readonly atMs: number
      readonly epoch: string
      readonly sequence: number
      readonly hash: string
      readonly digest: string
      readonly by: 'opening' | 'entries' | 'snapshot'
      /** The sequences that the message brought which led to it, as they were on the wire. */
      readonly carried: readonly number[]
    }
  /** What it says of itself became another. */
  | { readonly is: 'said'; readonly id: number; readonly atMs: number; readonly said: Said }
  /** It heard that what it shows is what the log says: of when that is, and how far its idea of the database's clock is off. */
  | {
      readonly is: 'confirmed'
      readonly id: number
      readonly atMs: number
      readonly behindMs: number
      readonly clockOffMs: number
      readonly on: string
    }
  /** Nothing has reached it for a while. */
  | {
      readonly is: 'silent'
      readonly id: number
      readonly atMs: number
      readonly silentMs: number
      readonly said: Said
    }
  /** Of a process's clients this is the first that received the entry, or a snapshot of the place, with this hash. */
  | { readonly is: 'heard'; readonly id: number; readonly atMs: number; readonly hash: string }
  | { readonly is: 'resync'; readonly id: number; readonly atMs: number; readonly because: string }
  | { readonly is: 'way'; readonly id: number; readonly atMs: number; readonly way: 'socket' | 'http' }
  /** The process of this client could not run for so long, up to this instant: the machine was busy. */
  | { readonly is: 'asleep'; readonly id: number; readonly atMs: number; readonly forMs: number }
  /** Something broke in the client itself. */
  | { readonly is: 'broken'; readonly id: number; readonly atMs: number; readonly error: string }

export type ToClients = { readonly open: readonly ClientOrder[] } | { readonly close: true }
export type FromClients = { readonly reports: readonly Report[] }
