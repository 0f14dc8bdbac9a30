'use client'
import { Fragment, useMemo, useState } from 'react'
import { lineName } from '#trade/checks/figure-name.ts'
import { formatGrowthBare } from '#trade/format/format-change.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatUnit } from '#trade/format/format-unit.ts'
import type { ImportView, LineView, PointedOut, SheetView } from '#trade/import-view.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { parseSeriesKey } from '#trade/series-key.ts'
import { SheetGrid } from '../../sheet/SheetGrid/SheetGrid.tsx'
import { useLanguage } from '../../words/Language.tsx'
import { ErrorSquare, Tick } from '../icons/Marks.tsx'
import { deskWords } from '../words.ts'
import styles from './ImportDesk.module.css'
import { PointingDesk } from './PointingDesk.tsx'
import { pointingWords } from './pointing-words.ts'

interface Props {
  readonly view: ImportView
  readonly isTaking: boolean
  readonly onTake: () => void
  readonly isReading: boolean
  /** Why what was pointed out does not fit its sheet. */
  readonly misfit: Bilingual | undefined
  readonly onPoint: (pointed: PointedOut) => void
  readonly onForget: (fingerprint: string) => void
}

/** What a file was read as, row for row beside its sheet, before anything is taken from it. */
export function ImportReading(props: Props) {
  const { view, isTaking, onTake, isReading, misfit, onPoint, onForget } = props
  const language = useLanguage()
  const say = deskWords(language)
  const { release, figures, problems, notes, sheets, file } = view
  // Of a file in which nothing was read there is nothing to see before its first sheet is pointed out.
  const firstUnread = release === null ? sheets.find(({ isUnfamiliar }) => isUnfamiliar) : undefined
  const [pointedAt, setPointedAt] = useState<string | null>(firstUnread?.name ?? null)
  return (
    <>
      <header className={styles.head}>
        <h2>{release?.code ?? pointingWords[language].notKnown}</h2>
        <p>
          {file.name}
          {release && (
            <>
              {` · ${say.figuresRead(figures)} · `}
              <span className={problems.length > 0 ? styles.bad : ''}>
                {problems.length > 0 ? say.notUnderstood(problems.length) : say.allUnderstood}
              </span>
            </>
          )}
        </p>
        {release && (
          <button type="button" className={styles.go} aria-disabled={isTaking} onClick={() => !isTaking && onTake()}>
            {release.state === null ? say.begin(release.code) : say.takeInto(release.code)}
          </button>
        )}
      </header>
      {problems.length > 0 && (
        <Listed
          title={release ? say.notUnderstood(problems.length) : pointingWords[language].whyNot}
          items={problems}
        />
      )}
      {notes.length > 0 && <Listed title={say.readWithANote} items={notes} />}
      {sheets.map((sheet) =>
        pointedAt === sheet.name ? (
          <PointingDesk
            key={sheet.name}
            sheet={sheet}
            error={misfit}
            isReading={isReading}
            onRead={onPoint}
            onLeave={release === null ? null : () => setPointedAt(null)}
          />
        ) : (
          <Fragment key={sheet.name}>
            {sheet.isUnfamiliar && (
              <Layout sheet={sheet} onPoint={() => setPointedAt(sheet.name)} onForget={onForget} />
            )}
            <ReadSheet sheet={sheet} />
          </Fragment>
        ),
      )}
    </>
  )
}

function Listed({ title, items }: { title: string; items: ImportView['problems'] }) {
  const language = useLanguage()
  return (
    <section className={styles.listed} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {items.map(({ cell, reason }) => (
          <li key={`${cell} ${reason.en}`}>
            <b className="n">{cell}</b> {reason[language]}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface LayoutProps {
  readonly sheet: SheetView
  readonly onPoint: () => void
  readonly onForget: (fingerprint: string) => void
}

/** Whose mapping a sheet is read by, and the way to another; or the way to the first. */
function Layout({ sheet: { name, mapped }, onPoint, onForget }: LayoutProps) {
  const language = useLanguage()
  const say = pointingWords[language]
  if (!mapped)
    return (
      <p className={styles.layout}>
        <b>{name}</b>
        <button type="button" className={styles.button} onClick={onPoint}>
          {say.open}
        </button>
      </p>
    )
  const day = formatInstant(mapped.at, language, 'day')
  return (
    <p className={styles.layout}>
      <span>{mapped.isReadByIt ? say.readBy(mapped.by, day) : say.knownBy(mapped.by, day)}</span>
      <button type="button" className={styles.button} onClick={onPoint}>
        {say.change}
      </button>
      <button type="button" className={styles.button} onClick={() => onForget(mapped.fingerprint)}>
        {say.forget}
      </button>
    </p>
  )
}

function ReadSheet({ sheet }: { sheet: SheetView }) {
  const language = useLanguage()
  const say = deskWords(language)
  const [open, setOpen] = useState<number | null>(null)
  const lines = useMemo(() => new Map(sheet.lines.map((line) => [line.row, line])), [sheet])
  const marks = useMemo(() => marksOf(sheet), [sheet])
  if (sheet.title === null && sheet.lines.length === 0)
    return sheet.isUnfamiliar ? null : (
      <p className={styles.other}>
        <b>{sheet.name}</b>: {say.notATable}
      </p>
    )
  return (
    <>
      <SheetGrid
        sheet={sheet}
        title={say.agencySheet}
        marks={marks}
        side={{
          title: say.whatWeRead,
          columns: 4,
          head: (
            <>
              <th className={styles.middle}>{say.seriesHead}</th>
              <th className={styles.right}>{say.figuresHead}</th>
              <th>{say.cellsHead}</th>
              <th>{say.check}</th>
            </>
          ),
          beside: (row) => (
            <Beside line={lines.get(row)} isOpen={open === row} onOpen={() => setOpen(open === row ? null : row)} />
          ),
          below: (row) => {
            const line = lines.get(row)
            return open === row && line ? <Figures line={line} /> : null
          },
        }}
      />
      {sheet.more > 0 && <p className={styles.other}>{say.moreRows(sheet.more)}</p>}
    </>
  )
}

function Beside({ line, isOpen, onOpen }: { line: LineView | undefined; isOpen: boolean; onOpen: () => void }) {
  const language = useLanguage()
  const say = deskWords(language)
  if (!line)
    return (
      <td className={styles.middle} colSpan={4}>
        {' '}
      </td>
    )
  const cells = line.figures.map(({ cell }) => cell)
  const range = cells.length > 1 ? `${cells[0]}:${cells.at(-1)}` : (cells[0] ?? '')
  return (
    <>
      <td className={styles.middle}>
        <button type="button" className={styles.line} aria-expanded={isOpen} onClick={onOpen}>
          {line.name ? line.name[language] : (line.problems[0]?.cell ?? '')}
        </button>
      </td>
      <td className={styles.right}>{line.figures.length || ''}</td>
      <td className={styles.quiet}>{range}</td>
      <td>{line.problems.length > 0 ? <ErrorSquare label={say.problem} /> : <Tick label={say.understood} />}</td>
    </>
  )
}

function Figures({ line }: { line: LineView }) {
  const language = useLanguage()
  const say = deskWords(language)
  return (
    <>
      {line.problems.map(({ cell, reason }) => (
        <p key={cell} className={styles.bad}>
          <b className="n">{cell}</b> {reason[language]}
        </p>
      ))}
      {line.figures.length > 0 && (
        <table className={styles.figures}>
          <thead>
            <tr>
              <th>{say.seriesHead}</th>
              <th>{say.period}</th>
              <th className={styles.right}>{say.value}</th>
              <th className={styles.right}>{say.printedGrowth}</th>
              <th>{say.cell}</th>
            </tr>
          </thead>
          <tbody>
            {line.figures.map(({ series, period, value, scale, printedGrowthPercent, cell }) => (
              <tr key={`${series}@${period}`}>
                <td>{seriesName(series, line, language)}</td>
                <td>{formatPeriod(period, language, 'with-year')}</td>
                <td className={styles.right}>
                  {value === null ? '–' : formatDigits(value)}{' '}
                  <small>{formatUnit({ base: parseSeriesKey(series).unit, scale }, language)}</small>
                </td>
                <td className={styles.right}>
                  {printedGrowthPercent === null ? '' : formatGrowthBare(printedGrowthPercent, language)}
                </td>
                <td className={styles.quiet}>{cell}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

/** `Exports, Japan, year to date`, by the table's own name of the member. */
function seriesName(series: string, { name }: LineView, language: 'en' | 'zh'): string {
  const { breakdown, member } = parseSeriesKey(series)
  const names = name && member ? { [`${breakdown}:${member}`]: name } : {}
  return lineName(series, { names })[language]
}

function marksOf(sheet: SheetView): ReadonlyMap<string, 'figure' | 'problem'> {
  const marks = new Map<string, 'figure' | 'problem'>()
  for (const { figures, problems } of sheet.lines) {
    for (const { cell } of figures) marks.set(cell, 'figure')
    for (const { cell } of problems) marks.set(cell.slice(sheet.name.length + 1), 'problem')
  }
  return marks
}
