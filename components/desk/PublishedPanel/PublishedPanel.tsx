'use client'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import panel from '../panel/panel.module.css'
import { deskWords } from '../words.ts'

export interface Showing {
  readonly showing: number
  readonly connected: number
  readonly slowestMs: number | null
}

interface Props {
  readonly subject: string
  readonly sequence: number
  readonly publishedAt: string
  readonly enteredBy: string | null
  readonly approvedBy: string | null
  readonly showing: Showing
  readonly countScreens: Act<{ sequence: number }, Showing>
}

/** The receipt: its place in the log, when, by whom, and how many screens show it by now. */
export function PublishedPanel({
  subject,
  sequence,
  publishedAt,
  enteredBy,
  approvedBy,
  showing,
  countScreens,
}: Props) {
  const language = useLanguage()
  const say = deskWords(language)
  const screens = useShowing(showing, sequence, countScreens)
  const [there, all] = [formatDigits(String(screens.showing)), formatDigits(String(screens.connected))]
  return (
    <section aria-labelledby="published" className={panel.panel}>
      <h2 id="published">
        {say.afterPublishing} <span className="n">{formatInstant(publishedAt, language, 'clock')}</span>
      </h2>
      <p className={panel.quiet} aria-live="polite">
        {screens.connected === 0 ? say.noScreens : say.screensShow(there, all)}
        {screens.slowestMs !== null && say.slowest(formatDigits(String(Math.round(screens.slowestMs))))}
      </p>
      <dl className={panel.facts}>
        <dt>{say.sequence}</dt>
        <dd>{say.asSequence(formatDigits(String(sequence)))}</dd>
        <dt>{say.publishedAt}</dt>
        <dd className="n">{formatInstant(publishedAt, language, 'day-time')}</dd>
        <dt>{say.entered}</dt>
        <dd>{enteredBy}</dd>
        <dt>{say.approvedBy}</dt>
        <dd>{approvedBy}</dd>
      </dl>
      <p className={panel.quiet}>
        <Link href={`/releases/${subject}`}>{say.seePublic}</Link>
      </p>
    </section>
  )
}

// Half a minute after publishing, whoever has not painted by then is late and is counted on the next visit.
const ASK_EVERY_MS = 1_000
const ASK_TIMES = 30

function useShowing(first: Showing, sequence: number, countScreens: Props['countScreens']): Showing {
  const [showing, setShowing] = useState(first)
  useEffect(() => {
    let asked = 0
    const ask = async () => {
      if (++asked >= ASK_TIMES) clearInterval(timer)
      const answer = await countScreens({ sequence }).catch(() => null)
      if (answer?.ok) setShowing(answer.value)
    }
    const timer = setInterval(() => void ask(), ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [sequence, countScreens])
  return showing
}
