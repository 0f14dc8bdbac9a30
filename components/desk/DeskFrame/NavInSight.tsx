'use client'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'

/** The desk's navigation. Where it is longer than the screen, the page that is open stands in its middle and not beyond the edge. */
export function NavInSight({
  label,
  className,
  children,
}: {
  label: string
  className: string | undefined
  children: ReactNode
}) {
  const path = usePathname()
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    const here = nav.current?.querySelector<HTMLElement>('[aria-current]')
    if (!nav.current || !here) return
    const { left, width } = here.getBoundingClientRect()
    const frame = nav.current.getBoundingClientRect()
    nav.current.scrollLeft += left + width / 2 - (frame.left + frame.width / 2)
  }, [path])
  return (
    <nav ref={nav} aria-label={label} className={className}>
      {children}
    </nav>
  )
}
