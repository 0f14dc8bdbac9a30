import type { IncomingMessage, ServerResponse } from 'node:http'
import { isEmbed } from './embed-address.ts'
import { isServedByTls } from './served-by-tls.ts'

/** How a reader wants to see pages: by query for a link, by cookie from then on, by the browser's languages at first. */
const PREFERENCES = {
  language: { query: 'lang', cookie: 'tradewire-lang', allowed: ['en', 'zh'] },
  theme: { query: 'theme', cookie: 'tradewire-theme', allowed: ['light', 'dark', 'contrast', 'auto'] },
  sign: { query: 'sign', cookie: 'tradewire-sign', allowed: ['ink', 'red-up', 'green-up', 'auto'] },
} as const

const YEAR_SECONDS = 31_536_000

/** Writes the reader's preferences into request headers that pages read (`x-tradewire-language`, `-theme`, `-sign`), and remembers what a query asked for. */
export function applyPreferences(request: IncomingMessage, response: ServerResponse): void {
  const secure = isServedByTls() ? '; Secure' : ''
  // Not by `new URL`, which refuses some of what a stranger may ask for.
  const query = new URLSearchParams(request.url?.split('?').slice(1).join('?'))
  // What stands on another's page is one thing for everybody: its address says how it is drawn, and nothing about its reader.
  const isForOthers = isEmbed(request.url)
  if (isForOthers) delete request.headers.cookie
  const isFile = /\.[a-z]+$/.test(request.url?.split('?')[0] ?? '')
  const cookies = new Map(
    (request.headers.cookie ?? '').split(/;\s*/).map((pair) => pair.split('=') as [string, string]),
  )
  const language = isForOthers ? 'en' : browserLanguage(request)
  for (const [name, { query: key, cookie, allowed }] of Object.entries(PREFERENCES)) {
    const accepted = (value: string | null | undefined) =>
      (allowed as readonly string[]).find((option) => option === value)
    const asked = accepted(query.get(key))
    // A file's address says how that file is drawn, and nothing about its reader: a picture on another's page changes no theme.
    if (asked && !isFile && !isForOthers)
      response.appendHeader('Set-Cookie', `${cookie}=${asked}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}`)
    request.headers[`x-tradewire-${name}`] =
      asked ?? accepted(cookies.get(cookie)) ?? (name === 'language' ? language : 'auto')
  }
}

function browserLanguage(request: IncomingMessage): 'en' | 'zh' {
  return /^\s*zh\b/i.test(request.headers['accept-language'] ?? '') ? 'zh' : 'en'
}
