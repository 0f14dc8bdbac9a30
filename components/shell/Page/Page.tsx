import type { ReactNode } from 'react'
import type { Locale } from '#trade/format/locale.ts'
import { Footer } from '../Footer/Footer.tsx'
import { Masthead } from '../Masthead/Masthead.tsx'
import styles from './Page.module.css'

/**
 * The frame of a public page: masthead, double rule, content, foot. `live` where it stands below <Live>.
 * `<Live snapshot={snapshot} screen={null}><Page {...preferences} live>…</Page></Live>`
 */
export function Page({
  language,
  theme,
  sign,
  live,
  children,
}: {
  language: Locale
  theme: string
  sign: string
  live: boolean
  children: ReactNode
}) {
  return (
    <>
      <Masthead language={language} live={live} />
      <main id="figures" className={styles.page}>
        <div className={styles.double} aria-hidden="true" />
        {children}
      </main>
      <Footer language={language} theme={theme} sign={sign} live={live} />
    </>
  )
}
