'use client'
import { useEffect } from 'react'

/**
 * Tells the page round this frame how tall its content is, at first and whenever that changes: `{ type: 'tradewire:height', height }`,
 * px (docs/embeds.md). A page that does not listen keeps the height it gave. `of`: the id of the content.
 */
export function TellHeight({ of }: { of: string }) {
  useEffect(() => {
    const content = document.getElementById(of)
    if (!content || window.parent === window) return
    const tell = () =>
      // Whoever frames it may know: a height is no secret.
      window.parent.postMessage(
        { type: 'tradewire:height', height: Math.ceil(content.getBoundingClientRect().height) },
        '*',
      )
    const observer = new ResizeObserver(tell)
    observer.observe(content)
    return () => observer.disconnect()
  }, [of])
  return null
}
