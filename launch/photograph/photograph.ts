import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import { address, fileName } from './shots.ts'
import type { Shot } from './shots.ts'

/** The desk's cookies, once signed in. */
export type Session = Awaited<ReturnType<BrowserContext['storageState']>>

/** Longer than any page takes to fall quiet; one that long-polls never does, and is photographed all the same. */
const quietMs = 4_000

/**
 * Takes one photograph into `folder` and answers what was wrong with the page: a refusal of the server, errors in the
 * browser's console.
 */
export async function photograph(
  browser: Browser,
  origin: string,
  shot: Shot,
  folder: string,
  session: Session | undefined,
): Promise<string[]> {
  const [width = 0, height = 0] = shot.size.split('x').map(Number)
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: shot.theme,
    locale: shot.lang === 'zh' ? 'zh-CN' : 'en-GB',
    reducedMotion: 'reduce',
    ...(shot.page.desk && session ? { storageState: session } : {}),
  })
  try {
    const page = await context.newPage()
    const troubles = listen(page)
    const answer = await page.goto(address(origin, shot), { waitUntil: 'load' })
    if (answer && !answer.ok()) troubles.push(`answered ${answer.status()}`)
    await settle(page)
    await page.screenshot({ path: join(folder, fileName(shot)), fullPage: shot.page.whole, animations: 'disabled' })
    return troubles
  } finally {
    await context.close()
  }
}

/** Signs in to the desk through its form, as a person does. */
export async function signIn(
  browser: Browser,
  origin: string,
  account: { email: string; password: string },
): Promise<Session> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.goto(new URL('/desk/sign-in', origin).href)
    await page.getByLabel('Email').fill(account.email)
    await page.getByLabel('Password').fill(account.password)
    await page.getByLabel('Password').press('Enter')
    await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
    return await context.storageState()
  } finally {
    await context.close()
  }
}

function listen(page: Page): string[] {
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${message.text().split('\n')[0]} ${message.location().url}`)
  })
  return troubles
}

/** Fonts loaded, network quiet, charts drawn wherever they stand, and two frames drawn with what came. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: quietMs }).catch(() => {})
  // What draws charts is fetched when one of them comes near.
  const awaited = page.locator('[data-drawing-awaited]').first()
  await page.evaluate(() => document.querySelector('[data-drawing-awaited]')?.scrollIntoView())
  await awaited.waitFor({ state: 'detached', timeout: quietMs }).catch(() => {})
  await page.evaluate(() => scrollTo(0, 0))
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}
