'use client'
import { Link } from '../Link/Link.tsx'
import { usePathname } from 'next/navigation'

/** A link of the main navigation that knows when the reader is in its part of the house. */
export function NavLink({ href, children }: { href: '/' | `/${string}`; children: string }) {
  const path = usePathname()
  const isHere = href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
  return (
    <Link href={href} {...(isHere ? { 'aria-current': path === href ? ('page' as const) : ('true' as const) } : {})}>
      {children}
    </Link>
  )
}
