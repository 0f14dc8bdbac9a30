import type { Bilingual } from '#trade/sentences/sentences.ts'

/** An alert that has spoken and was not seen yet. */
export interface Heard {
  readonly firing: number
  readonly view: { readonly id: number; readonly name: string }
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
 * the next publication asks again. Ends quietly when `signal` says so, or nobody is signed in any more.
 */
export async function askForNews(
  sequence: number,
  signal: AbortSignal,
  tell: (news: AlertNews) => void,
): Promise<void> {
  for (const afterMs of ASKED_AFTER_MS) {
    await pause(afterMs + APART_MS * Math.random(), signal)
    if (signal.aborted) return
    const answer = await fetch('/views/news', { signal, cache: 'no-store' }).catch(() => null)
    if (answer?.status === 401 || answer?.status === 403) return
    if (!answer?.ok) continue
    const news = (await answer.json()) as AlertNews
    if (signal.aborted) return
    tell(news)
    if (news.evaluatedTo === null || news.evaluatedTo >= sequence) return
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
