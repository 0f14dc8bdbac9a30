import '@fontsource-variable/archivo/standard.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import './faces/core.css'
import './faces/meanwhile.css'
import './faces/wordmark.css'
import './tokens.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { SteadyRefresh } from '#components/live/SteadyRefresh.tsx'
import { Watermark } from '#components/shell/Watermark/Watermark.tsx'
import { Account } from '#components/views/Account/Account.tsx'
import { Language } from '#components/words/Language.tsx'
import { words } from '#components/words/words.ts'
import { isRehearsal } from '#server/rehearsal/mode.ts'
import { readPreferences } from './preferences.ts'
import { accountShown } from './who-reads.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await readPreferences()
  const name = isRehearsal() ? `${words(language).shell.rehearsalTitle} · Tradewire` : 'Tradewire'
  return { title: { default: name, template: `%s · ${name}` }, description: words(language).shell.description }
}

export async function generateViewport(): Promise<Viewport> {
  const { theme } = await readPreferences()
  const [light, dark] = ['#F3F5F1', '#0F1A20']
  return {
    themeColor:
      theme === 'auto'
        ? [
            { media: '(prefers-color-scheme: light)', color: light },
            { media: '(prefers-color-scheme: dark)', color: dark },
          ]
        : theme === 'dark'
          ? dark
          : light,
  }
}

/** Language, theme and sign stand in the first byte of the document, so nothing flashes. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [{ language, theme, sign }, account] = await Promise.all([readPreferences(), accountShown()])
  return (
    <html
      lang={language === 'zh' ? 'zh-CN' : 'en'}
      {...(theme === 'auto' ? {} : { 'data-theme': theme })}
      data-sign={sign}
      {...(isRehearsal() ? { 'data-rehearsal': '' } : {})}
    >
      <head>
        {/* Not with the viewport: Next makes those anew for each page, and a browser styles all of it again, twice. */}
        <meta name="color-scheme" content={theme === 'auto' ? 'light dark' : theme} />
      </head>
      <body>
        <Language value={language}>
          <Account value={account}>{children}</Account>
        </Language>
        <SteadyRefresh />
        {isRehearsal() && <Watermark language={language} />}
      </body>
    </html>
  )
}
