'use client'
import { gravest } from '#trade/checks/check-draft.ts'
import { lineName } from '#trade/checks/figure-name.ts'
import { growthOf, refKey, valueOf } from '#trade/checks/finding.ts'
import { typedDigits } from '#trade/checks/typed-number.ts'
import { formatGrowthBare } from '#trade/format/format-change.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatUnit } from '#trade/format/format-unit.ts'
import { isCurrency } from '#trade/unit.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { Cell, Row } from '../draft/rows.ts'
import { deskWords } from '../words.ts'
import type { FigureTableProps } from './FigureTable.tsx'
import styles from './FigureTable.module.css'
import { expectedText, ourGrowth, previousDigits } from './figure-columns.ts'

// What the agency prints in, largest first: trillions in words, billions in English, 亿 and 万 in its tables, thousands of dollars.
const MONEY_SCALES = { en: [12, 9, 8, 6, 4, 3], zh: [12, 8, 4, 3] } as const
const COUNT_SCALES = [8, 6, 4, 3, 0] as const

/** The fields of one figure: value, unit, growth; beside them what stood before, our own growth, what was expected. */
export function FigureCells({
  form,
  background,
  expectations,
  findings,
  isEditable: isDraft,
  printed: published,
  row,
  cell,
  isFirst,
  head,
}: FigureTableProps & { row: Row; cell: Cell | null; isFirst: boolean; head: string }) {
  const language = useLanguage()
  const say = deskWords(language)
  if (!cell)
    return (
      <td colSpan={isFirst ? 6 : 4}>
        <span className="unseen">{say.empty}</span>
      </td>
    )
  const typed = form.cellOf(cell)
  const before = published?.find(({ series, period }) => series === cell.series && period === cell.period)
  const isEditable = isDraft && (before?.value ?? null) === null
  const isGrowthEditable = isDraft && (before?.printedGrowthPercent ?? null) === null
  const label = cellLabel(row, cell, background, language)
  const ours = ourGrowth(cell, typed, background)
  const printed = typedDigits(typed.growth)
  const isParted =
    ours !== null && printed !== null && formatGrowthBare(ours, language) !== formatGrowthBare(printed, language)
  const unit = row.dimensions.unit
  const scales = isCurrency(unit) ? MONEY_SCALES[language] : COUNT_SCALES
  const hasGrowth = row.dimensions.flow !== 'balance' || isGrowthEditable
  return (
    <>
      <td className={`${styles.right} ${styles.figure}`} data-head={head}>
        <input
          className={styles.value}
          data-figure={refKey(valueOf(cell))}
          aria-label={say.valueLabel(label)}
          aria-invalid={gravest(findings, valueOf(cell))?.severity === 'error'}
          value={
            isEditable || typedDigits(typed.value) === null ? typed.value : formatDigits(typedDigits(typed.value) ?? '')
          }
          readOnly={!isEditable}
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => form.type(cell, { value: event.target.value })}
        />
      </td>
      <td className={styles.narrow}>
        <select
          className={styles.unit}
          aria-label={say.unitLabel(label)}
          value={typed.scale}
          disabled={!isEditable}
          tabIndex={-1}
          onChange={(event) => form.type(cell, { scale: Number(event.target.value) })}
        >
          {[...new Set([...scales, typed.scale])].map((scale) => (
            <option key={scale} value={scale}>
              {formatUnit({ base: unit, scale }, language)}
            </option>
          ))}
        </select>
      </td>
      {isFirst && (
        <td className={`${styles.right} ${styles.extra} ${styles.quiet}`}>
          {previousDigits(cell, typed.scale, background)}
        </td>
      )}
      <td className={`${styles.right} ${styles.rate}`}>
        {hasGrowth && (
          <input
            className={styles.growth}
            data-figure={refKey(growthOf(cell))}
            aria-label={say.growthLabel(label)}
            aria-invalid={gravest(findings, growthOf(cell))?.severity === 'error'}
            value={isGrowthEditable || printed === null ? typed.growth : formatGrowthBare(printed, language)}
            readOnly={!isGrowthEditable}
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => form.type(cell, { growth: event.target.value })}
          />
        )}
      </td>
      <td className={`${styles.right} ${styles.extra} ${isParted ? styles.parted : styles.quiet}`}>
        {ours !== null && formatGrowthBare(ours, language)}
      </td>
      {isFirst && (
        <td className={`${styles.right} ${styles.extra} ${styles.quiet}`}>
          {expectedText(row, expectations, language)}
        </td>
      )}
    </>
  )
}

/** What a field is called: `Exports, CNY, 2024`. The currency's code, since a label must be short and the same in both languages' tables. */
function cellLabel(row: Row, cell: Cell, background: FigureTableProps['background'], language: 'en' | 'zh'): string {
  const parts = [
    lineName(cell.series, background)[language],
    row.dimensions.unit,
    formatPeriod(cell.period, language, 'with-year').replaceAll('\u2060', ''),
  ]
  return parts.join(language === 'en' ? ', ' : '，')
}
