import { formatDigits } from '#trade/format/format-number.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { Row } from '#trade/front/rows.ts'
import { Growth } from '../figures/Growth/Growth.tsx'
import { growthBars } from './growth-bar.ts'
import { GrowthBar } from './GrowthBar.tsx'
import styles from './Panel.module.css'

/** A short table: name, level, growth and its bar. Missing figures say why. */
export function RowsTable<Name extends string>({
  rows,
  head,
  nameOf,
  colourOf,
  language,
}: {
  rows: readonly Row<Name>[]
  head: readonly [name: string, level: string, growth: string]
  nameOf: (name: Name) => string
  colourOf?: (name: Name) => string
  language: Locale
}) {
  const bars = growthBars(rows.map(({ growthPercent }) => growthPercent))
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {head.map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
          <th aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.series}>
            <th scope="row">{nameOf(row.name)}</th>
            <td>
              {row.digits === null ? (
                formatReason(row.figure.missingReason ?? 'growth-only', language)
              ) : (
                <data value={row.digits}>{formatDigits(row.digits)}</data>
              )}
            </td>
            <td>
              {row.growthPercent === null ? (
                formatReason('no-base', language)
              ) : (
                <Growth percent={row.growthPercent} language={language} bare />
              )}
              {row.isComputed && '*'}
            </td>
            <td className={styles.bar}>
              <GrowthBar place={bars[at] ?? null} {...(colourOf ? { colour: colourOf(row.name) } : {})} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
