import type { Hello, Message, Painted } from '#trade/live/protocol.ts'
import type { LostBecause } from '#trade/live/transport.ts'

/** What a page hears the log by: a connection of its own, or one it shares with other tabs. */
export interface Link {
  /** Connects, and keeps at it. Returns how to stop. */
  open(events: LinkEvents): () => void
  hello(hello: Hello): void
  painted(report: Painted): void
  /** Closes this connection, and opens another within so long. */
  hangUp(comeBackWithinMs: number): void
  /** The network is back, or the page is seen again: a good moment to try. */
  woken(): void
}

export interface LinkEvents {
  connected(): void
  disconnected(): void
  message(message: Message): void
}

/** One way to hear the log, once opened: a socket, or long polls. It opens once; another attempt is another adapter. */
export interface Adapter {
  hello(hello: Hello): void
  painted(report: Painted): void
  leave(page: string): void
  /** Nothing is said any more after this. */
  close(): void
}

export interface AdapterEvents {
  message(message: Message): void
  /** Said once, and then nothing more. `because`: the server's own words, where it refused. */
  lost(why: LostBecause, comeBackWithinMs: number, because?: string): void
}
