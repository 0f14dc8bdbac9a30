import { closeDatabase, database } from '#server/database/client.ts'
import { databaseNow } from '#server/database/now.ts'
import { approve } from '#server/desk/approve.ts'
import { createDraft } from '#server/desk/create-draft.ts'
import { openRelease } from '#server/desk/open-release.ts'
import { setHeadline } from '#server/desk/set-headline.ts'
import { setSource } from '#server/desk/set-source.ts'
import { submitForReview } from '#server/desk/submit-for-review.ts'
import { fieldsOf, typeFigures } from '#server/desk/type-figures.ts'

// `publish-annual.ts FIGURES [IN_MS WORD]` takes the annual release of 2024 through the desk of the database in DATABASE_URL, as two
// people do; the server's release clock publishes it. FIGURES: JSON, [flow, trillions of yuan, growth %] each. IN_MS: for an instant
// so far ahead, else at once; the instant is printed. WORD: stands in its headline, notes and source.
const EDITOR = { id: 'editor', name: 'Editor', address: null }
const APPROVER = { id: 'approver', name: 'Approver', address: null }
const PERIOD = '2024'

const [given = '', inMs, word] = process.argv.slice(2)
const figures = JSON.parse(given) as [flow: string, value: string, growth: string][]

const source = 'http://www.customs.gov.cn/'
const code = await createDraft('annual', PERIOD, EDITOR, source)
const entries = figures.map(([flow, value, growth]) => ({
  series: `CN.${flow}.all.value.CNY.year-to-date`,
  period: PERIOD,
  value,
  scale: 12,
  printedGrowthPercent: growth,
}))
await typeFigures(code, fieldsOf(entries), EDITOR)
if (word) {
  const told = { sourceUrl: `${source}${word}`, notes: word }
  await setSource(code, told, { sourceUrl: source, notes: null }, EDITOR)
  await setHeadline(code, (await open()).release.revision, { en: word, zh: word }, EDITOR)
}
await submitForReview(code, (await open()).release.revision, 'Read against the transcript', EDITOR)
const { checksum, release } = await open()
const at = inMs ? new Date((await databaseNow(database())).getTime() + Number(inMs)) : null
const when = at ? { at } : { now: { typedPeriod: PERIOD } }
await approve(code, when, { checksum, revision: release.revision }, APPROVER)
console.log(at?.toISOString() ?? '')
await closeDatabase()

async function open() {
  const release = await openRelease(code)
  if (!release) throw new Error(`${code} is not there`)
  return release
}
