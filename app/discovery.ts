import type { Metadata } from 'next'
import { type Embedded, pageAddress } from '#components/embed/embed-address.ts'
import { isRehearsal } from '#server/rehearsal/mode.ts'
import type { Locale } from '#trade/format/locale.ts'
import { askedOrigin } from './asked-origin.ts'

/** How whoever is given the address of a page finds what of it can be put into theirs (https://oembed.com, 4). */
export async function discovery(what: Embedded, title: string, language: Locale): Promise<Metadata> {
  if (isRehearsal()) return {}
  const origin = await askedOrigin()
  const asked = new URLSearchParams({ url: origin + pageAddress(what, language), format: 'json' })
  return { alternates: { types: { 'application/json+oembed': [{ url: `${origin}/oembed?${asked}`, title }] } } }
}
