'use client'
import { useEffect, useRef, useState } from 'react'
import type { DraftEntry } from '#trade/checks/draft.ts'
import { WALL_BUDGET, wallLength } from '#trade/checks/wall-budget.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import styles from './HeadlinePanel.module.css'

/** The wall's headline as it would be written from these figures; null where no sentence can be. */
export type PreviewHeadline = Act<{ code: string; entries: readonly DraftEntry[] }, Bilingual | null>
export type SetHeadline = Act<{ code: string; revision: number; en: string; zh: string }, number>

interface Props {
  readonly code: string
  readonly revision: number
  readonly entries: readonly DraftEntry[]
  readonly editors: { readonly en: string | null; readonly zh: string | null }
  /** As written from what is saved. */
  readonly written: Bilingual | null
  readonly isEditable: boolean
  readonly preview: PreviewHeadline
  readonly setHeadline: SetHeadline
  readonly onSaved: (revision: number) => void
}

// Long enough that a number is typed, short enough that the sentence follows the hand.
const WRITE_AFTER_MS = 350

/** The headline against the wall's budget: as written from the figures, or an editor's in its place. */
export function HeadlinePanel({
  code,
  revision,
  entries,
  editors,
  written: saved,
  isEditable,
  preview,
  setHeadline,
  onSaved,
}: Props) {
  const language = useLanguage()
  const say = deskWords(language)
  const written = useWritten(code, entries, saved, preview)
  const [edited, setEdited] = useState(editors)
  const { run, isRunning, errors } = useAct(setHeadline, onSaved)
  const isChanged = edited.en !== editors.en || edited.zh !== editors.zh
  const isTooLong = (['en', 'zh'] as const).some((locale) => wallLength(edited[locale] ?? '') > WALL_BUDGET[locale])
  const change = (locale: Locale, text: string) =>
    setEdited((held) => ({ ...held, [locale]: text === written?.[locale] || text.trim() === '' ? null : text }))
  return (
    <section aria-labelledby="headline" className={`${panel.panel} ${styles.headline}`}>
      <h2 id="headline">
        {say.headline} <small>{(edited.en ?? edited.zh) ? say.byEditor : written ? say.written : ''}</small>
      </h2>
      {(['en', 'zh'] as const).map((locale) => {
        const text = edited[locale] ?? written?.[locale].replaceAll('\u2060', '') ?? ''
        const over = wallLength(text) - WALL_BUDGET[locale]
        const name = locale === 'en' ? say.english : say.chinese
        return (
          <div key={locale}>
            <textarea
              rows={2}
              lang={locale === 'zh' ? 'zh-CN' : 'en'}
              aria-label={locale === 'en' ? say.headlineEn : say.headlineZh}
              aria-invalid={over > 0}
              value={text}
              placeholder={say.notWritten}
              readOnly={!isEditable}
              onChange={(event) => change(locale, event.target.value)}
            />
            <p className={styles.count} data-over={over > 0}>
              <span>{text === '' ? '' : over > 0 ? say.tooLong(name, over) : say.fits(name)}</span>
              <span className="n">
                {wallLength(text)} / {WALL_BUDGET[locale]}
              </span>
            </p>
            <FieldError id={`headline-${locale}-error`} error={errors[locale === 'en' ? 'headlineEn' : 'headlineZh']} />
          </div>
        )
      })}
      {isEditable && isChanged && (
        <div className={panel.row}>
          <button
            type="button"
            className={panel.button}
            aria-disabled={isRunning || isTooLong}
            onClick={() => !isTooLong && run({ code, revision, en: edited.en ?? '', zh: edited.zh ?? '' })}
          >
            {say.keepHeadline}
          </button>
          <button type="button" className={panel.button} onClick={() => setEdited({ en: null, zh: null })}>
            {say.writtenAgain}
          </button>
        </div>
      )}
      {isEditable && !isChanged && (editors.en ?? editors.zh) && (
        <div className={panel.row}>
          <button type="button" className={panel.button} onClick={() => setEdited({ en: null, zh: null })}>
            {say.writtenAgain}
          </button>
        </div>
      )}
      <FieldError id="headline-error" error={errors['form']} />
    </section>
  )
}

/** The sentences of what is typed, a moment after the last key; an answer that comes too late is dropped. */
function useWritten(
  code: string,
  entries: readonly DraftEntry[],
  saved: Bilingual | null,
  preview: PreviewHeadline,
): Bilingual | null {
  const [written, setWritten] = useState(saved)
  const asked = useRef(0)
  const text = JSON.stringify(entries)
  const known = useRef(text)
  useEffect(() => {
    if (known.current === text) return
    known.current = text
    const turn = ++asked.current
    const ask = async () => {
      const answer = await preview({ code, entries: JSON.parse(text) as DraftEntry[] }).catch(() => null)
      if (answer?.ok && turn === asked.current) setWritten(answer.value)
    }
    const timer = setTimeout(() => void ask(), WRITE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [code, text, preview])
  return written
}
