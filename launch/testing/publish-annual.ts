import { closeDatabase } from '#server/database/client.ts'
import { createDraft } from '#server/desk/create-draft.ts'
import { setHeadline } from '#server/desk/set-headline.ts'
import { setSource } from '#server/desk/set-source.ts'
import { fieldsOf, typeFigures } from '#server/desk/type-figures.ts'
import { EDITOR, held, inMs, sendAndApprove } from './two-people.ts'

// `publish-annual.ts FIGURES [IN_MS WORD]` takes the annual release of 2024 through the desk of the database in DATABASE_URL, as two
// people do; the server's release clock publishes it. FIGURES: JSON, [flow, trillions of yuan, growth %] each. IN_MS: for an instant
// so far ahead, else at once; the instant is printed. WORD: stands in its headline, notes and source.
const PERIOD = '2024'

const [given = '', ahead, word] = process.argv.slice(2)
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
  await setHeadline(code, (await held(code)).release.revision, { en: word, zh: word }, EDITOR)
}
const at = ahead ? await inMs(Number(ahead)) : null
await sendAndApprove(code, PERIOD, at)
console.log(at?.toISOString() ?? '')
await closeDatabase()
