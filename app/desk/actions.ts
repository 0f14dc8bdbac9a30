'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { signOut as endSession } from '#server/accounts/sign-in.ts'
import { setCookies } from './set-cookies.ts'

/** Ends the session. Needs nobody signed in: signing out twice is no mistake. */
export async function signOut(): Promise<void> {
  await setCookies(await endSession(await headers()))
  redirect('/desk/sign-in')
}
