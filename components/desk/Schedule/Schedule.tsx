'use client'
import { formatInstant } from '#trade/format/format-instant.ts'
import { useNow } from '../../live/use-now.ts'
import { useLanguage } from '../../words/Language.tsx'
import panel from '../panel/panel.module.css'
import { deskWords } from '../words.ts'
import styles from './Schedule.module.css'

/** Now and the instant on one line, to scale as far as an hour before it. One that somebody holds is late on purpose. */
export function Schedule({ at, isHeld }: { at: string; isHeld: boolean }) {
  const language = useLanguage()
  const say = deskWords(language)
  const nowMs = useNow()
  const leftMs = Date.parse(at) - nowMs
  const HOUR_MS = 3_600_000
  const done = Math.min(1, Math.max(0, 1 - leftMs / HOUR_MS))
  const x = Math.round(done * 290)
  const nowText = { x: Math.min(Math.max(x, 34), 200), anchor: x < 34 ? 'start' : 'middle' } as const
  return (
    <section aria-labelledby="schedule" className={panel.panel}>
      <h2 id="schedule">{say.schedule}</h2>
      <svg
        className={styles.line}
        viewBox="0 0 372 62"
        role="img"
        aria-label={`${say.nowAt(formatInstant(nowMs, language, 'clock'))}, ${say.publishesAt(formatInstant(at, language, 'day-time'))}`}
      >
        <line x1="0" x2="372" y1="26" y2="26" stroke="var(--ink)" />
        <rect x="0" y="20" width={x} height="12" fill="var(--ink)" />
        <path d={`M${x} 12v28`} stroke="var(--ink)" strokeWidth="2" />
        <text x={nowText.x} y="56" textAnchor={nowText.anchor}>
          {say.nowAt(formatInstant(nowMs, language, 'time'))}
        </text>
        <rect x="290" y="16" width="5" height="20" fill="var(--ink)" />
        <text x="372" y="56" textAnchor="end" className={styles.publishes}>
          {say.publishesAt(formatInstant(at, language, 'clock'))}
        </text>
        <text x="372" y="12" textAnchor="end">
          {formatInstant(at, language, 'day')}
        </text>
      </svg>
      {leftMs < -5_000 && !isHeld && (
        <p className={styles.late} role="alert">
          {say.overdue}
        </p>
      )}
    </section>
  )
}
