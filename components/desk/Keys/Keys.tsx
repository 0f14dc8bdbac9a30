'use client'
import { useLanguage } from '../../words/Language.tsx'
import { deskWords } from '../words.ts'
import styles from './Keys.module.css'

/** The keys, along the foot, and what stands of the last save. */
export function Keys({ isEditable, status }: { isEditable: boolean; status: string }) {
  const { keys } = deskWords(useLanguage())
  return (
    <footer className={styles.keys}>
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {keys.next}
      </span>
      <span>
        <kbd>N</kbd> {keys.problem}
      </span>
      {isEditable && (
        <span>
          <kbd>U</kbd> {keys.use}
        </span>
      )}
      {isEditable && (
        <span>
          <kbd>⌘</kbd> <kbd>S</kbd> {keys.save}
        </span>
      )}
      {isEditable && (
        <span>
          <kbd>⌘</kbd> <kbd>↵</kbd> {keys.send}
        </span>
      )}
      <output className={styles.status}>{status}</output>
    </footer>
  )
}
