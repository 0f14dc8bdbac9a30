'use client'
import { useSyncExternalStore } from 'react'

// The breakpoint of the style sheets; charts show fewer years below it.
const NARROW = '(max-width: 760px)'

/** True on a phone. The server draws for a desk. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (wake) => {
      const query = window.matchMedia(NARROW)
      query.addEventListener('change', wake)
      return () => query.removeEventListener('change', wake)
    },
    () => window.matchMedia(NARROW).matches,
    () => false,
  )
}
