import type { IncomingHttpHeaders } from 'node:http'
import { whoIs } from '../accounts/who.ts'

/** The desk account that a connection comes from; null for a reader, who has none and costs no look at the database. */
export async function accountOf({ cookie }: IncomingHttpHeaders): Promise<string | null> {
  if (!cookie?.includes('session_token')) return null
  try {
    return (await whoIs(new Headers({ cookie })))?.id ?? null
  } catch {
    // A database that does not answer must not keep anyone out: what an account may not do is not decided here.
    return null
  }
}
