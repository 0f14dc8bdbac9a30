'use client'
import { useLiveState } from '#components/live/use-live-state.ts'
import { useNow } from '#components/live/use-now.ts'
import { useLanguage } from '../../words/Language.tsx'
import { liveWords } from './live-mark.ts'
import styles from './LiveMark.module.css'

/** Whether figures arrive by themselves, always in words. Filled live, open connecting, hatched not live. It does not pulse. */
export function LiveMark() {
  const live = useLiveState()
  const said = liveWords(live, useNow(1000), useLanguage())
  return (
    <span className={styles.mark} data-live={said.state}>
      <i aria-hidden="true" />
      <output>{said.word}</output>
      <em>{said.detail}</em>
    </span>
  )
}
