import type { SeriesKey } from '#trade/series-key.ts'
import type { Typed } from './typed.ts'

/** Typing that was not saved, as this browser keeps it: through a reload, a crash, an expired sign-in. */
export interface KeptTyping {
  readonly typed: Typed
  /** Series added by hand. */
  readonly added: readonly SeriesKey[]
  /** The revision it was typed on: a newer one is a conflict, told when saving. */
  readonly revision: number
  readonly at: string
}

const name = (code: string) => `tradewire.desk.${code}`

/** What is kept for a release, or null; what can't be read is nothing. */
export function readKept(code: string): KeptTyping | null {
  try {
    const text = localStorage.getItem(name(code))
    const kept = text === null ? null : (JSON.parse(text) as KeptTyping)
    return kept && typeof kept.typed === 'object' && typeof kept.revision === 'number' ? kept : null
  } catch {
    return null
  }
}

/** Keeps typing; a browser that refuses (private mode, full) loses only the safety net. */
export function keep(code: string, typing: KeptTyping | null): void {
  try {
    if (typing === null) localStorage.removeItem(name(code))
    else localStorage.setItem(name(code), JSON.stringify(typing))
  } catch {
    // Said above.
  }
}
