'use client'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { useLanguage } from '../../words/Language.tsx'
import { FieldError } from '../FieldError/FieldError.tsx'
import { deskWords } from '../words.ts'
import styles from './ReleaseDesk.module.css'
import type { Source } from './use-sending.ts'

/** Where the figures come from, and a line for readers. */
export function SourceFields({
  source,
  isEditable,
  errors,
  onChange,
}: {
  source: Source
  isEditable: boolean
  errors: Readonly<Record<string, Bilingual>>
  onChange: (source: Source) => void
}) {
  const say = deskWords(useLanguage())
  if (!isEditable && source.sourceUrl === '' && source.notes === '') return null
  return (
    <div className={styles.source}>
      <label htmlFor="source-url">{say.sourceUrl}</label>
      <div>
        <input
          id="source-url"
          value={source.sourceUrl}
          readOnly={!isEditable}
          inputMode="url"
          autoComplete="off"
          placeholder={isEditable ? say.sourceHint : ''}
          onChange={(event) => onChange({ ...source, sourceUrl: event.target.value })}
          aria-invalid={'sourceUrl' in errors}
          aria-describedby="source-url-error"
        />
        <FieldError id="source-url-error" error={errors['sourceUrl']} />
      </div>
      <label htmlFor="notes">{say.notes}</label>
      <input
        id="notes"
        value={source.notes}
        readOnly={!isEditable}
        autoComplete="off"
        placeholder={isEditable ? say.notesHint : ''}
        onChange={(event) => onChange({ ...source, notes: event.target.value })}
      />
    </div>
  )
}
