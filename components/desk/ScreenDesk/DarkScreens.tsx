'use client'
import { Link } from '../../shell/Link/Link.tsx'
import { useEffect, useState } from 'react'
import { formatInstant } from '#trade/format/format-instant.ts'
import { useLanguage } from '../../words/Language.tsx'
import { deskWords } from '../words.ts'
import styles from './ScreenDesk.module.css'

/** Screens that went dark, each since when it was heard of last. */
export type DarkScreenNews = readonly {
  readonly name: string
  readonly room: string | null
  readonly since: string
}[]

const LOOK_EVERY_MS = 10_000

/** Tells whoever works at the desk, on whichever of its pages, that a screen went dark; and no more once it is back. */
export function DarkScreens() {
  const language = useLanguage()
  const say = deskWords(language).screens
  const dark = useDarkScreens()
  return (
    <aside aria-label={say.darkNotice} aria-live="polite">
      {dark.length > 0 && (
        <p className={styles.dark}>
          {dark
            .map(({ name, since }) => say.dark(name, formatInstant(since, language, 'time')))
            .join(language === 'en' ? '; ' : '；')}{' '}
          · <Link href="/desk/screens">{say.title}</Link>
        </p>
      )}
    </aside>
  )
}

function useDarkScreens(): DarkScreenNews {
  const [dark, setDark] = useState<DarkScreenNews>([])
  useEffect(() => {
    let isOver = false
    const look = async () => {
      if (document.hidden) return
      const told = await askDark()
      if (told && !isOver) setDark(told)
    }
    const now = () => void look()
    now()
    const timer = setInterval(now, LOOK_EVERY_MS)
    document.addEventListener('visibilitychange', now)
    return () => {
      isOver = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', now)
    }
  }, [])
  return dark
}

/** Null where nobody tells: what was known last stays. */
async function askDark(): Promise<DarkScreenNews | null> {
  try {
    const answer = await fetch('/desk/screens/dark', { cache: 'no-store' })
    return answer.ok ? ((await answer.json()) as DarkScreenNews) : null
  } catch {
    return null
  }
}
