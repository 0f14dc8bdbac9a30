import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import type { Locale } from '#trade/format/locale.ts'
import { Footer } from '../Footer/Footer.tsx'
import { Masthead } from '../Masthead/Masthead.tsx'
import styles from './Page.module.css'

// Asked for with the style sheets, where a browser would find only after them that it needs these.
const FACES = [
  new URL('../../../app/faces/sans-core.woff2', import.meta.url),
  new URL('../../../app/faces/serif-core.woff2', import.meta.url),
]

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
  for (const face of FACES) preload(String(face), { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
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
