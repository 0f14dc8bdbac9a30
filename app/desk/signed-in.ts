import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { mayDo, type Role } from '#server/accounts/role.ts'
import { type DeskUser, whoIs } from '#server/accounts/who.ts'

/** Who looks at this page. Signed out, they are sent to sign in and come back to `path`; without the role there is no such page. */
export async function signedIn(path: string, needed: Role = 'editor'): Promise<DeskUser> {
  const user = await whoIs(await headers())
  if (!user) redirect(`/desk/sign-in?to=${encodeURIComponent(path)}`)
  if (!mayDo(user.role, needed)) notFound()
  return user
}
