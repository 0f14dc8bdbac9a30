import type { Locale } from '#trade/format/locale.ts'
import { refusalWords } from './refusal-words.ts'
import styles from './Refused.module.css'

export interface RefusedValue {
  readonly parameter: string
  readonly value: string
  readonly valid: readonly string[]
  readonly form?: 'month' | 'place' | 'code' | 'cell' | 'selection' | 'once' | null
  /** The parameter itself is unknown; `valid` then lists the parameters. */
  readonly isParameter?: boolean
}

/**
 * What in the address was not understood, and what it may say instead. An address is never ignored in silence; where the rest of it is
 * not shown either, `isAll` says so.
 */
export function Refused({
  values,
  language,
  isAll = false,
}: {
  values: readonly RefusedValue[]
  language: Locale
  isAll?: boolean
}) {
  if (values.length === 0) return null
  const say = refusalWords[language]
  return (
    <div role="alert">
      <ul className={styles.refused}>
        {values.map(({ parameter, value, valid, form, isParameter }) => (
          <li key={`${parameter}=${value}`}>
            <b>
              {say.unknown(parameter, value)}
              {isAll ? say.nothing : say.leftOut}
            </b>{' '}
            {(valid.length > 0 || form) && (
              <>
                {isParameter ? say.parameters : say.valid}
                {language === 'en' ? ': ' : '：'}
                {form ? say.forms[form] : valid.join(' · ')}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
