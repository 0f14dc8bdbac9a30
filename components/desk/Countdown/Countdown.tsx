'use client'
import { useNow } from '../../live/use-now.ts'
import { useLanguage } from '../../words/Language.tsx'
import { deskWords } from '../words.ts'
import { countdownText } from './countdown-text.ts'

/** Time left until `at` (ISO) by the database's clock; then the word for what follows, by default that it is being published. */
export function Countdown({ at, then }: { at: string; then?: string }) {
  const leftMs = Date.parse(at) - useNow()
  const say = deskWords(useLanguage())
  return (
    <span className="n" role="timer">
      {leftMs > 0 ? countdownText(leftMs) : (then ?? say.publishing)}
    </span>
  )
}
