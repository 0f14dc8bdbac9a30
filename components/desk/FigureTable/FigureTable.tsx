'use client'
import { Fragment, useId, useState } from 'react'
import { gravest } from '#trade/checks/check-draft.ts'
import type { Background, DraftEntry } from '#trade/checks/draft.ts'
import { lineName } from '#trade/checks/figure-name.ts'
import { type Finding, growthOf, valueOf } from '#trade/checks/finding.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatCurrency } from '#trade/format/format-flow.ts'
import type { Expected } from '#trade/live/entry.ts'
import { isCurrency } from '#trade/unit.ts'
import { useLanguage } from '../../words/Language.tsx'
import { ErrorSquare, Tick, WarningSquare } from '../icons/Marks.tsx'
import { type Noting, Problem } from '../Problem/Problem.tsx'
import type { Row } from '../draft/rows.ts'
import type { DraftForm } from '../draft/use-draft.ts'
import { deskWords } from '../words.ts'
import { FigureCells } from './FigureCells.tsx'
import styles from './FigureTable.module.css'
import { previousPeriod } from './figure-columns.ts'

export interface FigureTableProps {
  readonly form: DraftForm
  readonly background: Background
  readonly expectations: readonly Expected[]
  readonly findings: readonly Finding[]
  readonly isEditable: boolean
  /** Of an addition: what its release has printed, which it leaves as it is. */
  readonly printed: readonly DraftEntry[] | null
  /** Published already: what was not printed has no line any more. */
  readonly isPublic: boolean
  /** The problem that stands open under its row. */
  readonly open: Finding | null
  readonly onOpen: (finding: Finding | null) => void
  readonly noting: Noting
}

/** A table of parts may have 800 lines: as many fields as take seconds to draw at each key. */
const SHOWN_AT_FIRST = 40
const FOLDED_ABOVE = 60

/** What we shall publish: one line per line of the agency's, with its fields, what stood there before, and what the checks say. */
export function FigureTable(props: FigureTableProps) {
  const { form, background, findings, isEditable, isPublic, open, onOpen } = props
  const language = useLanguage()
  const say = deskWords(language)
  const [focused, setFocused] = useState<string | null>(null)
  const [isWhole, setIsWhole] = useState(false)
  const titleId = useId()
  const first = form.rows.find(({ isFree }) => !isFree) ?? form.rows[0]
  const columns = first?.cells ?? []
  const width = 2 + columns.reduce((sum, { basis }, at) => sum + (at === 0 || basis === 'month' ? 6 : 4), 0)
  const groups = grouped(isPublic ? form.rows.filter((row) => isFilled(row, form)) : form.rows).map((group) =>
    isWhole ? { ...group, more: 0 } : folded(group, findings),
  )
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-labelledby={titleId}>
        <thead>
          <tr>
            <th colSpan={width} className={styles.title}>
              <span id={titleId}>{isPublic ? say.whatWePublished : say.whatWePublish}</span>
            </th>
          </tr>
          <tr>
            <th>{say.series}</th>
            {columns.map((cell, at) => (
              <Fragment key={cell.basis}>
                <th className={styles.right}>{columnHead(cell.basis, cell.period, language, say.yearToDate)}</th>
                <th className={styles.narrow}>{say.unit}</th>
                {at === 0 && (
                  <th className={`${styles.right} ${styles.extra}`}>
                    {formatPeriod(
                      previousPeriod(cell),
                      language,
                      previousPeriod(cell).length > 4 && !previousPeriod(cell).startsWith(cell.period.slice(0, 4))
                        ? 'short-with-year'
                        : 'long',
                    )}
                  </th>
                )}
                <th className={styles.right}>{say.printed}</th>
                <th className={`${styles.right} ${styles.extra}`}>{say.ours}</th>
                {at === 0 && <th className={`${styles.right} ${styles.extra}`}>{say.expected}</th>}
              </Fragment>
            ))}
            <th className={styles.mark}>{say.check}</th>
          </tr>
        </thead>
        {groups.map(({ unit, rows, more }) => (
          <tbody key={unit}>
            <tr className={styles.group}>
              <th colSpan={width} scope="rowgroup">
                {unit === null ? say.parts : isCurrency(unit) ? say.inCurrency(formatCurrency(unit, language)) : unit}
              </th>
            </tr>
            {rows.map((row) => {
              const worst = gravestOf(findings, row)
              const isOpen = open !== null && isAbout(open, row)
              const name = lineName((row.cells[0] ?? { series: '' }).series, background)[language]
              return (
                <Fragment key={row.id}>
                  <tr
                    className={focused === row.id || isOpen ? styles.on : ''}
                    onFocus={() => setFocused(row.id)}
                    data-row={row.id}
                  >
                    <th scope="row">
                      {name}
                      {row.isFree && isEditable && (
                        <button
                          type="button"
                          className={styles.remove}
                          aria-label={say.removeRow(name)}
                          onClick={() => form.removeRow(row)}
                        >
                          ×
                        </button>
                      )}
                    </th>
                    {columns.map(({ basis, period }, at) => {
                      const cell = row.cells.find((held) => held.basis === basis)
                      return (
                        <FigureCells
                          key={basis}
                          {...props}
                          row={row}
                          cell={cell ?? null}
                          isFirst={at === 0}
                          head={columnHead(basis, period, language, say.yearToDate)}
                        />
                      )
                    })}
                    <td className={styles.mark}>
                      <button
                        type="button"
                        className={styles.markButton}
                        tabIndex={-1}
                        aria-expanded={isOpen}
                        disabled={!worst || worst.severity === 'passed'}
                        onClick={() => onOpen(isOpen ? null : worst)}
                      >
                        <Mark finding={worst} />
                      </button>
                    </td>
                  </tr>
                  {isOpen && open && (
                    <tr className={styles.open}>
                      <td colSpan={width}>
                        <Problem finding={open} form={form} isEditable={isEditable} noting={props.noting} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              )
            })}
            {more > 0 && (
              <tr>
                <td colSpan={width}>
                  <button type="button" className={styles.more} onClick={() => setIsWhole(true)}>
                    {say.showMoreLines(more)}
                  </button>
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Mark({ finding }: { finding: Finding | null }) {
  const say = deskWords(useLanguage())
  if (!finding) return <span className="unseen">{say.notChecked}</span>
  if (finding.severity === 'error') return <ErrorSquare label={say.error} />
  return finding.severity === 'warning' ? <WarningSquare label={say.warning} /> : <Tick label={say.passed} />
}

function gravestOf(findings: readonly Finding[], row: Row): Finding | null {
  const order = { error: 0, warning: 1, passed: 2 }
  const all = row.cells.flatMap((cell) => [gravest(findings, valueOf(cell)), gravest(findings, growthOf(cell))])
  return all.flatMap((finding) => finding ?? []).toSorted((a, b) => order[a.severity] - order[b.severity])[0] ?? null
}

/** A problem stands under the row it is first about: the sum, not its parts. */
function isAbout(finding: Finding, row: Row): boolean {
  const [first] = finding.figures
  return (
    first !== undefined && row.cells.some(({ series, period }) => series === first.series && period === first.period)
  )
}

function isFilled(row: Row, form: DraftForm): boolean {
  return row.cells.some((cell) => form.cellOf(cell).value !== '' || form.cellOf(cell).growth !== '')
}

function grouped(rows: readonly Row[]): readonly { unit: string | null; rows: readonly Row[] }[] {
  const groups = new Map<string | null, Row[]>()
  for (const row of rows) {
    const unit = row.dimensions.breakdown === 'all' ? row.dimensions.unit : null
    groups.set(unit, [...(groups.get(unit) ?? []), row])
  }
  return [...groups].map(([unit, held]) => ({ unit, rows: held }))
}

/** The first lines of a long group, and every line that a check has something to say of. */
function folded(
  group: { readonly unit: string | null; readonly rows: readonly Row[] },
  findings: readonly Finding[],
): { unit: string | null; rows: readonly Row[]; more: number } {
  if (group.rows.length <= FOLDED_ABOVE) return { ...group, more: 0 }
  const troubled = new Set(
    findings.flatMap(({ severity, figures }) =>
      severity === 'passed' ? [] : figures.map(({ series, period }) => `${series}@${period}`),
    ),
  )
  const rows = group.rows.filter(
    ({ cells }, at) => at < SHOWN_AT_FIRST || cells.some(({ series, period }) => troubled.has(`${series}@${period}`)),
  )
  return { unit: group.unit, rows, more: group.rows.length - rows.length }
}

function columnHead(basis: string, period: string, language: 'en' | 'zh', yearToDate: string): string {
  return basis === 'month' || period.length === 4 ? formatPeriod(period, language, 'long') : yearToDate
}
