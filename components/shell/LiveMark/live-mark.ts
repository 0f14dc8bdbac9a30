import type { Locale } from '#trade/format/locale.ts'
import type { LiveState } from '../../live/use-live-state.ts'
import { words } from '../../words/words.ts'

export interface LiveWords {
  readonly state: LiveState['state']
  readonly word: string
  readonly detail: string
}

/** What the live mark says: the state in a word, and how long ago the server was heard (both in ms of the database's clock). */
export function liveWords(
  { state, lastHeardAt, isBehind }: Omit<LiveState, 'lastHeardAt'> & { lastHeardAt: number | null },
  nowMs: number,
  language: Locale,
): LiveWords {
  const say = words(language).shell
  const word = { live: say.live, connecting: say.connecting, stale: say.notLive }[state]
  if (lastHeardAt === null) return { state, word, detail: state === 'live' ? say.heardNow : say.notHeardYet }
  const agoMs = Math.max(0, nowMs - lastHeardAt)
  if (agoMs < 1000) return { state, word, detail: say.heardNow }
  if (state === 'stale' && isBehind)
    return { state, word: say.notUpToDate, detail: say.notShown(spell(agoMs, language)) }
  if (state === 'live') return { state, word, detail: say.heard(spell(agoMs, language)) }
  return {
    state,
    word,
    detail: state === 'stale' ? say.heardNothing(spell(agoMs, language)) : say.lastHeard(spell(agoMs, language)),
  }
}

/** A length of time in its largest whole unit: 6 s, 4 min, 2 h. */
export function spell(ms: number, language: Locale): string {
  const say = words(language).shell
  const seconds = Math.floor(ms / 1000)
  if (seconds < 60) return say.seconds(String(seconds))
  if (seconds < 3600) return say.minutes(String(Math.floor(seconds / 60)))
  return say.hours(String(Math.floor(seconds / 3600)))
}
