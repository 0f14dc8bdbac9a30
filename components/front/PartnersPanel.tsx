'use client'
import { useLines } from '#components/live/use-figure.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { partnerRows } from '#trade/front/named-rows.ts'
import { useLanguage, useWords } from '../words/Language.tsx'
import styles from './Panel.module.css'
import { RowsTable } from './RowsTable.tsx'

/** Exports and imports together by the largest groups and partners, for the newest period that is held. `names`: of each, by its code. */
export function PartnersPanel({ names }: { names: Readonly<Record<string, string>> }) {
  const language = useLanguage()
  const say = useWords().front
  const held = partnerRows(useLines(), language === 'zh' ? 8 : 9)
  if (!held)
    return (
      <>
        <h2>{say.partnersTitle}</h2>
        <p className={styles.none}>{say.partnersNone}</p>
      </>
    )
  const name = (member: string) => names[member] ?? member
  return (
    <>
      <h2>{say.partnersTitle}</h2>
      <p>{say.partnersSub(formatPeriod(held.period, language, 'short-with-year'))}</p>
      <RowsTable
        rows={held.rows}
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
