'use client'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { useLanguage } from '../../words/Language.tsx'
import styles from './FieldError.module.css'

/** What is wrong with a field, in one line under it. Its place is there before the error, so that reading tools announce it. */
export function FieldError({ id, error }: { id: string; error: Bilingual | undefined }) {
  const language = useLanguage()
  return (
    <p id={id} role="alert" className={styles.error}>
      {error?.[language]}
    </p>
  )
}
