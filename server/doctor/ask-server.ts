/** What a server said to a question, or that none answered. */
export type AskedServer =
  | {
      readonly is: 'answers'
      readonly url: string
      readonly ready: string | null
      readonly askedMs: number
      readonly dateMs: number | null
    }
  | { readonly is: 'silent'; readonly url: string }

const PATIENCE_MS = 5_000

/** Asks the server at `url` whether it is ready; `ready` is null where it is, else its own words. */
export async function askServer(url: string): Promise<AskedServer> {
  try {
    const began = Date.now()
    const answer = await fetch(new URL('/readyz', url), { signal: AbortSignal.timeout(PATIENCE_MS) })
    const askedMs = (began + Date.now()) / 2
    const said = (await answer.text()).trim()
    const dateMs = Date.parse(answer.headers.get('date') ?? '')
    return { is: 'answers', url, ready: answer.ok ? null : said, askedMs, dateMs: Number.isNaN(dateMs) ? null : dateMs }
  } catch {
    return { is: 'silent', url }
  }
}
