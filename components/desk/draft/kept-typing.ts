import type { TypedField } from '#trade/drafting.ts'

/** Typing that the server has not taken, as this browser keeps it: through a reload, a crash, an expired sign-in, a lost network. */
export interface KeptTyping {
  readonly fields: readonly TypedField[]
  readonly at: string
}

const name = (code: string) => `tradewire.draft.${code}`

/** What was kept for a release; null where there is nothing, or nothing that can be read. */
export function readKept(code: string): KeptTyping | null {
  try {
    const kept = JSON.parse(localStorage.getItem(name(code)) ?? 'null') as KeptTyping | null
    return kept && Array.isArray(kept.fields) && typeof kept.at === 'string' ? kept : null
  } catch {
    return null
  }
}

/** Keeps typing; a browser that refuses (private mode, full) loses only the safety net. */
export function keepTyping(code: string, fields: readonly TypedField[]): void {
  try {
    if (fields.length === 0) localStorage.removeItem(name(code))
    else localStorage.setItem(name(code), JSON.stringify({ fields, at: new Date().toISOString() } satisfies KeptTyping))
  } catch {
    // Said above.
  }
}
