import { tickerClauses, tickerLine } from '#trade/wall/ticker.ts'
import styles from './foot.module.css'

interface Props {
  readonly line: string | null
  readonly source: string
  /** How far the agency has come, and how old the figures are: an upright wall has room for one of them at a time. */
  readonly status: string | null
  readonly age: string | null
  readonly nowMs: number
}

/** One figure in words, where all of them come from, and how old they are. Clauses that don't fit go: each shorter line is true. */
export function Foot({ line, source, status, age, nowMs }: Props) {
  const upright = tickerLine(
    [status, age].filter((each) => each !== null),
    nowMs,
  )
  return (
    <footer className={styles.foot}>
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
