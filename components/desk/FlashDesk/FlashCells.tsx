'use client'
import { gravest } from '#trade/checks/check-draft.ts'
import type { Background } from '#trade/checks/draft.ts'
import { refKey } from '#trade/checks/finding.ts'
import type { Finding } from '#trade/checks/finding.ts'
import { formatGrowthBare } from '#trade/format/format-change.ts'
import { formatFlow } from '#trade/format/format-flow.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { Expected } from '#trade/live/entry.ts'
import { formatUnit } from '#trade/format/format-unit.ts'
import { typedDigits } from '#trade/checks/typed-number.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { DraftForm } from '../draft/use-draft.ts'
import { expectedText, previousDigits, previousPeriod } from '../FigureTable/figure-columns.ts'
import { deskWords } from '../words.ts'
import type { FlashField } from './flash-blocks.ts'
import styles from './FlashDesk.module.css'

export interface FlashCellsProps {
  readonly form: DraftForm
  readonly background: Background
  readonly expectations: readonly Expected[]
  readonly findings: readonly Finding[]
  readonly isEditable: boolean
}

/** One field of the flash: what it is, the field, and under it what was expected and what stood there before. */
export function FlashCell({
  field,
  isLevel,
  ...props
}: FlashCellsProps & { readonly field: FlashField; readonly isLevel: boolean }) {
  const language = useLanguage()
  const say = deskWords(language)
  const { ref, cell, row } = field
  const { form, findings, isEditable } = props
  const typed = form.cellOf(cell)
  const { flow, unit } = row.dimensions
  const isGrowth = ref.part === 'growth'
  const text = isGrowth ? typed.growth : typed.value
  const digits = typedDigits(text)
  const worst = gravest(findings, ref)
  const name = formatFlow(flow, language)
  const unitText = isGrowth ? say.growthPercent : formatUnit({ base: unit, scale: typed.scale }, language)
  const shown =
    isEditable || digits === null ? text : isGrowth ? formatGrowthBare(digits, language) : formatDigits(digits)
  if (!isEditable && text === '') return <div />
  return (
    <div className={isLevel ? styles.level : styles.cell}>
      <label>
        <span className={isLevel ? 'unseen' : styles.name}>{name}</span>{' '}
        <small className={styles.unit}>{unitText}</small>
        <input
          className={styles.input}
          data-figure={refKey(ref)}
          data-severity={text === '' ? 'none' : (worst?.severity ?? 'none')}
          aria-invalid={worst?.severity === 'error'}
          value={shown}
          readOnly={!isEditable}
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => form.type(cell, { [ref.part]: event.target.value })}
        />
      </label>
      <p className={styles.beside}>{beside(field, typed.scale, props, language).join(' · ')}</p>
    </div>
  )
}

/** What was expected of a figure, and what was printed for the period before. */
function beside(
  { ref, cell, row }: FlashField,
  scale: number,
  { background, expectations }: FlashCellsProps,
  language: Locale,
): readonly string[] {
  const say = deskWords(language)
  const isAsked = row.dimensions.flow === 'balance' || ref.part === 'growth'
  // A poll asks for the newest period; of the year to date nobody expects anything.
  const expected = isAsked && cell.basis === 'month' ? expectedText(row, expectations, language) : null
  const held = background.lines[cell.series]?.find(({ period }) => period === previousPeriod(cell))
  const growth = held?.printedGrowthPercent ?? null
  const before =
    ref.part === 'value'
      ? previousDigits(cell, scale, background)
      : growth === null
        ? null
        : `${formatGrowthBare(growth, language)}%`
  return [expected && say.expectedWas(expected), before && say.beforeWas(before)].flatMap((text) => text || [])
}
