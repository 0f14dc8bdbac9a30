import type { ReactNode } from 'react'
import type { Locale } from '#trade/format/locale.ts'
import { emOf, linesThatFit, tickerClauses, tickerLine } from '#trade/wall/ticker.ts'
import { useWallWords } from './use-wall-words.ts'
import styles from './foot.module.css'

/** In arc-minutes, as foot.module.css has them: the sheet between its margins, lying and upright; the type; what is white before the source. */
const WIDTH = { lying: 345, upright: 190 } as const
const FONT: Readonly<Record<Locale, number>> = { en: 10, zh: 11.5 }
const GAP = 6

interface Props {
  /** What may be told, one at a time. */
  readonly lines: readonly string[]
  readonly source: string
  /** How far the agency has come, and how old the figures are: an upright wall has room for one of them at a time. */
  readonly status: string | null
  readonly age: string | null
  readonly nowMs: number
  /** Upright, a top line that says since when nothing was heard has no room for the stamp: it stands here, in place of the line. */
  readonly stamp: ReactNode
}

/** One figure in words, where all of them come from, and how old they are. Clauses that don't fit go: each shorter line is true. */
export function Foot({ lines, source, status, age, nowMs, stamp }: Props) {
  const { locale } = useWallWords()
  const upright = tickerLine(
    [status, age].filter((each) => each !== null),
    nowMs,
  )
  const from = age === null ? source : `${source} · ${age}`
  const room = Math.min(WIDTH.upright / FONT[locale], (WIDTH.lying - GAP) / FONT[locale] - emOf(from))
  const line = tickerLine(linesThatFit(lines, room), nowMs)
  return (
    <footer className={styles.foot}>
      {stamp && <p className={styles.stamp}>{stamp}</p>}
      <p className={styles.line}>
        {line !== null && tickerClauses(line).map((clause) => <span key={clause}>{clause}</span>)}
      </p>
      <p className={styles.source}>
        {upright !== null && <span className={styles.status}>{upright} · </span>}
        {source}
        {age !== null && <span className={styles.age}> · {age}</span>}
      </p>
    </footer>
  )
}
