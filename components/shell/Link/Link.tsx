import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link to another of our pages, which reads nothing ahead. At a publication every open page reads itself anew, and with it all
 * that it had read ahead: six pages drawn for each reader in the second that counts (bench commit-to-painted).
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />
}
