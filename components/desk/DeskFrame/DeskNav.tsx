'use client'
import { Link } from '../../shell/Link/Link.tsx'
import { usePathname } from 'next/navigation'

/** The list's link: the desk's front, marked also while a release or a new one is open. */
export function DeskNav({ label }: { label: string }) {
  const path = usePathname()
  const isHere =
    path === '/desk' || path.startsWith('/desk/releases') || path === '/desk/new' || path === '/desk/import'
  return (
    <Link
      href="/desk"
      {...(isHere ? { 'aria-current': path === '/desk' ? ('page' as const) : ('true' as const) } : {})}
    >
      {label}
    </Link>
  )
}
