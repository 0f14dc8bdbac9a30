'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

// An event is changed once a week, and nobody waits for it at a second: what costs nothing is often enough.
const EVERY_MS = 60_000

/** For pages that show policy events: asks now and then whether they are still those of `edition`, and if not has the page drawn anew. */
export function EventsRefresh({ edition }: { edition: number }) {
  const router = useRouter()
  useEffect(() => {
    let over = false
    const look = async () => {
      if (document.hidden) return
      const changed = await isOtherThan(edition)
      if (changed && !over) router.refresh()
    }
    const timer = setInterval(() => void look(), EVERY_MS)
    const seen = () => void look()
    document.addEventListener('visibilitychange', seen)
    return () => {
      over = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [edition, router])
  return null
}

/** Whether the API tells another edition; a network that is down tells nothing. */
async function isOtherThan(edition: number): Promise<boolean> {
  try {
    const answer = await fetch('/api/v1/events?limit=1')
    const told = (await answer.json()) as { edition?: number }
    return answer.ok && told.edition !== undefined && told.edition !== edition
  } catch {
    return false
  }
}
