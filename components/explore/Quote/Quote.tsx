'use client'
import { type ReactNode, useEffect, useState } from 'react'
import styles from './Quote.module.css'

export interface QuoteWords {
  readonly title: string
  readonly copy: string
  readonly copied: string
  readonly copyLink: string
  readonly source: string
}

/** What was copied last: the sentence with its source, with its address too, or the source alone as a list of references has it. */
type Copied = 'sentence' | 'link' | 'reference'

/** The chosen cell as a sentence to print, with its source. C copies, S opens the source. */
export function Quote({
  sentence,
  source,
  citation,
  link,
  reference,
  sourceHref,
  words,
  children,
}: {
  sentence: string
  source: ReactNode
  /** The source as plain text, which goes with a copy. */
  citation: string
  /** The address of this very view, without its origin. */
  link: string
  /** As a list of references has it: source, release, date and place in the log, then the address that shows the figure for ever. */
  reference?: { readonly label: string; readonly text: string; readonly pinned: string }
  sourceHref: string | null
  words: QuoteWords
  children?: ReactNode
}) {
  const [copied, setCopied] = useState<Copied | null>(null)
  const copy = async (what: Copied) => {
    const { origin } = window.location
    const text = {
      sentence: `${sentence} (${citation})`,
      link: `${sentence} (${citation}) ${origin}${link}`,
      reference: reference ? `${reference.text}${origin}${reference.pinned}` : '',
    }[what]
    await navigator.clipboard.writeText(text.replaceAll('\u2060', ''))
    setCopied(what)
  }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, select, textarea, [contenteditable]')
      if (typing || event.metaKey || event.ctrlKey || event.altKey) return
      if (event.key === 'c') document.getElementById('quote-copy')?.click()
      if (event.key === 's') document.getElementById('quote-source')?.click()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return (
    <aside className={styles.slip} aria-labelledby="quote">
      <h2 id="quote">{words.title}</h2>
      <p>{sentence}</p>
      <div className={styles.source}>{source}</div>
      {children}
      <div className={styles.row}>
        <button id="quote-copy" type="button" className={styles.go} onClick={() => void copy('sentence')}>
          {copied === 'sentence' ? words.copied : words.copy} <kbd>C</kbd>
        </button>
        <button type="button" className={styles.button} onClick={() => void copy('link')}>
          {copied === 'link' ? words.copied : words.copyLink}
        </button>
        {reference && (
          <button type="button" className={styles.button} onClick={() => void copy('reference')}>
            {copied === 'reference' ? words.copied : reference.label}
          </button>
        )}
        {sourceHref && (
          <a id="quote-source" className={styles.button} href={sourceHref}>
            {words.source} <kbd>S</kbd>
          </a>
        )}
      </div>
      <output className="unseen">{copied ? words.copied : ''}</output>
    </aside>
  )
}
