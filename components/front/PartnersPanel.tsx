'use client'
import { useLines } from '#components/live/use-figure.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { PARTNERS, partnerSeries } from '#trade/front/front-series.ts'
import { largestFirst, rowsOfNewest } from '#trade/front/rows.ts'
import { useLanguage, useWords } from '../words/Language.tsx'
import styles from './Panel.module.css'
import { RowsTable } from './RowsTable.tsx'

// Enough of the eight to be a table of partners and not of one release's press text.
const AT_LEAST = 4

const NAMED = PARTNERS.map((partner) => [partner.member, partnerSeries(partner)] as const)

/** Exports and imports together by the largest groups and partners, for the newest period that is held. `names`: of each, by its code. */
export function PartnersPanel({ names }: { names: Readonly<Record<string, string>> }) {
  const language = useLanguage()
  const say = useWords().front
  const held = rowsOfNewest(useLines(), NAMED, AT_LEAST, language === 'zh' ? 8 : 9)
  if (!held)
    return (
      <>
        <h2>{say.partnersTitle}</h2>
        <p className={styles.none}>{say.partnersNone}</p>
      </>
    )
  // Belt and Road overlaps all the others and stands apart, first; the rest by size.
  const ordered = [
    ...held.rows.filter((row) => row.name === 'BRI'),
    ...largestFirst(held.rows.filter((row) => row.name !== 'BRI')),
  ]
  const name = (member: string) => names[member] ?? member
  return (
    <>
      <h2>{say.partnersTitle}</h2>
      <p>{say.partnersSub(formatPeriod(held.period, language, 'short-with-year'))}</p>
      <RowsTable
        rows={ordered}
        head={[say.partner, say.billionYuan, say.onYearBefore]}
        nameOf={name}
        language={language}
      />
      <p className={styles.note}>
        {say.partnersOverlap}
        {language === 'en' ? ' ' : ''}
        {held.rows.some(({ isComputed }) => isComputed) && say.computedGrowth}
        {held.notHeld.length > 0 &&
          say.partnersNotHeld(held.notHeld.map((one) => name(one.name)).join(language === 'en' ? ', ' : '、'))}
      </p>
    </>
  )
}
