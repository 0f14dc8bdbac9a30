'use client'
import { type ReactNode, useId } from 'react'
import { columnLetters } from '#trade/column-letters.ts'
import { formatFlow } from '#trade/format/format-flow.ts'
import type { SheetView } from '#trade/import-view.ts'
import { BASES } from '#trade/series-key.ts'
import { type CellPlace, ROW_NAMES } from '#trade/table-mapping.ts'
import { useLanguage } from '../../words/Language.tsx'
import panel from '../panel/panel.module.css'
import styles from './Pointing.module.css'
import { COLUMN_FLOWS, COLUMN_KINDS, type ColumnSaid, type Pointing, toggledCell, withColumn } from './pointing.ts'
import { pointingWords } from './pointing-words.ts'

interface Props {
  readonly sheet: SheetView
  readonly at: CellPlace
  readonly pointing: Pointing
  readonly onSay: (pointing: Pointing) => void
}

/** What can be said of the chosen cell: of its column, its row, and itself. */
export function SayCell({ sheet, at, pointing, onSay }: Props) {
  const language = useLanguage()
  const say = pointingWords[language]
  const letters = columnLetters(at.column)
  const said = pointing.columns.get(at.column) ?? null
  const tell = (more: Partial<ColumnSaid>) =>
    onSay(
      withColumn(pointing, at.column, { kind: 'nothing-read', names: null, flow: null, basis: null, ...said, ...more }),
    )
  const isOfFigures = said !== null && !['labels', 'partners', 'unit', 'nothing-read'].includes(said.kind)
  const name = `${letters}${at.row + 1}`
  const same = (place: CellPlace | null) => place?.row === at.row && place.column === at.column
  return (
    <>
      <h4 className={styles.chosen}>
        <span className="n">{name}</span> <q>{(sheet.rows[at.row]?.[at.column] ?? '').trim()}</q>
      </h4>
      <Choice
        label={say.column(letters)}
        value={said?.kind ?? null}
        options={COLUMN_KINDS.map((kind) => [kind, say.kinds[kind]])}
        onChoose={(kind) => (kind === null ? onSay(withColumn(pointing, at.column, null)) : tell({ kind }))}
        none={say.nothingSaid}
      />
      {said?.kind === 'labels' && (
        <Choice
          label={say.namesOf}
          value={said.names}
          options={ROW_NAMES.map((names) => [names, say.names[names]])}
          onChoose={(names) => tell({ names })}
          none={say.choose}
        />
      )}
      {isOfFigures && (
        <div className={styles.pair}>
          <Choice
            label={say.flow}
            value={said.flow}
            options={COLUMN_FLOWS.map((flow) => [
              flow,
              flow === 'of-the-row' ? say.ofTheRow : formatFlow(flow, language),
            ])}
            onChoose={(flow) => tell({ flow })}
            none={say.choose}
          />
          <Choice
            label={say.basis}
            value={said.basis}
            options={BASES.map((basis) => [basis, say.bases[basis]])}
            onChoose={(basis) => tell({ basis })}
            none={say.choose}
          />
        </div>
      )}
      <Switches label={say.cell(name)}>
        <Switch
          isOn={same(pointing.periodCell)}
          onSwitch={() => onSay({ ...pointing, periodCell: toggledCell(pointing.periodCell, at) })}
        >
          {say.saysPeriod}
        </Switch>
        <Switch
          isOn={same(pointing.unitCell)}
          onSwitch={() => onSay({ ...pointing, unitCell: toggledCell(pointing.unitCell, at) })}
        >
          {say.saysUnit}
        </Switch>
      </Switches>
      <Switches label={say.row(at.row + 1)}>
        <Switch
          isOn={pointing.firstRow === at.row}
          onSwitch={() => onSay({ ...pointing, firstRow: pointing.firstRow === at.row ? null : at.row })}
        >
          {say.firstRow}
        </Switch>
        <Switch
          isOn={pointing.lastRow === at.row}
          onSwitch={() => onSay({ ...pointing, lastRow: pointing.lastRow === at.row ? null : at.row })}
        >
          {say.lastRow}
        </Switch>
        <Switch
          isOn={pointing.partnerRow === at.row}
          onSwitch={() => onSay({ ...pointing, partnerRow: pointing.partnerRow === at.row ? null : at.row })}
        >
          {say.partnerRow}
        </Switch>
      </Switches>
    </>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value | null
  readonly options: readonly (readonly [Value, string])[]
  /** The words for no choice. */
  readonly none: string
  readonly onChoose: (value: Value | null) => void
}

/** One of several, or none. */
export function Choice<Value extends string>({ label, value, options, none, onChoose }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => onChoose(options.find(([one]) => one === event.target.value)?.[0] ?? null)}
      >
        <option value="">{none}</option>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

function Switches({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend>{label}</legend>
      <div className={styles.switches}>{children}</div>
    </fieldset>
  )
}

function Switch({ isOn, onSwitch, children }: { isOn: boolean; onSwitch: () => void; children: ReactNode }) {
  return (
    <button type="button" className={panel.button} aria-pressed={isOn} onClick={onSwitch}>
      {children}
    </button>
  )
}
