import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing } from '#trade/missing.ts'
import { type Period, printPeriod } from '#trade/period.ts'
import type { FirstAndNewest } from '#trade/vintages/first-and-newest.ts'
import { type Measured, readingOf } from '#trade/vintages/print.ts'
import type { RevisionQuery } from '#trade/vintages/revision-query.ts'
import { ChartFrame } from '../../charts/ChartFrame/ChartFrame.tsx'
import type { ChartTable } from '../../charts/ChartFrame/TwinTable.tsx'
import { chartWords } from '../../explore/chart-words.ts'
import { exploreWords } from '../../explore/words.ts'
import { readingText, revisedText } from '../print-number.ts'
import { subjectOf } from '../subject.ts'
import { vintageWords } from '../vintage-words.ts'
import { firstNewestDrawing } from './first-newest-drawing.ts'
import { FirstNewestChart } from './FirstNewestChart.tsx'
import { capitalized } from '#trade/format/letter-case.ts'

/** First print against newest as a chart, in its frame; in words where no first print is held. */
export function FirstNewestPanel({
  query,
  of,
  rows,
  chosen,
  day,
  language,
}: {
  query: RevisionQuery
  of: Measured
  rows: readonly FirstAndNewest[]
  chosen: Period | null
  /** The day of the newest publication that is read, in words. */
  day: string
  language: Locale
}) {
  const say = vintageWords[language]
  const words = { first: say.firstPrint, now: say.now }
  const [wide, narrow] = [false, true].map((isNarrow) =>
    firstNewestDrawing(rows, of, query.basis, chosen, language, words, isNarrow),
  )
  if (!wide || !narrow) return <p>{say.nothingToDraw}</p>
  const title = say.chartTitle[of]
  const subject = subjectOf(query, of)[language]
  const subtitle = `${capitalized(subject)}${language === 'en' ? ': ' : '：'}${say.chartSub[of]}`
  const explore = exploreWords[language]
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      source={say.asKnown(day)}
      notes={[
        explore.bases[query.basis],
        chartWords[language].fob[query.flow],
        ...(wide.periods.some(({ first }) => first === null) ? [say.smallMarks] : []),
      ]}
      table={tableOf(rows, of, language)}
      file={`tradewire-revisions-${query.flow}-${of}`}
    >
      <FirstNewestChart wide={wide} narrow={narrow} flow={query.flow} label={`${title}. ${subtitle}`} />
    </ChartFrame>
  )
}

function tableOf(rows: readonly FirstAndNewest[], of: Measured, language: Locale): ChartTable {
  const say = vintageWords[language]
  return {
    columns: [say.period, say.firstPrint, say.now, say.revision],
    rows: rows.toReversed().map(({ period, newest, revised, printedAgain }) => {
      const number = revised[of]
      const now = readingOf(newest.figure, of)
      return [
        formatPeriod(printPeriod(period), language, 'with-year'),
        number ? readingText(number.from, of, language) : '°',
        isMissing(now) ? '' : readingText(now, of, language),
        number && printedAgain ? revisedText(number, of, language) : '',
      ]
    }),
  }
}
