import type { ReactNode } from 'react'
import type { Locale } from '#trade/format/locale.ts'

/** A feed's address in a language: a reader of feeds has no settings here. */
export function feedPath(path: string, language: Locale): string {
  return language === 'en' ? path : `${path}?lang=${language}`
}

/** A link to the same in somebody's own reader or calendar. */
export function FeedLink({ path, language, children }: { path: string; language: Locale; children: ReactNode }) {
  return (
    <a className="link" href={feedPath(path, language)}>
      {children}
    </a>
  )
}
