'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { withPreference } from '../LanguageSwitch/with-preference.ts'
import styles from './Footer.module.css'

/** One preference as a row of plain links, so that it works before and without scripts. */
export function PreferenceLinks({
  name,
  label,
  chosen,
  options,
}: {
  name: 'theme' | 'sign'
  label: string
  chosen: string
  options: readonly (readonly [value: string, word: string])[]
}) {
  const path = usePathname()
  const query = useSearchParams().toString()
  return (
    <nav className={styles.preference} aria-label={label}>
      <span>{label}</span>
      {options.map(([value, word]) => (
        <a key={value} href={withPreference(path, query, name, value)} aria-current={value === chosen} rel="nofollow">
          {word}
        </a>
      ))}
    </nav>
  )
}
