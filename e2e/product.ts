import { type Browser, type BrowserContextOptions, expect, type Page } from 'playwright/test'
import type { Credentials, People } from '../launch/testing/accounts.ts'
import { cloneDatabase } from '../launch/testing/database.ts'
import { startTestServer, type TestServer } from '../launch/testing/server.ts'

/** The product as one test has it: its own database with the history as known at the end of 2024, its own server, a person of each role. */
export interface Product {
  readonly url: string
  readonly port: number
  readonly databaseUrl: string
  readonly editor: Credentials
  readonly approver: Credentials
  readonly admin: Credentials
  readonly reader: Credentials
  /** A page in a context of its own: another screen, another person. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
  /** Somebody who has signed in, at the desk's first page or another. The form itself is release-desk.spec's. */
  signIn(who: Credentials, path?: string): Promise<Page>
  /** The log's newest sequence, as the public API tells it. */
  sequence(): Promise<number>
}

// Receivers of webhooks that a test runs are on this machine.
const RECEIVERS_HERE = { WEBHOOKS_PRIVATE: 'allow' }

export async function startProduct(browser: Browser): Promise<{ product: Product; stop: () => Promise<void> }> {
  const { TRADEWIRE_TEST_NEWSROOM: newsroom, TRADEWIRE_TEST_PEOPLE: people } = process.env
  if (!newsroom || !people) throw new Error('run through Playwright: its global set-up makes the database to clone')
  const database = await cloneDatabase({ another: newsroom })
  const server = await startTestServer({ databaseUrl: database.url, env: RECEIVERS_HERE })
  const product = productOf(browser, server, database.url, JSON.parse(people) as People)
  return {
    product,
    async stop() {
      await Promise.all(browser.contexts().map((context) => context.close()))
      await server.stop()
      await database.drop()
    },
  }
}

function productOf(browser: Browser, { url }: TestServer, databaseUrl: string, people: People): Product {
  const newContext = (options: BrowserContextOptions = {}) =>
    browser.newContext({ baseURL: url, viewport: { width: 1280, height: 800 }, locale: 'en-GB', ...options })
  const open: Product['open'] = async (path, options) => {
    const context = await newContext(options)
    const page = await context.newPage()
    await page.goto(path)
    return page
  }
  return {
    url,
    port: Number(new URL(url).port),
    databaseUrl,
    ...people,
    open,
    async signIn(who, path = '/desk') {
      const context = await newContext()
      const answer = await context.request.post('/api/auth/sign-in/email', { data: who, headers: { Origin: url } })
      expect(answer.status()).toBe(200)
      const page = await context.newPage()
      await page.goto(path)
      return page
    },
    async sequence() {
      const response = await fetch(`${url}/api/v1/releases?limit=1`)
      const { sequence } = (await response.json()) as { sequence: number }
      return sequence
    },
  }
}
