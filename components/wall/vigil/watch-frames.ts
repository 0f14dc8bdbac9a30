import { look, LOOK_EVERY_MS, startWatching } from '#trade/wall/watchdog.ts'
import { askBuild } from './ask-server.ts'
import { reloadFor } from './reload-once-answered.ts'

/**
 * Reloads a page that is seen and draws no more, once the server answers. `drawnMs`: when the last second was drawn, by the page's
 * monotonic clock. Returns how to stop.
 */
export function watchFrames(drawnMs: () => number): () => void {
  let frameMs = performance.now()
  let isAsking = false
  let seen = startWatching(frameMs)
  const timer = setInterval(() => {
    requestAnimationFrame(() => {
      frameMs = performance.now()
    })
    const isVisible = document.visibilityState === 'visible'
    seen = look(seen, { nowMs: performance.now(), isVisible, frameMs, drawnMs: drawnMs() })
    if (!seen.isStuck || isAsking) return
    isAsking = true
    askBuild()
      .then(() => reloadFor('frames'))
      // No server: a screen that stands still shows more than a white one. The next look asks again.
      .catch(() => undefined)
      .finally(() => {
        isAsking = false
      })
  }, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}
