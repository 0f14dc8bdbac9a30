'use client'
import { useLanguage } from '../../words/Language.tsx'
import panel from '../panel/panel.module.css'
import { deskWords } from '../words.ts'
import styles from './Preview.module.css'

/** The wall as it will be, small; its link opens it whole. `key` it by what it shows. */
export function PreviewPanel({ code }: { code: string }) {
  const language = useLanguage()
  const say = deskWords(language)
  const other = language === 'en' ? 'zh' : 'en'
  const address = `/desk/releases/${code}/preview`
  return (
    <section className={panel.panel} aria-labelledby="preview">
      <h2 id="preview">{say.preview}</h2>
      <div className={styles.frame}>
        <iframe src={address} title={say.previewTitle} tabIndex={-1} loading="lazy" />
      </div>
      <p className={panel.quiet}>
        <a href={address} target="_blank" rel="noreferrer">
          {say.previewWhole}
        </a>{' '}
        <a href={`${address}?in=${other}`} target="_blank" rel="noreferrer" hrefLang={other}>
          {other === 'zh' ? '中文' : 'English'}
        </a>
      </p>
    </section>
  )
}
