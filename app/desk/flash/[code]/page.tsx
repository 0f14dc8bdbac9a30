import { notFound } from 'next/navigation'
import { FlashDesk } from '#components/desk/FlashDesk/FlashDesk.tsx'
import { liveHead } from '#server/queries/live-head.ts'
import { readPreferences } from '../../../preferences.ts'
import { DeskPage } from '../../DeskPage.tsx'
import { askReceipt, hold, letGo, recall, setSource, submit, type } from '../../releases/[code]/actions.ts'
import { readReleaseView } from '../../releases/[code]/release-view.ts'
import { signedIn } from '../../signed-in.ts'
import { deskTitle } from '../../title.ts'
import { confirm } from '../actions.ts'

const ACTIONS = { askReceipt, confirm, hold, letGo, recall, setSource, submit, type }

export async function generateMetadata({ params }: PageProps<'/desk/flash/[code]'>) {
  const { code } = await params
  return deskTitle((say) => `${say.flashTitle}, ${decodeURIComponent(code)}`)
}

export default async function FlashReleasePage({ params }: PageProps<'/desk/flash/[code]'>) {
  const code = decodeURIComponent((await params).code)
  const user = await signedIn(`/desk/flash/${code}`)
  const head = await liveHead()
  const read = await readReleaseView(code, user, (await readPreferences()).language)
  if (!read || read.view.kind !== 'release') notFound()
  return (
    <DeskPage user={user} head={head}>
      <FlashDesk key={code} release={read.view} actions={ACTIONS} />
    </DeskPage>
  )
}
