'use client'
import { useLines } from '#components/live/use-figure.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { SectorLine } from '#trade/front/front-series.ts'
import { sectorRows } from '#trade/front/named-rows.ts'
import { useLanguage, useWords } from '../words/Language.tsx'
import styles from './Panel.module.css'
import { RowsTable } from './RowsTable.tsx'

const COLOURS: Record<SectorLine, string> = {
  'mechanical-electrical': 'var(--total)',
  'integrated-circuits': 'var(--sec-electronics)',
  computers: 'var(--sec-electronics)',
  'mobile-phones': 'var(--sec-electronics)',
  'motor-vehicles': 'var(--sec-vehicles)',
  'electric-passenger-vehicles': 'var(--sec-vehicles)',
  'lithium-ion-batteries': 'var(--sec-energy)',
  'medical-instruments': 'var(--sec-medical)',
  'rare-earth': 'var(--rest)',
  steel: 'var(--rest)',
}

/** What drove exports: official commodity lines that stand for sectors, for the newest period of which enough are held. */
export function SectorsPanel() {
  const language = useLanguage()
  const say = useWords().front
  const held = sectorRows(useLines(), language === 'zh' ? 8 : 9)
  if (!held)
    return (
      <>
        <h2>{say.sectorsTitle}</h2>
        <p className={styles.none}>{say.sectorsNone}</p>
      </>
    )
  const missing = held.notHeld.map(({ name, latest }) =>
    say.lineLatest(say.lines[name], latest && formatPeriod(latest, language, 'short-with-year')),
  )
  return (
    <>
      <h2>{say.sectorsTitle}</h2>
      <p>{say.sectorsSub(formatPeriod(held.period, language, 'short-with-year'))}</p>
      <RowsTable
        rows={held.rows}
        head={[say.sector, say.billionYuan, say.onYearBefore]}
        nameOf={(line) => say.lines[line]}
        colourOf={(line) => COLOURS[line]}
        language={language}
      />
      <p className={styles.note}>
        {say.sectorsNoPoints}
        {language === 'en' ? ' ' : ''}
        {held.rows.some(({ isComputed }) => isComputed) && say.computedGrowth}
        {missing.length > 0 && say.sectorsNotHeld(missing.join(language === 'en' ? ', ' : '、'))}
      </p>
    </>
  )
}
