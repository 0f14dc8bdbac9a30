const WORKER = '/wall-keeper.js'
const SCOPE = '/wall'
/** After the page has loaded what it draws first, and then now and then: what is loaded later belongs to it, too. */
const FIRST_MS = 5_000
const EVERY_MS = 10 * 60_000
/** The browser forgets what it loaded after 250 files; Chinese alone is two hundred. */
const FILES_AT_MOST = 2_000

/** Has this page kept for a reload without a network (public/wall-keeper.js). Returns how to stop. */
export function keepPage(): () => void {
  if (!('serviceWorker' in navigator)) return () => {}
  performance.setResourceTimingBufferSize(FILES_AT_MOST)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  const tell = (worker: ServiceWorker | null) => {
    worker?.postMessage({ keep: performance.getEntriesByType('resource').map(({ name }) => name) })
  }
  const tellAfter = (delayMs: number, registration: ServiceWorkerRegistration) => {
    if (isOver) return
    timer = setTimeout(() => {
      tell(registration.active)
      tellAfter(EVERY_MS, registration)
    }, delayMs)
  }
  navigator.serviceWorker
    // The browser asks for a newer worker at each load, past its own cache.
    .register(WORKER, { scope: SCOPE, updateViaCache: 'none' })
    .then((registration) => tellAfter(FIRST_MS, registration))
    // Refused, by a setting or in a private window: the wall is as live as without.
    .catch(() => undefined)
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
