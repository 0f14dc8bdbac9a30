'use client'
import { type Decimal, decimal } from '#trade/decimal.ts'
import type { Locale } from '#trade/format/locale.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { overlapping } from '#trade/what-if/covers.ts'
import { NO_FORECAST } from '#trade/what-if/what-if-sentence.ts'
import type { WhatIf } from '#trade/what-if/what-if.ts'
import { printWhatIf, type WhatIfQuery } from '#trade/what-if/what-if-query.ts'
import { levelText, rateText, shareText, viewUnit } from '../../explore/print-cell.ts'
import { assumptionsOf, isInvalid, type Typed } from '../typed-growth.ts'
import type { WhatIfBase, WhatIfPart } from '../what-if-base.ts'
import { whatIfWords } from '../words.ts'
import styles from './AssumptionForm.module.css'

// As many as can be seen with the answer; any other part can be added.
const OFFERED = 8

/** The assumptions as a table of fields: a slider and a number for each part. Without scripts it is a form that is sent. */
export function AssumptionForm({
  query,
  base,
  typed,
  found,
  language,
  onType,
  onRest,
  onClear,
}: {
  query: WhatIfQuery
  base: WhatIfBase
  typed: Typed
  found: WhatIf
  language: Locale
  onType: (code: string, text: string) => void
  onRest: (text: string) => void
  onClear: () => void
}) {
  const say = whatIfWords[language]
  const textOf = (code: string) => typed.find((one) => one.code === code)?.text ?? ''
  const offered = base.parts.filter(({ isOffered }) => isOffered).slice(0, OFFERED)
  const rows = [
    ...offered,
    ...typed.flatMap(({ code }) => {
      const part = base.parts.find((one) => one.code === code)
      return part && !offered.includes(part) ? [part] : []
    }),
  ]
  const taken = base.parts.filter(({ code }) => found.parts.some((row) => row.code === code))
  const unit = viewUnit(query.currency, language)
  const level = (amount: Decimal) =>
    levelText({ amount, lastDigit: base.whole.lastDigit, unit: query.currency }, language)
  const kept = new URLSearchParams(printWhatIf({ ...query, assumptions: [], rest: 'zero' }))
  return (
    <form
      action="/explore/what-if/apply"
      className={styles.form}
      onSubmit={(event) => {
        // The answer stands already.
        event.preventDefault()
      }}
    >
      {[...kept].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <table className={styles.table}>
        <caption>
          <b>{say.assumptions}</b>
          {say.assumptionsSub(formatPeriod(base.period, language, 'with-year'))}
          {language === 'en' ? ' ' : ''}
          {NO_FORECAST[language]}
          {language === 'en' ? '.' : '。'}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say.part}</th>
            <th scope="col" className={styles.r}>
              {say.share}
            </th>
            <th scope="col" className={styles.assumed}>
              {say.assumed}
            </th>
            <th scope="col" className={styles.r}>
              {say.adds}
            </th>
            <th scope="col" className={styles.r} data-column="wide">
              {say.result(unit)}
            </th>
          </tr>
        </thead>
        <tbody>{rows.map(partRow)}</tbody>
        <tfoot>
          <tr>
            <th scope="row">{say.everythingElse}</th>
            <td className={styles.r}>{shareText(found.rest.sharePercent)}</td>
            <td className={styles.assumed}>
              <Field
                name="rest"
                label={say.growthOf(say.everythingElse)}
                slider={say.sliderOf(say.everythingElse)}
                text={restText(query, base)}
                onType={onRest}
              />
            </td>
            <td className={styles.r}>{rateText(found.rest.points, language)}</td>
            <td className={styles.r} data-column="wide">
              {level(found.rest.result)}
            </td>
          </tr>
          <tr data-sum="">
            <th scope="row">{say.whole(say.flows[query.flow])}</th>
            <td className={styles.r}>100.0</td>
            <td className={styles.r} colSpan={2}>
              {rateText(found.whole.growthPercent, language)}
            </td>
            <td className={styles.r} data-column="wide">
              {level(found.whole.result)}
            </td>
          </tr>
        </tfoot>
      </table>
      <div className={styles.more}>
        <label>
          {say.add}{' '}
          <select name="add" value="" onChange={(event) => event.target.value && onType(event.target.value, '0')}>
            <option value="">{say.addNone}</option>
            {base.parts
              .filter((part) => !rows.includes(part))
              .map((part) => {
                const other = overlapOf(part)
                return (
                  <option key={part.code} value={part.code} disabled={other !== null}>
                    {other ? `${part.name} (${say.overlaps(other.name)})` : part.name}
                  </option>
                )
              })}
          </select>
        </label>
        <noscript>
          <button type="submit" className={styles.button}>
            {say.show}
          </button>
        </noscript>
        <button type="button" className={styles.button} onClick={onClear}>
          {say.clear}
        </button>
      </div>
    </form>
  )

  function partRow(part: WhatIfPart) {
    const row = found.parts.find(({ code }) => code === part.code)
    const text = textOf(part.code)
    const other = row ? null : overlapOf(part)
    return (
      <tr key={part.code}>
        <th scope="row">{part.name}</th>
        <td className={styles.r}>{shareText(decimal(part.amount).div(decimal(base.whole.amount)).times('100'))}</td>
        <td className={styles.assumed}>
          {other && text === '' ? (
            <span className={styles.quiet}>{say.overlaps(other.name)}</span>
          ) : (
            <Field
              name={`growth.${part.code}`}
              label={say.growthOf(part.name)}
              slider={say.sliderOf(part.name)}
              text={text}
              {...(isInvalid(text) ? { error: say.invalid } : other ? { error: say.overlaps(other.name) } : {})}
              onType={(next) => onType(part.code, next)}
            />
          )}
        </td>
        <td className={styles.r}>{row ? rateText(row.points, language) : ''}</td>
        <td className={styles.r} data-column="wide">
          {row ? level(row.result) : ''}
        </td>
      </tr>
    )
  }

  function overlapOf(part: WhatIfPart): WhatIfPart | null {
    return taken.find((one) => one.code !== part.code && overlapping(one.covers, part.covers)) ?? null
  }
}

/** The growth of the rest as it stands in its field. */
function restText({ rest }: WhatIfQuery, { printedGrowth }: WhatIfBase): string {
  if (rest === 'zero') return ''
  return rest === 'printed' ? (printedGrowth ?? '') : rest.growth
}

/** A slider from −50 to +50 and a number beside it that takes any growth. */
function Field({
  name,
  label,
  slider,
  text,
  error,
  onType,
}: {
  name: string
  label: string
  slider: string
  text: string
  error?: string
  onType: (text: string) => void
}) {
  const [number] = assumptionsOf([{ code: name, text }])
  // A slider is a position, never a figure.
  const place = number ? Math.max(-REACH, Math.min(REACH, Math.round(Number(number.growth)))) : 0
  return (
    <span className={styles.field} data-blank={text.trim() === '' ? '' : undefined}>
      <input
        type="range"
        min={-REACH}
        max={REACH}
        step={1}
        value={place}
        aria-label={slider}
        onChange={(event) => onType(event.target.value)}
      />
      <input
        type="text"
        inputMode="text"
        name={name}
        value={text}
        placeholder="–"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        maxLength={9}
        autoComplete="off"
        onChange={(event) => onType(event.target.value)}
      />
      {error && <span className={styles.error}>{error}</span>}
    </span>
  )
}

const REACH = 50
