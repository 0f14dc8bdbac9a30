import type { ReleaseCode } from '#trade/release.ts'
import { processWide } from '../process-wide.ts'

/** Calls `wake` as soon as somebody on this node changes the release; what other nodes change is found by looking. */
export function onDraftChange(code: ReleaseCode, wake: () => void): () => void {
  const own = wakers().get(code) ?? new Set()
  wakers().set(code, own.add(wake))
  return () => {
    own.delete(wake)
    if (own.size === 0) wakers().delete(code)
  }
}

export function tellDraftChange(code: ReleaseCode): void {
  for (const wake of wakers().get(code) ?? []) wake()
}

function wakers(): Map<ReleaseCode, Set<() => void>> {
  return processWide('draft-wakers', () => new Map())
}
