'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { DRAWN_WITHIN_MS, REPORT_EVERY_MS } from '#trade/wall/screen.ts'
import { useLanguage } from '../../words/Language.tsx'
import styles from './screens.module.css'
import { screenWords } from './screen-words.ts'
import { sendReport } from './send-report.ts'

type Standing = { readonly is: 'asking' | 'full' | 'unheard' } | { readonly is: 'waiting'; readonly code: string }

/** A screen that nobody has registered yet: its code, wall to wall, until somebody has. In both languages: whose room it is, is not known yet. */
export function ScreenCode() {
  const standing = useStanding()
  const [first, second] = useLanguage() === 'en' ? (['en', 'zh'] as const) : (['zh', 'en'] as const)
  const code = standing.is === 'waiting' ? standing.code : null
  const said = (language: 'en' | 'zh') => {
    const words = screenWords[language]
    if (standing.is === 'waiting') return words.typeIt
    return { asking: words.askCode, full: words.full, unheard: words.unheard }[standing.is]
  }
  return (
    <main className={styles.code}>
      <h1 lang={first}>{screenWords[first].register}</h1>
      <output aria-live="polite">{code === null ? <span className={styles.blank} /> : code}</output>
      {[first, second].map((language) => (
        <p key={language} lang={language}>
          {said(language)}
        </p>
      ))}
    </main>
  )
}

function useStanding(): Standing {
  const router = useRouter()
  const [standing, setStanding] = useState<Standing>({ is: 'asking' })
  useEffect(() => {
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const orders = await sendReport(null).catch(() => ({ is: 'unheard' as const }))
      if (isOver) return
      if (orders.is === 'registered') router.refresh()
      else setStanding(orders)
      timer = setTimeout(() => void ask(), orders.is === 'registered' ? DRAWN_WITHIN_MS : REPORT_EVERY_MS)
    }
    void ask()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [router])
  return standing
}
