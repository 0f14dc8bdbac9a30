/** What a tab knows of the one that holds the connection. Times in ms, counted from the last word of the server it passed on. */
export interface Heard {
  readonly silentMs: number
  /** How long ago it was asked whether it is there; null while it was not. */
  readonly askedMs: number | null
  /** What it answered; null while it did not. */
  readonly there: { readonly isHidden: boolean; readonly isConnected: boolean } | null
}

// A heartbeat and a slow journey.
const ASK_AFTER_MS = 7_000
// It answers an event, which no browser delays as it does a hidden tab's timers.
const ANSWERS_WITHIN_MS = 2_000
// Longer than a long poll waits, shorter than a page may be silent without saying so.
const CONNECTED_SILENT_AT_MOST_MS = 12_500

/**
 * What a tab that is seen does about the silence of the one that holds the connection. A holder that is gone or frozen does not
 * answer; one that is hidden comes back to its server at the pace of a hidden tab's timers; one that believes itself connected and
 * passes nothing on has lost its server without knowing. From these the seen tab takes the connection over. One that is seen and
 * tries to connect does what anyone could.
 */
export function patience({ silentMs, askedMs, there }: Heard): 'wait' | 'ask' | 'take-over' {
  if (silentMs < ASK_AFTER_MS) return 'wait'
  if (askedMs === null) return 'ask'
  if (!there) return askedMs < ANSWERS_WITHIN_MS ? 'wait' : 'take-over'
  if (there.isHidden) return 'take-over'
  return there.isConnected && silentMs > CONNECTED_SILENT_AT_MOST_MS ? 'take-over' : 'wait'
}
