import { Link } from '../../shell/Link/Link.tsx'
import type { Locale } from '#trade/format/locale.ts'
import { sectionWords } from './section-words.ts'
import styles from './Sections.module.css'

const SECTIONS = [
  ['explore', '/explore'],
  ['revisions', '/explore/revisions'],
  ['concentration', '/explore/concentration'],
  ['chains', '/explore/chains'],
  ['what-if', '/explore/what-if'],
] as const

/** One quiet row of links between the analyst's pages. */
export function Sections({ here, language }: { here: (typeof SECTIONS)[number][0]; language: Locale }) {
  const say = sectionWords[language]
  return (
    <nav aria-label={say.label} className={styles.sections}>
      {SECTIONS.map(([section, href]) => (
        <Link key={section} href={href} {...(section === here ? { 'aria-current': 'page' as const } : {})}>
          {say[section]}
        </Link>
      ))}
    </nav>
  )
}
