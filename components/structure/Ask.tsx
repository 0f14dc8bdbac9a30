import { Fragment, type ReactNode } from 'react'
import styles from '../explore/Ask/Ask.module.css'

/** A query as a sentence: words and controls by turns. */
export function AskSentence({ words, controls }: { words: readonly string[]; controls: readonly ReactNode[] }) {
  return (
    <h1 className={styles.ask}>
      {words.map((word, at) => (
        // The words of a sentence have no name but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={at}>
          {word}
          {controls[at]}
        </Fragment>
      ))}
    </h1>
  )
}
