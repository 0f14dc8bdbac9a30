'use client'
import { useState } from 'react'
import { figureName } from '#trade/checks/figure-name.ts'
import type { Background, DraftEntry } from '#trade/checks/draft.ts'
import { formatUnit } from '#trade/format/format-unit.ts'
import { parseSeriesKey } from '#trade/series-key.ts'
import { useLanguage } from '../../words/Language.tsx'
import panel from '../panel/panel.module.css'
import { differences, type Typed, type TypedCell, typedFrom } from '../ReleaseDesk/typed.ts'
import type { DraftForm } from '../ReleaseDesk/use-draft.ts'
import { deskWords } from '../words.ts'
import styles from './Conflict.module.css'

/** What was saved by somebody else since. */
export interface Theirs {
  readonly revision: number
  readonly savedBy: string | null
  readonly entries: readonly DraftEntry[]
}

/** Two fillings of one form, side by side where they differ: nothing is overwritten unseen, and nothing typed is lost. */
export function Conflict({
  theirs,
  form,
  background,
  onSettled,
}: {
  theirs: Theirs
  form: DraftForm
  background: Background
  onSettled: () => void
}) {
  const language = useLanguage()
  const say = deskWords(language)
  const other = typedFrom(theirs.entries)
  const parted = differences(form.typed, other)
  const [take, setTake] = useState<readonly string[]>([])
  const settle = (keys: readonly string[]) => {
    form.rebase(theirs.revision, other, keys)
    onSettled()
  }
  return (
    <section className={styles.conflict} role="alert" aria-labelledby="conflict">
      <h2 id="conflict">{say.conflictTitle(theirs.savedBy ?? '?')}</h2>
      <p>{say.conflictHint}</p>
      <table>
        <thead>
          <tr>
            <th>{say.series}</th>
            <th>{say.mineHead}</th>
            <th>{say.theirsHead}</th>
          </tr>
        </thead>
        <tbody>
          {parted.map((key) => {
            const [series = '', period = ''] = key.split('@')
            const name = figureName(series, period, background)[language]
            const isTheirs = take.includes(key)
            return (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>
                  <label>
                    <input
                      type="radio"
                      name={key}
                      checked={!isTheirs}
                      onChange={() => setTake((held) => held.filter((one) => one !== key))}
                    />
                    {said(form.typed, key, say.empty, language)}
                  </label>
                </td>
                <td>
                  <label>
                    <input
                      type="radio"
                      name={key}
                      checked={isTheirs}
                      onChange={() => setTake((held) => [...held, key])}
                    />
                    {said(other, key, say.empty, language)}
                  </label>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <div className={panel.row}>
        <button type="button" className={panel.go} onClick={() => settle(take)}>
          {take.length === 0 ? say.mine : `${say.theirs} (${take.length})`}
        </button>
        <button type="button" className={panel.button} onClick={() => settle(parted)}>
          {say.theirs}
        </button>
      </div>
    </section>
  )
}

function said(typed: Typed, key: string, empty: string, language: 'en' | 'zh'): string {
  const cell: TypedCell | undefined = typed[key]
  if (!cell || (cell.value === '' && cell.growth === '')) return empty
  const unit = formatUnit({ base: parseSeriesKey(key.split('@')[0] ?? '').unit, scale: cell.scale }, language)
  return [cell.value && `${cell.value} ${unit}`, cell.growth && `${cell.growth} %`].filter(Boolean).join(', ')
}
