import { formatInstant } from '#trade/format/format-instant.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { SheetView } from '#trade/import-view.ts'
import { importWords } from '../import-words.ts'
import { SheetGrid } from '../SheetGrid/SheetGrid.tsx'
import styles from './SourceFile.module.css'

interface Props {
  readonly file: {
    readonly sha256: string
    readonly name: string
    readonly size: number
    readonly receivedAt: string
  }
  readonly sheets: readonly SheetView[]
  /** `Sheet1!B17`: the cell somebody came for. */
  readonly asked: string | null
  readonly language: Locale
}

/** The file figures were read from: its sheets as they stand, the cell that was asked for, and the hash that names it. */
export function SourceFile({ file, sheets, asked, language }: Props) {
  const say = importWords[language]
  const shown = sheets.filter(({ lines }) => lines.length > 0)
  return (
    <section className={styles.source}>
      <h1>{say.sourceTitle}</h1>
      <p className={styles.facts}>
        {file.name}, {say.received} {formatInstant(file.receivedAt, language, 'day-time')} ·{' '}
        <a className="link" href={`/sources/${file.sha256}/file`}>
          {say.download}
        </a>
        <small>
          {say.hash} <span className="n">{file.sha256}</span>
        </small>
      </p>
      {shown.map((sheet) => (
        <SheetGrid key={sheet.name} sheet={sheet} title={say.agencySheet} marks={marksOf(sheet, asked)} />
      ))}
    </section>
  )
}

function marksOf(sheet: SheetView, asked: string | null): ReadonlyMap<string, 'figure' | 'asked'> {
  const marks = new Map<string, 'figure' | 'asked'>()
  for (const { figures } of sheet.lines) for (const { cell } of figures) marks.set(cell, 'figure')
  if (asked?.startsWith(`${sheet.name}!`)) marks.set(asked.slice(sheet.name.length + 1), 'asked')
  return marks
}
