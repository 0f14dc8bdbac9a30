'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const ASK_EVERY_MS = 10_000
const ANSWERED_WITHIN_MS = 8_000

/**
 * Draws the wall anew in place once an admin arranged it otherwise. For a wall at its own address: a registered screen is told with
 * its orders. `shown`: 'layout:SLUG' or 'playlist:SLUG'; `stands`: how it stood when it was drawn.
 */
export function FollowStands({ shown, stands }: { shown: string; stands: string }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      askStands(shown)
        .then((told) => {
          if (told !== stands) router.refresh()
        })
        // No server: what stands is what there is.
        .catch(() => undefined)
    }, ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [shown, stands, router])
  return null
}

/** Null where there is none such any more. */
async function askStands(shown: string): Promise<string | null> {
  const answer = await fetch(`/wall/stands?of=${encodeURIComponent(shown)}`, {
    cache: 'no-store',
    signal: AbortSignal.timeout(ANSWERED_WITHIN_MS),
  })
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`)
  return ((await answer.json()) as { stands: string | null }).stands
}
