import { closeDatabase } from '#server/database/client.ts'
import { createDraft } from '#server/desk/create-draft.ts'
import { fieldsOf, typeFigures } from '#server/desk/type-figures.ts'
import { submitForReview } from '#server/desk/submit-for-review.ts'
import { approve } from '#server/desk/approve.ts'
import { openRelease } from '#server/desk/open-release.ts'

// `publish-annual.ts FIGURES` takes the annual release of 2024 through the desk of the database in DATABASE_URL, as two people
// do; the server's release clock publishes it. FIGURES: JSON, [flow, trillions of yuan, growth %] each.
const EDITOR = { id: 'editor', name: 'Editor', address: null }
const APPROVER = { id: 'approver', name: 'Approver', address: null }
const PERIOD = '2024'

const figures = JSON.parse(process.argv[2] ?? '') as [flow: string, value: string, growth: string][]

const code = await createDraft('annual', PERIOD, EDITOR, 'http://www.customs.gov.cn/')
const entries = figures.map(([flow, value, growth]) => ({
  series: `CN.${flow}.all.value.CNY.year-to-date`,
  period: PERIOD,
  value,
  scale: 12,
  printedGrowthPercent: growth,
}))
await typeFigures(code, fieldsOf(entries), EDITOR)
await submitForReview(code, (await open()).release.revision, 'Read against the transcript', EDITOR)
const { checksum, release } = await open()
await approve(code, { now: { typedPeriod: PERIOD } }, { checksum, revision: release.revision }, APPROVER)
await closeDatabase()

async function open() {
  const release = await openRelease(code)
  if (!release) throw new Error(`${code} is not there`)
  return release
}
