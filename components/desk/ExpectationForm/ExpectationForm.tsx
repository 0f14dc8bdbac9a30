'use client'
import { useState } from 'react'
import { formatCurrency, formatFlow } from '#trade/format/format-flow.ts'
import type { Expected } from '#trade/live/entry.ts'
import type { Flow } from '#trade/flow.ts'
import { CURRENCIES, type Currency } from '#trade/unit.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import table from '../table/table.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import { type Part, PARTS, pastePoll } from './paste-poll.ts'

export interface TypedExpectation {
  readonly flow: Flow
  readonly currency: Currency
  readonly figure: 'growth' | 'balance'
  readonly median: string
  readonly low: string
  readonly high: string
  readonly forecasts: string
}

export type SetExpectations = Act<{ code: string; rows: readonly TypedExpectation[]; poll: string; source: string }>

const FIGURES = [
  ['exports', 'growth'],
  ['imports', 'growth'],
  ['balance', 'balance'],
] as const

/** What economists expect of a release: median, range and number of forecasts of each figure polls ask for. */
export function ExpectationForm({
  code,
  held,
  setExpectations,
}: {
  code: string
  held: readonly Expected[]
  setExpectations: SetExpectations
}) {
  const language = useLanguage()
  const say = deskWords(language)
  const [rows, setRows] = useState(() =>
    CURRENCIES.flatMap((currency) => FIGURES.map(([flow, figure]) => rowOf(flow, currency, figure, held))),
  )
  const [poll, setPoll] = useState(held.find((one) => one.poll)?.poll ?? '')
  const [source, setSource] = useState(held[0]?.source ?? '')
  const [isSaved, setSaved] = useState(false)
  const { run, isRunning, errors } = useAct(setExpectations, () => setSaved(true))
  const paste = (text: string, at: number, part: Part): boolean => {
    const filled = pastePoll(text, at, part, rows)
    if (!filled) return false
    setSaved(false)
    setRows([...filled])
    return true
  }
  const type = (at: number, part: Part, text: string) => {
    setSaved(false)
    setRows((all) => all.map((row, n) => (n === at ? { ...row, [part]: text } : row)))
  }
  return (
    <form
      className={`${panel.panel} ${table.form}`}
      onSubmit={(event) => {
        event.preventDefault()
        run({ code, rows, poll, source })
      }}
    >
      <p className={table.quiet}>{say.expectationsHint}</p>
      <div className={table.alone}>
        <table className={table.table}>
          <thead>
            <tr>
              <th>{say.series}</th>
              {PARTS.map((part) => (
                <th key={part} className={table.right}>
                  {say[part]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => {
              const name = `${formatFlow(row.flow, language)}, ${formatCurrency(row.currency, language)}, ${row.figure === 'growth' ? say.growth : say.balanceBn}`
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {PARTS.map((part) => (
                    <td key={part} className={table.right}>
                      <input
                        aria-label={`${name}, ${say[part].toLowerCase()}`}
                        inputMode="decimal"
                        autoComplete="off"
                        value={row[part]}
                        onChange={(event) => type(at, part, event.target.value)}
                        onPaste={(event) => {
                          if (paste(event.clipboardData.getData('text/plain'), at, part)) event.preventDefault()
                        }}
                        aria-invalid={`rows.${at}.${part}` in errors}
                      />
                      <FieldError id={`row-${at}-${part}`} error={errors[`rows.${at}.${part}`]} />
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <label htmlFor="poll">{say.poll}</label>
      <input id="poll" value={poll} onChange={(event) => setPoll(event.target.value)} autoComplete="off" />
      <label htmlFor="poll-source">{say.pollSource}</label>
      <input
        id="poll-source"
        value={source}
        onChange={(event) => setSource(event.target.value)}
        autoComplete="off"
        aria-invalid={'source' in errors}
        aria-describedby="poll-source-error"
      />
      <FieldError id="poll-source-error" error={errors['source']} />
      <FieldError id="expectations-error" error={errors['form']} />
      <div className={panel.row}>
        <button type="submit" className={panel.go} aria-disabled={isRunning}>
          {say.saveExpectations}
        </button>
        <output>{isSaved ? say.savedNow : ''}</output>
      </div>
    </form>
  )
}

function rowOf(
  flow: Flow,
  currency: Currency,
  figure: 'growth' | 'balance',
  held: readonly Expected[],
): TypedExpectation {
  const known = held.find((one) => one.flow === flow && one.currency === currency && one.figure === figure)
  return {
    flow,
    currency,
    figure,
    median: known?.median ?? '',
    low: known?.low ?? '',
    high: known?.high ?? '',
    forecasts: String(known?.forecasts ?? ''),
  }
}
