import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** While the page is looked at, it is drawn anew every so often: for what nobody publishes. */
export function useLook(everyMs: number): void {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh()
    }, everyMs)
    return () => clearInterval(timer)
  }, [router, everyMs])
}
