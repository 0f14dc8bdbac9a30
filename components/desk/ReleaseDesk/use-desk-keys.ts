'use client'
import { useEffect, useRef } from 'react'

/** What the desk's keys do. */
export interface DeskKeys {
  readonly next: () => unknown
  readonly previous: () => unknown
  readonly problem: () => unknown
  readonly edit: () => unknown
  readonly use: () => unknown
  readonly save: () => unknown
  readonly send: () => unknown
}

const LETTERS: Readonly<Record<string, keyof DeskKeys>> = {
  j: 'next',
  k: 'previous',
  n: 'problem',
  e: 'edit',
  u: 'use',
}
// Inside a figure these move on as in a spreadsheet.
const IN_FIGURES: Readonly<Record<string, keyof DeskKeys>> = { enter: 'next', arrowdown: 'next', arrowup: 'previous' }

/** Listens for the desk's keys anywhere on the page. Letters also work inside figure fields, since no figure needs one; never in text. */
export function useDeskKeys(keys: DeskKeys): void {
  const newest = useRef(keys)
  useEffect(() => {
    newest.current = keys
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const asked = askedFor(event)
      if (!asked) return
      event.preventDefault()
      newest.current[asked]()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** Moves over the figure fields in the order they are printed. */
export function moveFocus(by: 1 | -1): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[data-figure]')]
  const at = fields.indexOf(document.activeElement as HTMLInputElement)
  const next = fields[at < 0 ? (by > 0 ? 0 : fields.length - 1) : at + by]
  next?.focus()
  next?.select()
}

function askedFor(event: KeyboardEvent): keyof DeskKeys | undefined {
  const key = event.key.toLowerCase()
  if (event.metaKey || event.ctrlKey) return key === 's' ? 'save' : key === 'enter' ? 'send' : undefined
  const target = event.target as HTMLElement
  const isFigure = target.matches('input[data-figure]')
  if (event.altKey || event.isComposing || (!isFigure && target.matches('input, textarea, select'))) return undefined
  return LETTERS[key] ?? (isFigure ? IN_FIGURES[key] : undefined)
}
