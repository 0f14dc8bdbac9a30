'use client'
import { useId } from 'react'
import { columnLetters } from '#trade/column-letters.ts'
import { formatCurrency } from '#trade/format/format-flow.ts'
import { formatUnit } from '#trade/format/format-unit.ts'
import type { SheetView } from '#trade/import-view.ts'
import type { CellPlace } from '#trade/table-mapping.ts'
import { CURRENCIES } from '#trade/unit.ts'
import { useLanguage } from '../../words/Language.tsx'
import styles from './Pointing.module.css'
import type { Pointing } from './pointing.ts'
import { pointingWords } from './pointing-words.ts'
import { Choice } from './SayCell.tsx'

/** Powers of ten that a table's values are printed in. */
const SCALES = [0, 3, 4, 6, 8, 9, 12]

interface Props {
  readonly sheet: SheetView
  readonly pointing: Pointing
  readonly onSay: (pointing: Pointing) => void
}

/** What is said of the table as a whole: by the cells that were pointed at, or typed where none says it. */
export function SayTable({ sheet, pointing, onSay }: Props) {
  const language = useLanguage()
  const say = pointingWords[language]
  const id = useId()
  const { periodCell, unitCell, currency, scale, firstRow, lastRow, partnerRow } = pointing
  const cell = ({ row, column }: CellPlace) =>
    `${columnLetters(column)}${row + 1} ${(sheet.rows[row]?.[column] ?? '').trim()}`
  const facts: readonly (readonly [string, string | null])[] = [
    [say.periodIs, periodCell && cell(periodCell)],
    [say.unitIs, unitCell && cell(unitCell)],
    [say.firstRow, firstRow === null ? null : String(firstRow + 1)],
    [say.lastRow, lastRow === null ? null : String(lastRow + 1)],
    [say.partnerRow, partnerRow === null ? null : String(partnerRow + 1)],
  ]
  return (
    <div className={styles.table}>
      <h4>{say.table}</h4>
      <dl className={styles.facts}>
        {facts.flatMap(([what, where]) =>
          where === null
            ? []
            : [
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>{where}</dd>
                </div>,
              ],
        )}
      </dl>
      {!periodCell && (
        <>
          <label htmlFor={`${id}-period`}>{say.period}</label>
          <input
            id={`${id}-period`}
            value={pointing.typedPeriod}
            autoComplete="off"
            aria-describedby={`${id}-period-hint`}
            onChange={(event) => onSay({ ...pointing, typedPeriod: event.target.value })}
          />
          <small id={`${id}-period-hint`}>{say.periodHint}</small>
        </>
      )}
      {!unitCell && (
        <div className={styles.pair}>
          <Choice
            label={say.currency}
            value={currency}
            options={CURRENCIES.map((one) => [one, formatCurrency(one, language)])}
            none={say.choose}
            onChoose={(chosen) => onSay({ ...pointing, currency: chosen })}
          />
          <Choice
            label={say.scale}
            value={scale === null ? null : String(scale)}
            options={SCALES.map((one) => [String(one), formatUnit({ base: currency ?? 'CNY', scale: one }, language)])}
            none={say.choose}
            onChoose={(chosen) => onSay({ ...pointing, scale: chosen === null ? null : Number(chosen) })}
          />
        </div>
      )}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={pointing.hasGrowthRows}
          onChange={(event) => onSay({ ...pointing, hasGrowthRows: event.target.checked })}
        />
        {say.growthRows}
      </label>
    </div>
  )
}
