const LOOK_EVERY_MS = 250
/** Shorter pauses are within everybody's patience. */
const WORTH_TELLING_MS = 500

/** Tells whenever this process could not run for a while, up to when and for how long. Returns how to stop. */
export function watchSleep(tell: (atMs: number, forMs: number) => void): () => void {
  let lookedAt = performance.now()
  const looking = setInterval(() => {
    const forMs = performance.now() - lookedAt - LOOK_EVERY_MS
    lookedAt = performance.now()
    if (forMs > WORTH_TELLING_MS) tell(Date.now(), forMs)
  }, LOOK_EVERY_MS)
  return () => clearInterval(looking)
}
