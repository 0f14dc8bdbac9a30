'use client'

import type { ReactNode } from 'react'
import type { ScreenLanguage } from '#trade/wall/screen.ts'
import { useNow } from '../../live/use-now.ts'
import { Language } from '../../words/Language.tsx'
import styles from './spoken.module.css'

/** A headline is read aloud in six seconds, and looked for again; a ticker's line stands eight. */
const TURN_MS = 24_000

/** What stands below is in `language`; `both`: in turn, by the database's clock, so that the walls of a room speak alike. Below <Live>. */
export function Spoken({ language, children }: { language: ScreenLanguage; children: ReactNode }) {
  const turn = Math.floor(useNow() / TURN_MS) % 2 === 0 ? 'en' : 'zh'
  const spoken = language === 'both' ? turn : language
  return (
    <div className={styles.spoken} lang={spoken === 'zh' ? 'zh-CN' : 'en'}>
      <Language value={spoken}>{children}</Language>
    </div>
  )
}
