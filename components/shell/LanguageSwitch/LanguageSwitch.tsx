'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { useLanguage, useWords } from '../../words/Language.tsx'
import styles from './LanguageSwitch.module.css'
import { withPreference } from './with-preference.ts'

/** The same page in the other language. Plain links: the document's own language changes, so it is loaded anew. */
export function LanguageSwitch() {
  const language = useLanguage()
  const path = usePathname()
  const query = useSearchParams().toString()
  return (
    <nav className={styles.switch} aria-label={useWords().shell.languages}>
      <a href={withPreference(path, query, 'lang', 'en')} lang="en" hrefLang="en" aria-current={language === 'en'}>
        EN
      </a>
      <span aria-hidden="true"> / </span>
      <a
        href={withPreference(path, query, 'lang', 'zh')}
        lang="zh-CN"
        hrefLang="zh-CN"
        aria-current={language === 'zh'}
      >
        中文
      </a>
    </nav>
  )
}
