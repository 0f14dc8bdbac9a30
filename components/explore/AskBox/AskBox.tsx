'use client'
import { Link } from '../../shell/Link/Link.tsx'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../words/Language.tsx'
import { exploreWords } from '../words.ts'
import styles from './AskBox.module.css'
import { useAnswers } from './use-answers.ts'

/** A question in one's own words, and the views that answer it. `/` goes to it, arrows go through the answers, Enter takes the first. */
export function AskBox() {
  const say = exploreWords[useLanguage()]
  const router = useRouter()
  const box = useRef<HTMLDivElement>(null)
  const input = useInputOnSlash()
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const { views, missed } = useAnswers(typed)
  const isShown = isOpen && typed.trim() !== ''
  const close = () => {
    setOpen(false)
    setTyped('')
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') setOpen(false)
    if (step === undefined) return
    event.preventDefault()
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, a') ?? [])]
    const at = stops.findIndex((stop) => stop === document.activeElement)
    stops[(at + step + stops.length) % stops.length]?.focus()
  }
  return (
    <div
      ref={box}
      className={styles.ask}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <form
        className={styles.field}
        onSubmit={(event) => {
          event.preventDefault()
          const first = views.find(({ href }) => href !== null)?.href
          if (!first) return
          close()
          router.push(first, { scroll: false })
        }}
      >
        <input
          ref={input}
          type="search"
          aria-label={say.askLabel}
          placeholder={say.askExample}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setOpen(true)
          }}
          onFocus={() => setOpen(true)}
          onKeyDown={press}
        />
        <kbd aria-hidden="true">/</kbd>
      </form>
      <div className={styles.answers} hidden={!isShown}>
        <ul aria-label={say.askAnswers}>
          {views.map(({ href, name, why }) => (
            <li key={href ?? name}>
              {href === null ? (
                <span>
                  {name} <small>{why}</small>
                </span>
              ) : (
                <Link href={href} scroll={false} onClick={close} onKeyDown={press}>
                  {name}
                </Link>
              )}
            </li>
          ))}
        </ul>
        <p aria-live="polite">
          {missed.length > 0 && say.notUnderstood(missed.join(', '))}
          {views.length === 0 && missed.length === 0 && say.askMore}
        </p>
      </div>
    </div>
  )
}

function useInputOnSlash() {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement && event.target.closest('input, select, textarea, [contenteditable]')
      if (event.key !== '/' || isTyping) return
      event.preventDefault()
      input.current?.focus()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [input])
  return input
}
