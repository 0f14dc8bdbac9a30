'use client'
import { useId, useState } from 'react'
import type { SeriesKey } from '#trade/series-key.ts'
import { useLanguage } from '../../words/Language.tsx'
import { FieldError } from '../FieldError/FieldError.tsx'
import { deskWords } from '../words.ts'
import styles from './AddSeries.module.css'
import { type ChoosableSeries, chosenSeries, nameOffered } from './chosen-series.ts'

/** Adds a line for a part of trade, chosen by name from the series we hold, or named by its key where these are too many. */
export function AddSeries({
  choices,
  onAdd,
}: {
  choices: readonly ChoosableSeries[]
  onAdd: (series: SeriesKey) => void
}) {
  const language = useLanguage()
  const say = deskWords(language)
  const id = useId()
  const [text, setText] = useState('')
  const [isUnknown, setUnknown] = useState(false)
  const add = () => {
    const chosen = chosenSeries(text, choices, language)
    setUnknown(!chosen)
    if (!chosen) return
    onAdd(chosen)
    setText('')
  }
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <label htmlFor={`${id}-series`}>{say.addRow}</label>
      <input
        id={`${id}-series`}
        list={`${id}-known`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={say.addRowHint}
        autoComplete="off"
        aria-invalid={isUnknown}
        aria-describedby={`${id}-error`}
      />
      <datalist id={`${id}-known`}>
        {choices.map((choice) => (
          <option key={choice.key} value={nameOffered(choice, language)}>
            {choice.key}
          </option>
        ))}
      </datalist>
      <button type="submit">{say.add}</button>
      <FieldError id={`${id}-error`} error={isUnknown ? { en: say.unknownSeries, zh: say.unknownSeries } : undefined} />
    </form>
  )
}
