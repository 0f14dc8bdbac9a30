import { formatInstant } from '#trade/format/format-instant.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { countdown, countUp } from '#trade/wall/countdown.ts'
import type { Due, Scene } from '#trade/wall/scene.ts'
import { useWallWords } from '../use-wall-words.ts'
import field from '../field.module.css'
import { layoutWords } from './layout-words.ts'
import styles from './layout.module.css'

const DAY_MS = 24 * 60 * 60_000
/** From so many rows on, a clock that runs has the size of the figure that leads; a Chinese date would be wider than its panel. */
const LARGE_ROWS = 5

/** To the next release whose hour is known; past it, how late it is. */
export function Countdown({ scene, rows, nowMs }: { scene: Scene; rows: number; nowMs: number }) {
  const { locale, words } = useWallWords()
  const say = layoutWords[locale]
  const due = dueOf(scene)
  if (due === null) {
    return (
      <section className={`${field.second} ${styles.countdown}`}>
        <h2>{say.next}</h2>
        <p className={field.compare}>{say.nothingDue}</p>
      </section>
    )
  }
  const leftMs = due.dueAtMs - nowMs
  const isLate = scene.kind === 'overdue'
  const runs = isLate || leftMs < DAY_MS
  const period = formatPeriod(due.item.period, locale, locale === 'en' ? 'axis' : 'long')
  return (
    <section className={`${runs && rows >= LARGE_ROWS ? field.key : field.second} ${styles.countdown}`}>
      <h2>{isLate ? words.lateBy : say.nextOf(period)}</h2>
      <p className={field.figure} role="timer" aria-live="off">
        {isLate
          ? countUp(-leftMs)
          : leftMs < DAY_MS
            ? countdown(leftMs)
            : formatInstant(due.dueAtMs, locale, 'short-day')}
      </p>
      <p className={field.compare}>
        {isLate ? say.nextOf(period) : say.dueAt(formatInstant(due.dueAtMs, locale, 'time'))}
      </p>
    </section>
  )
}

function dueOf(scene: Scene): Due | null {
  return scene.kind === 'waiting' || scene.kind === 'overdue' ? scene.due : scene.next
}
