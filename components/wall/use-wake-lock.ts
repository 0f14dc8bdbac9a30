import { useEffect } from 'react'

/** Keeps the screen awake while the wall is shown. The browser lets go of the lock whenever the page is hidden; it is asked for anew. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let isOver = false
    const ask = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
      try {
        const given = await navigator.wakeLock.request('screen')
        if (isOver) await given.release()
        else lock = given
      } catch {
        // Refused (low battery, an insecure address): the machine's own settings decide, and the wall works as before.
      }
    }
    const onChange = () => void ask()
    document.addEventListener('visibilitychange', onChange)
    onChange()
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', onChange)
      void lock?.release()
    }
  }, [])
}
