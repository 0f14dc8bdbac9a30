'use client'
import { useState } from 'react'
import { figureName } from '#trade/checks/figure-name.ts'
import type { Background } from '#trade/checks/draft.ts'
import type { Figure } from '#trade/figure.ts'
import { formatGrowth } from '#trade/format/format-change.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import { formatUnit } from '#trade/format/format-unit.ts'
import type { Locale } from '#trade/format/locale.ts'
import { parseSeriesKey } from '#trade/series-key.ts'
import { useLanguage } from '../../words/Language.tsx'
import { deskWords } from '../words.ts'
import styles from './Preview.module.css'

/** A figure as it will stand, and as it stands now. */
export type Change = Pick<
  Figure,
  'series' | 'period' | 'value' | 'scale' | 'printedGrowthPercent' | 'missingReason' | 'replaces'
>

const SHOWN_AT_FIRST = 30

/** What publishing will change of what is public: figures that take the place of others first, then the new ones. */
export function ChangeTable({ changes, background }: { changes: readonly Change[]; background: Background }) {
  const language = useLanguage()
  const say = deskWords(language)
  const [isWhole, setIsWhole] = useState(false)
  const replacing = changes.filter(({ replaces }) => replaces !== null)
  const ordered = [...replacing, ...changes.filter(({ replaces }) => replaces === null)]
  const shown = isWhole ? ordered : ordered.slice(0, SHOWN_AT_FIRST)
  return (
    <section className={styles.changes} aria-labelledby="changes">
      <h2 id="changes">
        {say.changes}{' '}
        <small>
          {say.changesCount(
            formatDigits(String(changes.length - replacing.length)),
            formatDigits(String(replacing.length)),
          )}
        </small>
      </h2>
      <table>
        <thead>
          <tr>
            <th>{say.series}</th>
            <th className={styles.right}>{say.publicNow}</th>
            <th className={styles.right}>{say.willBe}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((change) => (
            <tr key={`${change.series} ${change.period}`}>
              <th scope="row">{figureName(change.series, change.period, background)[language]}</th>
              <td className={`${styles.right} ${styles.old}`}>
                {change.replaces ? <s>{said(change, change.replaces, language)}</s> : say.nothingPublic}
              </td>
              <td className={styles.right}>{said(change, change, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {ordered.length > shown.length && (
        <button type="button" className={styles.more} onClick={() => setIsWhole(true)}>
          {say.showMoreLines(ordered.length - shown.length)}
        </button>
      )}
    </section>
  )
}

function said(
  { series, missingReason }: Change,
  { value, scale, printedGrowthPercent }: Pick<Change, 'value' | 'scale' | 'printedGrowthPercent'>,
  language: Locale,
): string {
  const level =
    value === null
      ? printedGrowthPercent === null && missingReason !== null
        ? formatReason(missingReason, language)
        : null
      : `${formatDigits(value)} ${formatUnit({ base: parseSeriesKey(series).unit, scale }, language)}`
  const growth = printedGrowthPercent === null ? null : formatGrowth(printedGrowthPercent, language)
  return [level, growth].filter((text) => text !== null).join(language === 'en' ? ', ' : '，')
}
