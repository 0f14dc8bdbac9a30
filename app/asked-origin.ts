import { headers } from 'next/headers'
import { publicOrigin } from '#server/public-origin.ts'

/** What people type before a path: PUBLIC_URL's where it is set, else the host that this request named. */
export async function askedOrigin(): Promise<string> {
  const host = (await headers()).get('host') ?? 'localhost'
  return publicOrigin(`http://${host}`)
}
