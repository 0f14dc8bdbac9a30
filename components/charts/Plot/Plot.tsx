import type { CSSProperties, ReactNode } from 'react'
import styles from './Plot.module.css'

/** A text on a chart, placed in % of the plot and moved by pixels of a 16 px root: HTML, so that it is selectable, translated, printed and tabular. */
export interface Mark {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly dx?: number
  readonly dy?: number
  readonly text: string
  readonly align: 'start' | 'middle' | 'end'
  readonly tone: 'axis' | 'name' | 'value' | 'strong' | 'note'
  /** A custom property's name, for a series' own colour. */
  readonly colour?: string
}

/** The canvas and the texts that stand on it. Both are placed by one pair of ranges, so they need not wait for one another. */
export function Plot({
  className,
  marks,
  children,
  style,
}: {
  className?: string | undefined
  marks: readonly Mark[]
  children: ReactNode
  style?: CSSProperties
}) {
  return (
    <div className={[styles.plot, className].filter(Boolean).join(' ')} style={style}>
      {children}
      <div aria-hidden="true">
        {marks.map(({ key, x, y, dx = 0, dy = 0, text, align, tone, colour }) => (
          <span
            key={key}
            className={styles.mark}
            data-tone={tone}
            style={{
              left: `calc(${round(x)}% + ${dx / 16}rem)`,
              top: `calc(${round(y)}% + ${dy / 16}rem)`,
              transform: `translate(${{ start: '0', middle: '-50%', end: '-100%' }[align]}, -50%)`,
              ...(colour ? { color: `var(${colour})` } : {}),
            }}
          >
            {text}
          </span>
        ))}
      </div>
    </div>
  )
}

// Enough for a 4K wall; and the server's text equals the browser's.
function round(percent: number): number {
  return Math.round(percent * 100) / 100
}
