import { useId } from 'react'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { LAYOUT_NAME_MOST, SLUG_MOST } from '#trade/wall/layout/layout.ts'
import { useLanguage } from '../../words/Language.tsx'
import { FieldError } from '../FieldError/FieldError.tsx'
import { deskWords } from '../words.ts'

export interface TypedName {
  readonly name: string
  readonly slug: string
}

export const NO_NAME: TypedName = { name: '', slug: '' }

/** What a new wall is called, and its address, which an English name proposes. */
export function NamedFields({
  typed,
  type,
  slugLabel,
  errors,
}: {
  typed: TypedName
  type: (typed: TypedName) => void
  slugLabel: string
  errors: Readonly<Record<string, Bilingual>>
}) {
  const say = deskWords(useLanguage()).layouts
  const id = useId()
  return (
    <>
      <label htmlFor={`${id}-name`}>{say.name}</label>
      <input
        id={`${id}-name`}
        value={typed.name}
        maxLength={LAYOUT_NAME_MOST}
        autoComplete="off"
        aria-invalid={'name' in errors}
        aria-describedby={`${id}-name-error`}
        onChange={({ target: { value } }) =>
          type({ name: value, slug: typed.slug === proposed(typed.name) ? proposed(value) : typed.slug })
        }
      />
      <FieldError id={`${id}-name-error`} error={errors['name']} />
      <label htmlFor={`${id}-slug`}>{slugLabel}</label>
      <input
        id={`${id}-slug`}
        value={typed.slug}
        maxLength={SLUG_MOST}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={'slug' in errors}
        aria-describedby={`${id}-slug-error`}
        onChange={({ target: { value } }) => type({ ...typed, slug: value })}
      />
      <FieldError id={`${id}-slug-error`} error={errors['slug']} />
    </>
  )
}

/** 'Morning wall' → 'morning-wall'; of a Chinese name nothing. */
function proposed(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, SLUG_MOST)
}
