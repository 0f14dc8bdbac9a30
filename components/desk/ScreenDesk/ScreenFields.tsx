import { useId } from 'react'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { SCREEN_LANGUAGES, SCREEN_LAYOUTS, SCREEN_NAME_MOST, SCREEN_THEMES } from '#trade/wall/screen.ts'
import { useLanguage } from '../../words/Language.tsx'
import { FieldError } from '../FieldError/FieldError.tsx'
import { deskWords } from '../words.ts'
import type { TypedScreen } from './screen-view.ts'

/** The fields of a screen. What is wrong stands under its own field. */
export function ScreenFields({
  typed,
  type,
  errors,
}: {
  typed: TypedScreen
  type: (change: Partial<TypedScreen>) => void
  errors: Readonly<Record<string, Bilingual>>
}) {
  const say = deskWords(useLanguage()).screens
  const id = useId()
  const field = (name: keyof TypedScreen) => ({
    id: `${id}-${name}`,
    value: typed[name],
    'aria-invalid': name in errors,
    'aria-describedby': `${id}-${name}-error`,
    onChange: (event: { target: { value: string } }) => type({ [name]: event.target.value }),
  })
  const choice = <const Name extends 'layout' | 'language' | 'theme'>(
    name: Name,
    values: readonly TypedScreen[Name][],
    called: Readonly<Record<TypedScreen[Name], string>>,
  ) => (
    <>
      <label htmlFor={`${id}-${name}`}>{say[name]}</label>
      <select {...field(name)}>
        {values.map((value) => (
          <option key={value} value={value}>
            {called[value]}
          </option>
        ))}
      </select>
      <FieldError id={`${id}-${name}-error`} error={errors[name]} />
    </>
  )
  return (
    <>
      {(['name', 'room'] as const).map((name) => (
        <div key={name}>
          <label htmlFor={`${id}-${name}`}>{say[name]}</label>
          <input {...field(name)} maxLength={SCREEN_NAME_MOST} autoComplete="off" />
          <FieldError id={`${id}-${name}-error`} error={errors[name]} />
        </div>
      ))}
      {choice('layout', SCREEN_LAYOUTS, say.layouts)}
      {choice('language', SCREEN_LANGUAGES, say.languages)}
      {choice('theme', SCREEN_THEMES, say.themes)}
    </>
  )
}
