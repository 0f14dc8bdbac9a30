import { notFound } from 'next/navigation'
import { ReleaseDesk } from '#components/desk/ReleaseDesk/ReleaseDesk.tsx'
import { liveHead } from '#server/queries/live-head.ts'
import { readPreferences } from '../../../preferences.ts'
import { DeskPage } from '../../DeskPage.tsx'
import { signedIn } from '../../signed-in.ts'
import { deskTitle } from '../../title.ts'
import {
  approve,
  askReceipt,
  deleteDraft,
  hold,
  letGo,
  preview,
  recall,
  sendBack,
  setHeadline,
  setSource,
  startAddition,
  startAmendment,
  submit,
  type,
} from './actions.ts'
import { readReleaseView } from './release-view.ts'

const ACTIONS = {
  approve,
  askReceipt,
  deleteDraft,
  hold,
  letGo,
  preview,
  recall,
  sendBack,
  setHeadline,
  setSource,
  startAddition,
  startAmendment,
  submit,
  type,
}

export async function generateMetadata({ params }: PageProps<'/desk/releases/[code]'>) {
  const { code } = await params
  return deskTitle((say) => `${decodeURIComponent(code)}, ${say.desk}`)
}

export default async function DeskReleasePage({ params }: PageProps<'/desk/releases/[code]'>) {
  const code = decodeURIComponent((await params).code)
  const user = await signedIn(`/desk/releases/${code}`)
  const head = await liveHead()
  const read = await readReleaseView(code, user, (await readPreferences()).language)
  if (!read) notFound()
  return (
    <DeskPage user={user} head={head}>
      <ReleaseDesk key={code} release={read.view} choices={read.choices} actions={ACTIONS} />
    </DeskPage>
  )
}
