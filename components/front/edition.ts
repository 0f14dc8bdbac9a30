import { formatInstant } from '#trade/format/format-instant.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { ReleaseNotice } from '#trade/live/entry.ts'
import { parsePeriod, periodKind } from '#trade/period.ts'
import type { Scene } from '#trade/wall/scene.ts'
import { countdown } from '#trade/wall/countdown.ts'
import { beijingDay } from '#trade/format/format-instant.ts'
import { words } from '../words/words.ts'

export interface Edition {
  /** What the page is about: 'July 2026', 'December and full-year 2024'. */
  readonly about: string
  /** How far the agency has come: 'flash release, provisional'. */
  readonly stage: string
  readonly day: string
  readonly time: string | null
}

/** The line under the masthead: which release leads, of which stage, and when it was published or is due. */
export function edition(
  scene: Scene,
  releases: readonly ReleaseNotice[],
  nowMs: number,
  language: Locale,
): Edition | null {
  const say = words(language).front
  switch (scene.kind) {
    case 'empty':
      return null
    case 'waiting':
      return {
        ...due(scene.due.dueAtMs, scene.form.period, language),
        time: `${say.waitingAt(formatInstant(scene.due.dueAtMs, language, 'time'))}${language === 'en' ? ', ' : '，'}${say.waitingIn(countdown(scene.due.dueAtMs - nowMs))}`,
      }
    case 'overdue':
      return {
        ...due(scene.due.dueAtMs, scene.form.period, language),
        time: say.overdue(formatInstant(scene.due.dueAtMs, language, 'time')),
      }
    case 'absent':
      return {
        about: formatPeriod(scene.form.period, language, 'with-year'),
        stage: say.flash,
        day: formatInstant(nowMs, language, 'weekday'),
        time: null,
      }
    default:
      return published(scene.notice, releases, language)
  }
}

function published(notice: ReleaseNotice, releases: readonly ReleaseNotice[], language: Locale): Edition {
  const say = words(language).front
  const state =
    notice.state === 'withdrawn' ? say.withdrawnEdition : notice.state === 'corrected' ? say.correctedEdition : null
  const stage = notice.stage === 'annual' ? say.annual : say.flash
  return {
    about: closesYear(notice, releases)
      ? say.andFullYear(formatPeriod(notice.period, language, 'long'), notice.period.slice(0, 4))
      : formatPeriod(notice.period, language, 'with-year'),
    stage: state === null ? stage : `${stage}${language === 'en' ? ', ' : '，'}${state}`,
    day: formatInstant(notice.publishedAt, language, 'weekday'),
    time: publishedTime(notice, language),
  }
}

/** December is told together with its year where the agency gave both on one day. */
function closesYear({ period, stage, publishedAt }: ReleaseNotice, releases: readonly ReleaseNotice[]): boolean {
  const known = parsePeriod(period)
  if (stage !== 'flash' || periodKind(known) !== 'month' || known.last !== 12) return false
  return releases.some(
    (other) =>
      other.stage === 'annual' &&
      other.period === String(known.year) &&
      beijingDay(other.publishedAt) === beijingDay(publishedAt),
  )
}

/** Only as exactly as the instant is known: a day's release claims no hour. */
function publishedTime({ publishedAt, instantPrecision }: ReleaseNotice, language: Locale): string | null {
  if (instantPrecision === 'day' || instantPrecision === 'assumed') return null
  return words(language).front.publishedAt(
    formatInstant(publishedAt, language, instantPrecision === 'second' ? 'clock' : 'time'),
  )
}

function due(dueAtMs: number, period: string, language: Locale): Omit<Edition, 'time'> {
  return {
    about: formatPeriod(period, language, 'with-year'),
    stage: words(language).front.flash,
    day: formatInstant(dueAtMs, language, 'weekday'),
  }
}
