import { notFound } from 'next/navigation'
import { ReleaseDesk } from '#components/desk/ReleaseDesk/ReleaseDesk.tsx'
import { accountNames } from '#server/accounts/list-accounts.ts'
import { calendarItem } from '#server/desk/change-calendar.ts'
import { hasEdited } from '#server/desk/has-edited.ts'
import { knownSeries } from '#server/desk/known-series.ts'
import { openRelease } from '#server/desk/open-release.ts'
import { database } from '#server/database/client.ts'
import { previewHeadline } from '#server/desk/preview-headline.ts'
import { screens } from '#server/live/screens.ts'
import { DeskPage } from '../../DeskPage.tsx'
import { signedIn } from '../../signed-in.ts'
import { deskTitle } from '../../title.ts'
import {
  approve,
  countScreens,
  deleteDraft,
  preview,
  recall,
  sendBack,
  setHeadline,
  setSource,
  startAmendment,
  submit,
  type,
} from './actions.ts'
import { releaseView } from './release-view.ts'

const ACTIONS = {
  approve,
  countScreens,
  deleteDraft,
  preview,
  recall,
  sendBack,
  setHeadline,
  setSource,
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
  const opened = await openRelease(code)
  if (!opened) notFound()
  const [names, item, isOwn, written, known] = await Promise.all([
    accountNames(),
    calendarItem(database(), code),
    hasEdited(opened.release, user),
    opened.published ? null : previewHeadline(code, opened.entries),
    opened.release.state === 'draft'
      ? knownSeries(opened.release.period.length === 4 ? 'year-to-date' : 'month')
      : null,
  ])
  return (
    <DeskPage user={user}>
      <ReleaseDesk
        key={code}
        release={releaseView(opened, {
          names,
          dueAt: item?.dueAt ?? null,
          isOwn,
          written,
          memberNames: known?.names ?? {},
        })}
        choices={known?.series ?? []}
        showing={screens().showing(opened.published?.sequence ?? 0)}
        actions={ACTIONS}
      />
    </DeskPage>
  )
}
