import { tickerClauses } from '#trade/wall/ticker.ts'
import styles from './foot.module.css'

/** One figure in words, and where all of them come from. Clauses that don't fit go: each shorter line is true by itself. */
export function Foot({ line, source, status }: { line: string | null; source: string; status: string | null }) {
  return (
    <footer className={styles.foot}>
      <p className={styles.line}>
        {line !== null && tickerClauses(line).map((clause) => <span key={clause}>{clause}</span>)}
      </p>
      <p className={styles.source}>
        {status !== null && <span className={styles.status}>{status} · </span>}
        {source}
      </p>
    </footer>
  )
}
