import type { Bilingual } from '#trade/sentences/sentences.ts'

/** An alert that has spoken and was not seen yet. */
export interface Heard {
  readonly firing: number
  /** `address` is where the view is shown; of one that is no longer understood, where all are listed. */
  readonly view: { readonly id: number; readonly name: string; readonly address: string }
  readonly now: Bilingual
}

/** How things stand with an account's alerts, as the server answers at /views/news. */
export interface AlertNews {
  readonly unseen: number
  readonly newest: number
  /** The sequence all of its alerts have been looked at for; null without alerts. */
  readonly evaluatedTo: number | null
  readonly at: string
  /** The newest of the unseen, the last first. */
  readonly heard: readonly Heard[]
}

// Screens come first: alerts are looked at a second after a publication, by whichever node (server/views/alert-watch.ts).
const ASKED_AFTER_MS = [1_500, 1_500, 3_000, 6_000, 12_000, 24_000]
/** So that a thousand pages don't ask in the same instant. */
const APART_MS = 1_000

/**
 * Asks until the account's alerts have been looked at for `sequence`, telling each answer; gives up after some fifty seconds, since
 * the next publication asks again. Ends quietly when `signal` says so. `signed-out`: the session is over.
 */
export async function askForNews(
  sequence: number,
  signal: AbortSignal,
  tell: (news: AlertNews | 'signed-out') => void,
): Promise<void> {
  for (const afterMs of ASKED_AFTER_MS) {
    await pause(afterMs + APART_MS * Math.random(), signal)
    if (signal.aborted) return
    const news = await askOnce(signal)
    if (signal.aborted) return
    if (news) tell(news)
    if (news === 'signed-out') return
    if (news && (news.evaluatedTo === null || news.evaluatedTo >= sequence)) return
  }
}

/** How things stand now; null where the server did not answer. */
export async function askOnce(signal: AbortSignal): Promise<AlertNews | 'signed-out' | null> {
  try {
    const answer = await fetch('/views/news', { signal, cache: 'no-store' })
    if (answer.status === 401 || answer.status === 403) return 'signed-out'
    return answer.ok ? ((await answer.json()) as AlertNews) : null
  } catch {
    return null
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
  })
}
