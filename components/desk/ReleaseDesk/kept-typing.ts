'use client'
import { useMemo, useState, useSyncExternalStore } from 'react'
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

/** What was kept for a release when its page opened; null on the server, in the first drawing, and where there is nothing. */
export function useKept(code: string): KeptTyping | null {
  const [read] = useState(() => once(() => readText(code)))
  const text = useSyncExternalStore(nothingTells, read, () => null)
  return useMemo(() => parsed(text), [text])
}

/** Keeps typing; a browser that refuses (private mode, full) loses only the safety net. */
export function keep(code: string, typing: KeptTyping | null): void {
  try {
    if (typing === null) localStorage.removeItem(name(code))
    else
      localStorage.setItem(
        name(code),
        JSON.stringify({ typed: typing.typed, added: typing.added, revision: typing.revision, at: typing.at }),
      )
  } catch {
    // Said above.
  }
}

function readText(code: string): string | null {
  try {
    return localStorage.getItem(name(code))
  } catch {
    return null
  }
}

/** What can't be read is nothing. */
function parsed(text: string | null): KeptTyping | null {
  try {
    const kept = text === null ? null : (JSON.parse(text) as KeptTyping)
    return kept && typeof kept.typed === 'object' && typeof kept.revision === 'number' && Array.isArray(kept.added)
      ? kept
      : null
  } catch {
    return null
  }
}

// What this page writes itself must not come back to it as news.
function once<T>(read: () => T): () => T {
  let held: { readonly value: T } | null = null
  return () => (held ??= { value: read() }).value
}

function nothingTells(): () => void {
  return () => undefined
}
