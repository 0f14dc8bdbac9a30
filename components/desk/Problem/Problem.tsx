'use client'
import { type Finding, refKey } from '#trade/checks/finding.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { DraftForm } from '../draft/use-draft.ts'
import { deskWords } from '../words.ts'
import styles from './Problem.module.css'
import { capitalized } from '#trade/format/letter-case.ts'

/** The line for readers that goes with the release. */
export interface Noting {
  readonly has: (note: Bilingual) => boolean
  readonly add: (note: Bilingual) => void
}

/** What is wrong with a row, under it: what was found, and the one likely fix as the first button. */
export function Problem({
  finding,
  form,
  isEditable,
  noting,
}: {
  finding: Finding
  form: DraftForm
  isEditable: boolean
  noting: Noting
}) {
  const language = useLanguage()
  const say = deskWords(language)
  const { suggestion, revision } = finding
  return (
    <div className={styles.problem} aria-live="polite">
      <p>
        <b>{finding.message[language]}.</b> {capitalized(finding.detail[language])}
        {suggestion ? `: ${suggestion.why[language]}` : ''}.
      </p>
      {isEditable && suggestion && (
        <button type="button" className={styles.go} onClick={() => applySuggestion(finding, form)}>
          {say.use(suggestion.text.replace('-', '\u2212'))} <kbd>U</kbd>
        </button>
      )}
      {isEditable && revision && (
        <button
          type="button"
          className={styles.button}
          disabled={noting.has(revision.note)}
          onClick={() => noting.add(revision.note)}
        >
          {noting.has(revision.note) ? say.isNoted : say.noteIt}
        </button>
      )}
      {isEditable && (
        <button type="button" className={styles.button} onClick={() => focusFigure(finding)}>
          {say.edit} <kbd>E</kbd>
        </button>
      )}
    </div>
  )
}

/** Puts the suggested digits into their field. */
export function applySuggestion({ suggestion }: Finding, form: DraftForm): void {
  if (!suggestion) return
  const { series, period, part } = suggestion.figure
  const cell = form.rows.flatMap(({ cells }) => cells).find((held) => held.series === series && held.period === period)
  if (cell) form.type(cell, { [part]: suggestion.text })
}

/** The field a problem is first about. */
export function focusFigure(finding: Finding): void {
  const target = finding.suggestion?.figure ?? finding.figures[0]
  if (!target) return
  const input = document.querySelector<HTMLInputElement>(`input[data-figure="${CSS.escape(refKey(target))}"]`)
  input?.focus()
  input?.select()
}
