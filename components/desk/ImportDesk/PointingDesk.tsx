'use client'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { columnLetters } from '#trade/column-letters.ts'
import { formatFlow } from '#trade/format/format-flow.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { PointedOut, SheetView } from '#trade/import-view.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import type { CellPlace } from '#trade/table-mapping.ts'
import { useLanguage } from '../../words/Language.tsx'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import styles from './Pointing.module.css'
import { PointingGrid } from './PointingGrid.tsx'
import { type ColumnSaid, NOTHING_POINTED, type Pointing, pointedOut, pointingOf, unsaid } from './pointing.ts'
import { pointingWords } from './pointing-words.ts'
import { SayCell } from './SayCell.tsx'
import { SayTable } from './SayTable.tsx'

interface Props {
  readonly sheet: SheetView
  readonly error: Bilingual | undefined
  readonly isReading: boolean
  readonly onRead: (pointed: PointedOut) => void
  /** Back to what the sheet was read as; null where it was read as nothing. */
  readonly onLeave: (() => void) | null
}

/** A layout never seen before, mapped by pointing at its cells. Nothing is said beforehand but what somebody said the last time. */
export function PointingDesk({ sheet, error, isReading, onRead, onLeave }: Props) {
  const language = useLanguage()
  const say = pointingWords[language]
  const id = useId()
  const [at, setAt] = useState<CellPlace>({ row: 0, column: 0 })
  const [pointing, setPointing] = useState<Pointing>(() =>
    sheet.mapped ? pointingOf(sheet.mapped.mapping, sheet) : NOTHING_POINTED,
  )
  const told = useRef<HTMLDivElement>(null)
  const desk = useRef<HTMLElement>(null)
  const onEnter = useCallback(() => told.current?.querySelector<HTMLElement>('select')?.focus(), [])
  // From what is said of a cell back to the cell, from wherever the focus is.
  useEffect(() => {
    const back = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') desk.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus()
    }
    window.addEventListener('keydown', back)
    return () => window.removeEventListener('keydown', back)
  }, [])
  const missing = unsaid(pointing)
  const pointed = pointedOut(pointing, sheet)
  return (
    <section ref={desk} className={styles.pointing} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        {say.title} <small>{sheet.name}</small>
      </h3>
      <p className={styles.hint}>{say.hint}</p>
      <div className={styles.halves}>
        <PointingGrid
          sheet={sheet}
          title={say.title}
          at={at}
          onAt={setAt}
          onEnter={onEnter}
          said={(column) => saidOf(pointing.columns.get(column), language)}
          pointed={[pointing.periodCell, pointing.unitCell].filter((place) => place !== null)}
          firstRow={pointing.firstRow}
          lastRow={pointing.lastRow}
        />
        <div ref={told} className={`${panel.panel} ${styles.told}`}>
          <SayCell sheet={sheet} at={at} pointing={pointing} onSay={setPointing} />
          <SayTable sheet={sheet} pointing={pointing} onSay={setPointing} />
          <FieldError id={`${id}-error`} error={error} />
          <div className={panel.row}>
            <button
              type="button"
              className={panel.go}
              aria-disabled={isReading || pointed === null}
              aria-describedby={`${id}-error ${id}-waits`}
              onClick={() => !isReading && pointed && onRead(pointed)}
            >
              {say.read}
            </button>
            {onLeave && (
              <button type="button" className={panel.button} onClick={onLeave}>
                {say.leave}
              </button>
            )}
          </div>
          <p id={`${id}-waits`} className={styles.waits}>
            {missing.length > 0 &&
              say.said(
                say.waits,
                say.list(
                  missing.map((one) =>
                    typeof one === 'string' ? say.unsaid[one] : say.moreOf(columnLetters(one.column)),
                  ),
                ),
              )}
          </p>
        </div>
      </div>
    </section>
  )
}

/** `Exports, month`; `± Exports, ytd`; `names of the rows`. */
function saidOf(said: ColumnSaid | undefined, language: Locale): string {
  if (!said) return ''
  const say = pointingWords[language]
  const { kind, names, flow, basis } = said
  if (kind === 'labels') return names ? say.names[names] : say.kinds.labels
  if (kind === 'partners' || kind === 'unit' || kind === 'nothing-read') return say.kinds[kind]
  const parts = [
    flow === null ? '' : flow === 'of-the-row' ? say.ofTheRow : formatFlow(flow, language),
    basis === null ? '' : say.short[basis],
    kind === 'value' ? '' : say.shortKinds[kind],
  ].filter(Boolean)
  return parts.length > 0 ? say.list(parts) : say.kinds[kind]
}
