import type { Beat } from './beat.ts'
import styles from './KeyFields.module.css'

/** The difference from what was expected. The marker lies under it only while the figure is new. */
export function Beaten({ beat, isFresh }: { beat: Beat | null; isFresh: boolean }) {
  // Its line is kept while the figure is awaited, so that nothing moves when it comes.
  if (!beat) return <p className={styles.beat} />
  return (
    <p className={styles.beat}>
      {beat.before}
      <b className={isFresh ? (beat.before === '' ? styles.markedFirst : styles.marked) : undefined}>{beat.marked}</b>
      {beat.after}
    </p>
  )
}
