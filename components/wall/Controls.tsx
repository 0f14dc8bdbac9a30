'use client'

import { Link } from '../shell/Link/Link.tsx'
import { toggleFullScreen } from './full-screen.ts'
import { useWallWords } from './use-wall-words.ts'

/** What a person at the screen may change. Plain links, so that they work before hydration and are addresses to keep. */
export function Controls({ path, theme }: { path: string; theme: 'wall' | 'light' }) {
  const { locale, words } = useWallWords()
  const other = locale === 'en' ? 'zh' : 'en'
  return (
    <nav aria-label={words.controls}>
      <button type="button" onClick={toggleFullScreen}>
        {words.fullScreen}
      </button>
      <a href={address(path, other, theme)} lang={other} hrefLang={other}>
        {words.otherLanguage}
      </a>
      <a href={address(path, locale, theme === 'light' ? 'wall' : 'light')}>
        {theme === 'light' ? words.dark : words.light}
      </a>
      <Link href="/wall/screen">{words.registerScreen}</Link>
      <Link href="/">{words.front}</Link>
    </nav>
  )
}

function address(path: string, language: string, theme: 'wall' | 'light'): string {
  return `${path}?lang=${language}${theme === 'light' ? '&theme=light' : ''}`
}
