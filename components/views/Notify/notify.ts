import type { Locale } from '#trade/format/locale.ts'
import type { Heard } from '../Account/alert-news.ts'

/** Whether this browser notifies, and if not, why. */
export type NotifyState = 'off' | 'on' | 'refused' | 'lacking' | 'insecure'

// Kept in the browser: whether it is wanted here, and the newest firing each account was told of here.
const WANTED = 'tradewire-notify'
const TOLD = 'tradewire-notified'
const SAID = 'tradewire-notify-changed'

export function notifyState(): NotifyState {
  if (!window.isSecureContext) return 'insecure'
  if (!('Notification' in window) || !('locks' in navigator)) return 'lacking'
  if (Notification.permission === 'denied') return 'refused'
  return Notification.permission === 'granted' && localStorage.getItem(WANTED) === 'yes' ? 'on' : 'off'
}

/** Called when the state changes, in this tab or another. Returns how to stop. */
export function onNotifyState(changed: () => void): () => void {
  window.addEventListener('storage', changed)
  window.addEventListener(SAID, changed)
  return () => {
    window.removeEventListener('storage', changed)
    window.removeEventListener(SAID, changed)
  }
}

/** Asks the browser for leave: from a click alone, as browsers want it. */
export async function startNotifying(): Promise<void> {
  if ((await Notification.requestPermission()) === 'granted') localStorage.setItem(WANTED, 'yes')
  window.dispatchEvent(new Event(SAID))
}

export function stopNotifying(): void {
  localStorage.removeItem(WANTED)
  window.dispatchEvent(new Event(SAID))
}

/**
 * One notification for each firing, whichever of a browser's tabs heard of it: under a lock of theirs, newer than the last one told.
 * The tab that holds the live connection is not asked: it may show no alerts at all, as the desk's do.
 */
export async function notifyOnce(account: string, heard: readonly Heard[], language: Locale): Promise<void> {
  if (notifyState() !== 'on') return
  await navigator.locks.request(TOLD, () => {
    const key = `${TOLD}-${account}`
    const told = Number(localStorage.getItem(key) ?? '0')
    const fresh = heard.filter(({ firing }) => firing > told).toSorted((a, b) => a.firing - b.firing)
    for (const one of fresh) show(one, language)
    const last = fresh.at(-1)
    if (last) localStorage.setItem(key, String(last.firing))
  })
}

function show({ firing, view, now }: Heard, language: Locale): void {
  try {
    const shown = new Notification(view.name, {
      body: now[language].replaceAll('\u2060', ''),
      lang: language === 'zh' ? 'zh-CN' : 'en',
      // Should two be shown after all, the later takes the earlier's place.
      tag: `tradewire-alert-${firing}`,
    })
    shown.onclick = () => {
      window.focus()
      shown.close()
      location.assign(view.address)
    }
  } catch {
    // Android's Chrome has the word and not the thing; the page itself has said it.
  }
}
