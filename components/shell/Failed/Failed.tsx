'use client'
import { useWords } from '../../words/Language.tsx'
import { ErrorMark } from '../../figures/marks/ErrorMark.tsx'
import styles from './Failed.module.css'
import { useTryingAgain } from './use-trying-again.ts'

/** What failed, what is still right, and one button for who will not wait until it tries again by itself. */
export function Failed({ digest, retry }: { digest: string | null; retry: () => void }) {
  const say = useWords().shell
  useTryingAgain(retry)
  return (
    <main className={styles.outer}>
      <section className={styles.box} role="alert">
        <h1>
          <ErrorMark /> {say.failedTitle}
        </h1>
        <p>{say.failedBody}</p>
        {digest && <p className={styles.reference}>{say.failedReference(digest)}</p>}
        <button type="button" className={styles.button} onClick={() => retry()}>
          {say.tryAgain}
        </button>
      </section>
    </main>
  )
}
