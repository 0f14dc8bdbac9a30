import type { ReactNode } from 'react'
import type { Decimal } from '#trade/decimal.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing, type Missing } from '#trade/missing.ts'
import styles from './FigureTable.module.css'

/** Why a cell has no figure, in words; nothing where a column before it says why already (`isSaid`). */
export function whyNot(value: Decimal | Missing, isSaid: boolean, language: Locale): ReactNode {
  return isMissing(value) && !isSaid ? (
    <span className={styles.why}>{formatReason(value.missing, language)}</span>
  ) : null
}
