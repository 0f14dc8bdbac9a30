import { ChoosePassword } from '#components/desk/ChoosePassword/ChoosePassword.tsx'
import { linkOwner } from '#server/accounts/account-links.ts'
import { deskTitle } from '../../title.ts'
import { choosePassword } from './actions.ts'

export async function generateMetadata() {
  // Its address is a secret: no page that is gone to from here learns it.
  return { ...(await deskTitle((say) => say.choosePassword)), referrer: 'no-referrer' }
}

/** Where an invitation or a link for a new password leads. Looking at it does not use it. */
export default async function LinkPage({ params }: PageProps<'/desk/link/[token]'>) {
  const { token } = await params
  const owner = await linkOwner(token)
  return <ChoosePassword email={owner?.email ?? null} token={token} choosePassword={choosePassword} />
}
