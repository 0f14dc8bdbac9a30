'use client'
import type { ReleaseState } from '#trade/release.ts'
import { useLanguage } from '../../words/Language.tsx'
import { deskWords } from '../words.ts'
import styles from './Steps.module.css'

const ORDER = ['draft', 'in-review', 'approved', 'published'] as const

/** How far the release has come: a line and words for each step, the one it is at heavy, those to come dashed. */
export function Steps({
  state,
  details,
}: {
  state: ReleaseState
  details: Readonly<Partial<Record<(typeof ORDER)[number], string>>>
}) {
  const say = deskWords(useLanguage())
  const reached = state === 'corrected' || state === 'withdrawn' ? 3 : ORDER.indexOf(state)
  return (
    <ol className={styles.steps} aria-label={say.steps}>
      {ORDER.map((step, at) => (
        <li
          key={step}
          className={at === reached ? styles.now : at > reached ? styles.coming : ''}
          {...(at === reached ? { 'aria-current': 'step' as const } : {})}
        >
          {at === 3 && reached === 3 ? say.states[state] : say.states[step]}
          <small>{details[step]}</small>
        </li>
      ))}
    </ol>
  )
}
