import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type Browser, type BrowserContextOptions, expect, type Page } from 'playwright/test'
import { cloneDatabase, type Clone } from '../launch/testing/database.ts'
import { startTestServer, type TestServer } from '../launch/testing/server.ts'

export interface Credentials {
  readonly email: string
  readonly password: string
}

/** The product as one test has it: its own database with the history as known at the end of 2024, its own server, two people. */
export interface Product {
  readonly url: string
  readonly port: number
  readonly editor: Credentials
  readonly approver: Credentials
  /** A page in a context of its own: another screen, another person. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
  /** Signs in at the desk and returns the desk's page. */
  signIn(who: Credentials): Promise<Page>
  /** The log's newest sequence, as the public API tells it. */
  sequence(): Promise<number>
}

export async function startProduct(browser: Browser): Promise<{ product: Product; stop: () => Promise<void> }> {
  const database = await cloneDatabase({ template: 'history-2024' })
  const people = await makeAccounts(database)
  const server = await startTestServer({ databaseUrl: database.url })
  const product = productOf(browser, server, people)
  return {
    product,
    async stop() {
      await Promise.all(browser.contexts().map((context) => context.close()))
      await server.stop()
      await database.drop()
    },
  }
}

function productOf(browser: Browser, { url }: TestServer, people: Pick<Product, 'editor' | 'approver'>): Product {
  const open: Product['open'] = async (path, options = {}) => {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width: 1920, height: 1080 },
      locale: 'en-GB',
      ...options,
    })
    const page = await context.newPage()
    await page.goto(path)
    return page
  }
  return {
    url,
    port: Number(new URL(url).port),
    ...people,
    open,
    async signIn({ email, password }) {
      const page = await open('/desk/sign-in')
      await page.getByLabel('Email').fill(email)
      await page.getByLabel('Password').fill(password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.getByRole('heading', { name: 'In work' })).toBeVisible()
      return page
    },
    async sequence() {
      const response = await fetch(`${url}/api/v1/releases?limit=1`)
      const { sequence } = (await response.json()) as { sequence: number }
      return sequence
    },
  }
}

/** In a process of its own: the desk's accounts are made by the product's own code, on the test's database. */
async function makeAccounts({ url }: Clone): Promise<Pick<Product, 'editor' | 'approver'>> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'launch/testing/make-accounts.ts'],
    {
      env: { ...process.env, DATABASE_URL: url, BETTER_AUTH_SECRET: 'only-for-this-test-only-for-this-test' },
    },
  )
  return JSON.parse(stdout)
}
