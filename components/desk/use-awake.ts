'use client'
import { useSyncExternalStore } from 'react'

/** Whether the page's script runs: from then on its fields are open, and can be focused. */
export function useAwake(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )
}
