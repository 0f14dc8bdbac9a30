import { useRouter } from 'next/navigation'
import type { MouseEvent } from 'react'

/**
 * For a table of hundreds of plain links: one handler of clicks for all of them, where a `Link` for each would be as many components
 * for the browser to bring to life and to compare at each change. A link of ours is followed as by `Link`, the page staying where it
 * is; what is meant for another tab or a file is the browser's.
 */
export function useFollow(): (event: MouseEvent<HTMLElement>) => void {
  const router = useRouter()
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const isElsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (!link || isElsewhere || event.defaultPrevented || link.target !== '' || link.hasAttribute('download')) return
    if (link.origin !== location.origin) return
    event.preventDefault()
    router.push(link.pathname + link.search + link.hash, { scroll: false })
  }
}
