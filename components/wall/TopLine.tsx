import { formatInstant } from '#trade/format/format-instant.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { countdown } from '#trade/wall/countdown.ts'
import type { Due, Scene } from '#trade/wall/scene.ts'
import { figuresOf, type LiveMark, silence } from './live-mark.ts'
import { Stamp } from './Stamp.tsx'
import { useWallWords } from './use-wall-words.ts'
import styles from './top-line.module.css'

/** Below a day a countdown says when; above it a date does. */
const COUNTDOWN_BELOW_MS = 24 * 60 * 60_000

/** What this is about, how far the agency has come with it, what comes next, and how live the screen is. What doesn't fit goes. */
export function TopLine({ scene, live, nowMs }: { scene: Scene; live: LiveMark; nowMs: number }) {
  const { locale, words } = useWallWords()
  const next = 'next' in scene ? scene.next : null
  return (
    <header className={styles.top}>
      <p className={styles.about}>
        <About scene={scene} />
        <Stage scene={scene} />
        {next && <span className={styles.next}>{nextText(next, nowMs)}</span>}
      </p>
      <Mark scene={scene} live={live} nowMs={nowMs} />
    </header>
  )

  function nextText({ dueAtMs }: Due, now: number): string {
    if (dueAtMs - now < COUNTDOWN_BELOW_MS) return words.nextIn(countdown(dueAtMs - now))
    return words.nextOn(formatInstant(dueAtMs, locale, 'short-day'), formatInstant(dueAtMs, locale, 'time'))
  }
}

function About({ scene }: { scene: Scene }) {
  const { locale, words } = useWallWords()
  if (scene.kind === 'empty') return <b>Tradewire</b>
  const { period } = scene.form
  if (scene.kind === 'waiting' || scene.kind === 'overdue')
    return <b>{words.nextTrade(formatPeriod(period, locale, locale === 'en' ? 'axis' : 'long'))}</b>
  return (
    <b>
      {words.country && <span className={styles.onlyWide}>{words.country}</span>}
      {words.trade(formatPeriod(period, locale, locale === 'en' ? 'axis' : 'with-year'))}
    </b>
  )
}

function Stage({ scene }: { scene: Scene }) {
  const { words } = useWallWords()
  if (scene.kind === 'empty' || scene.kind === 'absent') return null
  if (scene.kind === 'corrected' || scene.kind === 'withdrawn') return <Stamp scene={scene} className={styles.stamp} />
  const { state, flow } = scene.form.key
  const stage =
    state === 'revised'
      ? words.revised
      : state === 'settled'
        ? words.settled
        : flow === 'total'
          ? words.annual
          : words.flash
  return <span className={styles.stage}>{stage}</span>
}

function Mark({ scene, live, nowMs }: { scene: Scene; live: LiveMark; nowMs: number }) {
  const { locale, words } = useWallWords()
  const clock = formatInstant(nowMs, locale, 'clock')
  const notice = 'notice' in scene ? scene.notice : null
  if (live.state === 'stale') {
    const published = notice?.amended?.at ?? notice?.publishedAt
    return (
      <>
        {/* Said once, by an hour that stands still: an age would be announced anew each second. */}
        <span className="unseen" role="alert">
          {words.heardNothingSince(formatInstant(live.lastHeardMs, locale, 'time'))}
        </span>
        <p className={styles.stale} aria-hidden="true">
          <i className={styles.hatched} />
          <span>{silence(live, nowMs, locale, words)}</span>{' '}
          {published && <span>{words.figuresOf(figuresOf(published, nowMs, locale))}</span>}
        </p>
      </>
    )
  }
  if (live.state !== 'live') {
    return (
      <p className={styles.mark}>
        <i className={styles.open} />
        {words[live.state]}
      </p>
    )
  }
  // The hour it came stays until it is no longer new; then the clock, which shows that the screen is alive.
  const isNew = 'fresh' in scene && scene.fresh && scene.kind !== 'corrected' && scene.kind !== 'withdrawn'
  const isExact = notice?.instantPrecision === 'second' || notice?.instantPrecision === 'minute'
  // Upright there is room for one of them: what the line says of the release goes before the hour.
  const saysMore = scene.kind === 'waiting' || scene.kind === 'overdue' || 'amended' in scene
  return (
    <p className={styles.mark}>
      <i className={styles.filled} />
      {isNew && notice && isExact ? (
        <Published clock={formatInstant(notice.publishedAt, locale, 'clock')} />
      ) : (
        <span>
          {words.live} <time className={saysMore ? styles.onlyWide : undefined}>{clock}</time>
        </span>
      )}
    </p>
  )
}

function Published({ clock }: { clock: string }) {
  const { locale, words } = useWallWords()
  return (
    <span>
      {locale === 'en' && <span className={styles.onlyWide}>{words.published} </span>}
      <time>{clock}</time>
      {locale === 'zh' && <span className={styles.onlyWide}> {words.published}</span>}
    </span>
  )
}
