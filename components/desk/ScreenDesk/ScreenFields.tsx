import { useId } from 'react'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { SCREEN_LANGUAGES, SCREEN_NAME_MOST, SCREEN_THEMES } from '#trade/wall/screen.ts'
import { useLanguage } from '../../words/Language.tsx'
import { FieldError } from '../FieldError/FieldError.tsx'
import { deskWords } from '../words.ts'
import type { ArrangedWall, TypedScreen } from './screen-view.ts'
import { wallNames } from './wall-names.ts'

/** The fields of a screen. What is wrong stands under its own field. */
export function ScreenFields({
  walls,
  typed,
  type,
  errors,
}: {
  walls: readonly ArrangedWall[]
  typed: TypedScreen
  type: (change: Partial<TypedScreen>) => void
  errors: Readonly<Record<string, Bilingual>>
}) {
  const say = deskWords(useLanguage()).screens
  const id = useId()
  const names = wallNames(walls, say)
  const field = (name: keyof TypedScreen) => ({
    id: `${id}-${name}`,
    value: typed[name],
    'aria-invalid': name in errors,
    'aria-describedby': `${id}-${name}-error`,
    onChange: (event: { target: { value: string } }) => type({ [name]: event.target.value }),
  })
  const choice = (name: 'layout' | 'language' | 'theme', options: readonly (readonly [string, string])[]) => (
    <>
      <label htmlFor={`${id}-${name}`}>{say[name]}</label>
      <select {...field(name)}>
        {options.map(([value, called]) => (
          <option key={value} value={value}>
            {called}
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
      {choice('layout', [...names])}
      {choice(
        'language',
        SCREEN_LANGUAGES.map((language) => [language, say.languages[language]]),
      )}
      {choice(
        'theme',
        SCREEN_THEMES.map((theme) => [theme, say.themes[theme]]),
      )}
    </>
  )
}
