import type { Stem } from '../stems.ts'
import styles from './TimeRules.module.css'

/** What a stem is of: its words are a mark of the plot, its reason is read on it and in the list under the chart. */
export interface StemWords {
  readonly key: string
  readonly text: string
  readonly reason: string
}

/** Boundaries of years under a plot and the dotted box round what is provisional; places in % of the plot. */
export function TimeRules({
  ticks,
  provisional,
}: {
  ticks: readonly number[]
  provisional: { readonly left: number; readonly width: number } | null
}) {
  return (
    <div aria-hidden="true">
      {ticks.map((left) => (
        <i key={left} className={styles.tick} data-rule style={{ left: percent(left) }} />
      ))}
      {provisional && (
        <i
          className={styles.provisional}
          data-rule
          style={{ left: percent(provisional.left), width: percent(provisional.width) }}
        />
      )}
    </div>
  )
}

/**
 * Hairlines from dated facts to the figures, each a link to its row in the list under the chart. The reason stands beside it under the
 * pointer and under the keyboard, by the style sheet alone.
 */
export function Stems({ stems, words }: { stems: readonly Stem[]; words: readonly StemWords[] }) {
  return stems.map(({ key, left, top, height }) => {
    const said = words.find((one) => one.key === key)
    return (
      said && (
        <a
          key={key}
          href={`#${key}`}
          className={styles.stem}
          data-side={left > 50 ? 'left' : 'right'}
          aria-label={`${said.text}. ${said.reason}`}
          style={{ left: percent(left), top: percent(top), height: percent(height) }}
        >
          <i data-rule aria-hidden="true" />
          <span className={styles.reason} data-no-image aria-hidden="true">
            <b>{said.text}</b> {said.reason}
          </span>
        </a>
      )
    )
  })
}

function percent(value: number): string {
  return `${value.toFixed(2)}%`
}
