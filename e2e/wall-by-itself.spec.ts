import type { Page } from 'playwright/test'
import { startTestServer } from '../launch/testing/server.ts'
import { publishAnnual } from './annual-release.ts'
import { layLine } from './cuttable-line.ts'
import { expect, test } from './fixtures.ts'

const WALL_HEADLINE = 'Trade rises 5.0% to a record 43.85tn yuan in 2024; exports up 7.1%'
const HOUR = 3_600_000

test('a wall whose lid was closed over a release, its clock hours wrong, one whose tab was frozen, and one whose timers its browser held back, are right again by themselves', async ({
  product,
}) => {
  const line = await layLine(product.port)
  const closed = await openWall(product.open('about:blank'), `${line.url}/wall`, Date.now() + 5 * HOUR)
  const frozen = await openWall(product.open('about:blank'), `${product.url}/wall`)
  const throttled = await openWall(product.open('about:blank'), `${product.url}/wall`)
  // Five hours fast, and yet the second of the server.
  expect(Math.abs((await secondShown(closed)) - beijingSecond(Date.now()))).toBeLessThan(60)
  const lifecycle = await frozen.context().newCDPSession(frozen)
  await lifecycle.send('Page.setWebLifecycleState', { state: 'frozen' })
  // A tab in the background: what the network brings is handed on, and timers come late, many at once.
  const heldBackMs = Date.now() + 1_000
  await throttled.clock.pauseAt(await throttled.evaluate(() => Date.now() + 1_000))
  // A machine that sleeps: nothing passes, and of its two clocks one stands still.
  line.cut()
  await closed.clock.setSystemTime(Date.now() + 13 * HOUR)
  await publishAnnual(product)
  await expect(closed.locator('header').getByText(/^Live/)).toHaveCount(0)
  await expect(closed.getByText(/^Heard nothing since .*\d\d:\d\d\.$/)).toBeVisible()

  line.mend()
  await lifecycle.send('Page.setWebLifecycleState', { state: 'active' })
  // As long as it really was: a clock that runs ahead of the world's is another fault.
  await throttled.clock.runFor(Math.max(1_000, Date.now() - heldBackMs))
  await expect(throttled.getByRole('heading', { level: 1 })).toHaveText(WALL_HEADLINE)
  await throttled.clock.resume()
  for (const wall of [closed, frozen, throttled]) {
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText(WALL_HEADLINE)
    await expect(wall.getByRole('alert').filter({ hasText: 'Heard nothing' })).toHaveCount(0)
    expect(await wall.evaluate(() => 'sameDocument' in window)).toBe(true)
    await wall.context().close()
  }
  await line.close()
})

test('a wall whose server went away shows what was published meanwhile as soon as one is back, without a reload', async ({
  product,
}) => {
  const first = await startTestServer({ databaseUrl: product.databaseUrl })
  const wall = await product.open(`${first.url}/wall`)
  await expectLive(wall)
  await markDocument(wall)
  await first.stop()
  await publishAnnual(product)
  await expect(
    wall
      .locator('header')
      .getByText(/^(Reconnecting|Heard nothing)/)
      .first(),
  ).toBeVisible()
  const second = await startTestServer({ databaseUrl: product.databaseUrl, port: Number(new URL(first.url).port) })
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText(WALL_HEADLINE)
  await expect(wall.getByRole('alert').filter({ hasText: 'Heard nothing' })).toHaveCount(0)
  expect(await wall.evaluate(() => 'sameDocument' in window)).toBe(true)
  await wall.context().close()
  await second.stop()
})

test('a wall reloaded without a network shows its last figures and since when it has heard nothing; it mends panels that throw and frames that stop, and takes a new build', async ({
  reading,
}) => {
  const line = await layLine(reading.port)
  const wall = await openWall(reading.open('about:blank'), `${line.url}/wall`)
  const headline = await wall.getByRole('heading', { level: 1 }).textContent()
  await expect.poll(() => kept(wall)).toBeGreaterThanOrEqual(2)

  line.cut()
  await wall.reload()
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText(headline ?? '')
  await expect(wall.getByText(/^Heard nothing since .*\d\d:\d\d\.$/)).toBeVisible()
  await expect(wall.locator('header').getByText(/^Live/)).toHaveCount(0)
  expect(await wall.evaluate(facesLoaded)).toContain('Archivo Variable')

  // Heard again it is live, and then not content with a page of before.
  line.mend()
  await expect(wall.locator('html[data-kept-at]')).toHaveCount(0)
  await expectLive(wall)

  await wall.evaluate(() => {
    const whole = Object.getOwnPropertyDescriptor(String.prototype, 'startsWith')?.value as (
      this: string,
      asked: string,
    ) => boolean
    const change = (to: typeof whole) => Object.defineProperty(String.prototype, 'startsWith', { value: to })
    Object.assign(window, { mend: () => void change(whole) })
    change(function (asked) {
      if (asked === '-') throw new Error('this cannot be drawn')
      return whole.call(this, asked)
    })
  })
  const failed = wall.getByText('This part could not be drawn')
  await expect(failed.first()).toBeVisible()
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText(headline ?? '')
  await expectLive(wall)
  await wall.evaluate(() => (window as unknown as { mend: () => void }).mend())
  await expect(failed).toHaveCount(0)

  await markDocument(wall)
  // A second build takes minutes: the server's answer is changed on its way.
  await wall.route('**/live/version', (route) => route.fulfill({ json: { version: 4, build: 'another' } }))
  await wall.clock.runFor(6 * 60_000)
  await expectAnotherDocument(wall)
  await wall.unroute('**/live/version')
  await expectLive(wall)

  await markDocument(wall)
  line.cut()
  await wall.evaluate(() => Object.assign(window, { requestAnimationFrame: () => 0 }))
  await wall.clock.runFor(60_000)
  expect(await wall.evaluate(() => 'sameDocument' in window), 'reloaded while no server answered').toBe(true)
  line.mend()
  await wall.clock.runFor(10_000)
  await expectAnotherDocument(wall)
  await expectLive(wall)
  await wall.context().close()
  await line.close()
})

test('a wall whose scripts never came, since its network went in the second of a reload, loads itself anew', async ({
  reading,
}) => {
  const wall = await reading.open('about:blank')
  await wall.clock.install()
  await wall.route('**/_next/static/**/*.js', (route) => route.abort())
  await wall.goto(`${reading.url}/wall`)
  await expect(wall.locator('header').getByText('Connecting')).toBeVisible()
  await wall.unroute('**/_next/static/**/*.js')
  await wall.clock.runFor(61_000)
  await expectLive(wall)
  await wall.context().close()
})

/** A wall that stands, on a clock of the test's own that goes on like any other. */
async function openWall(opening: Promise<Page>, address: string, time = Date.now()): Promise<Page> {
  const wall = await opening
  await wall.clock.install({ time })
  await wall.goto(address)
  await expectLive(wall)
  await markDocument(wall)
  return wall
}

async function expectLive(wall: Page): Promise<void> {
  await expect(wall.locator('header').getByText(/^Live/)).toBeVisible()
}

function markDocument(wall: Page): Promise<unknown> {
  return wall.evaluate(() => void Object.assign(window, { sameDocument: true }))
}

async function expectAnotherDocument(wall: Page): Promise<void> {
  await expect.poll(() => wall.evaluate(() => 'sameDocument' in window).catch(() => true)).toBe(false)
}

/** How many things the worker has kept for this page: the page, and the list of its files. */
function kept(wall: Page): Promise<number> {
  return wall.evaluate(async () => (await (await caches.open('tradewire-wall-pages')).keys()).length)
}

/** The second of the day that the wall says it is in Beijing. */
async function secondShown(wall: Page): Promise<number> {
  const [hours = 0, minutes = 0, seconds = 0] = ((await wall.locator('header time').textContent()) ?? '')
    .split(':')
    .map(Number)
  return hours * 3_600 + minutes * 60 + seconds
}

function beijingSecond(ms: number): number {
  return Math.floor(ms / 1_000 + 8 * 3_600) % 86_400
}

/** The families of which the page has a face that came. */
async function facesLoaded(): Promise<readonly string[]> {
  await document.fonts.ready
  return [...document.fonts].flatMap(({ family, status }) => (status === 'loaded' ? family.replaceAll('"', '') : []))
}
