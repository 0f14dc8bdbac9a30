import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { mayDo, type Needed } from '#server/accounts/role.ts'
import { type DeskUser, whoIs } from '#server/accounts/who.ts'

/** The one page of an account whose second factor is overdue. */
const OWN_ACCOUNT = '/desk/account'

/**
 * Who looks at this page. Signed out, they are sent to sign in and come back to `path`; without the role there is no such page;
 * with a second factor overdue there is but the page to set it up.
 */
export async function signedIn(path: string, needed: Needed = 'desk'): Promise<DeskUser> {
  const user = await whoIs(await headers())
  if (!user) redirect(`/desk/sign-in?to=${encodeURIComponent(path)}`)
  if (user.isOverdue && path !== OWN_ACCOUNT) redirect(OWN_ACCOUNT)
  if (!mayDo(user.roles, needed)) notFound()
  return user
}
