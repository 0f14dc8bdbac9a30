'use client'
import { type ReactNode, useId, useRef } from 'react'
import { useWords } from '../../words/Language.tsx'
import { type ChartTable, TwinTable } from './TwinTable.tsx'
import styles from './ChartFrame.module.css'

/**
 * What every chart carries: a title that says what is seen, a line that says what is measured, the source, release, unit and basis,
 * and its figures as a table and as an image. `file` names the image.
 */
export function ChartFrame({
  title,
  subtitle,
  source,
  notes,
  table,
  file,
  heading: Heading = 'h2',
  className,
  controls,
  children,
}: {
  title: string
  subtitle: string
  /** Agency and release: 'GACC, flash of 13 January 2025'. */
  source: string
  /** Unit, basis, valuation, vintage: what else a reader must know to cite it. */
  notes: readonly string[]
  table: ChartTable
  file: string
  heading?: 'h2' | 'h3'
  className?: string | undefined
  /** Under the title: how it may be drawn otherwise. */
  controls?: ReactNode
  children: ReactNode
}) {
  const say = useWords().charts
  const frame = useRef<HTMLElement>(null)
  const titleId = useId()
  return (
    <figure ref={frame} className={[styles.frame, className].filter(Boolean).join(' ')} aria-labelledby={titleId}>
      <div className={styles.head}>
        <Heading id={titleId}>{title}</Heading>
        <p>{subtitle}</p>
        {controls}
      </div>
      {children}
      <figcaption className={styles.source}>
        <p>
          <b>{source}</b>
          {notes.map((note) => (
            <span key={note}>{` · ${note}`}</span>
          ))}
        </p>
        <details className={styles.data} data-no-image>
          <summary>{say.data}</summary>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so a keyboard must be able to enter it */}
          <section className={styles.scroll} aria-label={say.tableOf(title)} tabIndex={0}>
            <TwinTable table={table} />
          </section>
        </details>
        <button
          type="button"
          className={styles.image}
          data-no-image
          onClick={async () => {
            const { saveImage } = await import('../chart-image.ts')
            if (frame.current) await saveImage(frame.current, file)
          }}
        >
          {say.image}
        </button>
      </figcaption>
    </figure>
  )
}
