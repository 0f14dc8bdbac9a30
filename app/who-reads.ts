import { headers } from 'next/headers'
import { cache } from 'react'
import type { AccountShown } from '#components/views/Account/Account.tsx'
import { mayDo } from '#server/accounts/role.ts'
import { type DeskUser, whoIs } from '#server/accounts/who.ts'
import { alertStanding } from '#server/views/firings.ts'

/** Who looks at this public page; null for everybody who is not signed in, which costs no look at the database. Once a request. */
export const whoReads = cache(async (): Promise<DeskUser | null> => {
  const asked = await headers()
  return asked.get('cookie')?.includes('session_token') ? whoIs(asked) : null
})

/** What the head of every page shows of them. A database that does not answer must not keep anyone from a page: nobody, then. */
export async function accountShown(): Promise<AccountShown | null> {
  try {
    const who = await whoReads()
    if (!who) return null
    const { unseen, alerts, newest, at } = await alertStanding(who.id)
    return { id: who.id, isOfDesk: mayDo(who.roles, 'desk'), unseen, alerts, newest, at }
  } catch {
    return null
  }
}
