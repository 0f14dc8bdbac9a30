import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { SignIn } from '#components/desk/SignIn/SignIn.tsx'
import { deskWords } from '#components/desk/words.ts'
import { whoIs } from '#server/accounts/who.ts'
import { readPreferences } from '../../preferences.ts'
import { signIn } from './actions.ts'
import { returnPath } from './return-path.ts'

export async function generateMetadata() {
  const { language } = await readPreferences()
  return { title: deskWords(language).signIn, robots: { index: false } }
}

export default async function SignInPage({ searchParams }: PageProps<'/desk/sign-in'>) {
  const { to } = await searchParams
  const asked = typeof to === 'string' ? to : ''
  const who = await whoIs(await headers())
  if (who) redirect(returnPath(asked, who.roles))
  return <SignIn signIn={signIn} to={asked} />
}
