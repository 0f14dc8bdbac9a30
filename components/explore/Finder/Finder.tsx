'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import styles from './Finder.module.css'

export interface Findable {
  readonly name: string
  readonly code: string
  /** What is added to `base` to show it. */
  readonly query: string
}

/** Finds a product or partner by name or code. `/` goes to it. */
export function Finder({ label, items, base }: { label: string; items: readonly Findable[]; base: string }) {
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, select, textarea, [contenteditable]')
      if (event.key !== '/' || typing) return
      event.preventDefault()
      input.current?.focus()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  const go = (typed: string) => {
    const wanted = typed.trim().toLowerCase()
    const found = items.find(({ name, code }) => name.toLowerCase() === wanted || code.toLowerCase() === wanted)
    if (!found) return
    router.push(`${base}${base.includes('?') ? '&' : '?'}${found.query}`, { scroll: false })
    if (input.current) input.current.value = ''
  }
  return (
    <div className={styles.find}>
      <input
        ref={input}
        type="search"
        list="findable"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        onChange={(event) => go(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && go(event.currentTarget.value)}
      />
      <kbd aria-hidden="true">/</kbd>
      <datalist id="findable">
        {items.map(({ code, name }) => (
          <option key={`${code} ${name}`} value={name}>
            {code}
          </option>
        ))}
      </datalist>
    </div>
  )
}
