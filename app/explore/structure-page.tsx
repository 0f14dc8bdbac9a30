import type { ReactNode } from 'react'
import { PastBand } from '#components/explore/PastBand/PastBand.tsx'
import { Refused } from '#components/explore/Refused/Refused.tsx'
import { Page } from '#components/shell/Page/Page.tsx'
import type { Refusal } from '#trade/explore/view-query.ts'
import type { Snapshot } from '#trade/live/fold.ts'
import type { Preferences } from '../preferences.ts'
import { TablePage } from '../table-page.tsx'

/**
 * The frame of a page beside the explorer: what was refused of its address, then its content; live, or with a band that says it is the
 * past. `head` is read before it.
 */
export function StructurePage({
  preferences,
  head,
  refused,
  parameters,
  past,
  latest,
  children,
}: {
  preferences: Preferences
  head: Snapshot
  refused: readonly Refusal[]
  parameters: readonly string[]
  past: { readonly at: string | null; readonly changed: number } | null
  /** The address of the same as known now. */
  latest: string
  children: ReactNode
}) {
  const { language } = preferences
  const values = refused.map((one) => ({ ...one, isParameter: !parameters.includes(one.parameter) }))
  const content = (
    <>
      <Refused values={values} language={language} />
      {children}
    </>
  )
  if (past === null)
    return (
      <TablePage preferences={preferences} head={head}>
        {content}
      </TablePage>
    )
  return (
    <>
      <PastBand at={past.at} changed={past.changed} latest={latest} language={language} />
      <Page {...preferences} live={false}>
        {content}
      </Page>
    </>
  )
}
