import type { Page } from 'playwright/test'
import { layLine } from './cuttable-line.ts'
import { december } from './december-2024.ts'
import { expect, test } from './fixtures.ts'
import { FLOORS, HAN_FLOOR, type MeasuredText, measureWall, overlappingText } from './measure-wall.ts'

const SCREENS = [
  { name: 'a wall', width: 1920, height: 1080 },
  { name: 'a 4K wall', width: 3840, height: 2160 },
  { name: 'an upright wall', width: 1080, height: 1920 },
  { name: 'a phone', width: 390, height: 844 },
] as const

/** The headline wall, those that a layout may begin with, and one of the panels which these leave out (launch/testing/december-2024.ts). */
const WALLS = ['', '/layouts/release', '/layouts/drivers', '/layouts/before', '/layouts/others']
const PICTURE = { width: 1920, height: 1080 }
/** Of these the same stands before and after a release; others tell what it changed, or how long it is to the next. */
const HEADLINE_WALL = /^\/wall(\/layouts\/release)? /
const MINUTE = 60_000

test('every word on every wall is large enough at eight metres, whole and clear of the others, in each scene, language and size', async ({
  product,
}) => {
  // Ten pages, each in four sizes, in twelve scenes.
  test.setTimeout(1_500_000)
  await december(product, 'layouts')
  const line = await layLine(product.port)
  const walls: { name: string; page: Page }[] = []
  for (const language of ['en', 'zh'])
    for (const wall of WALLS) {
      const page = await product.open(`${line.url}/wall${wall}?lang=${language}`)
      await page.evaluate(() => document.fonts.ready)
      walls.push({ name: `/wall${wall} in ${language}`, page })
    }
  // Over somebody else's picture, and read from a sofa: its sizes are its own, and what it says is as whole.
  const strips = await Promise.all(
    ['en', 'zh'].map((language) =>
      product.open(`${line.url}/wall/lower-third?lang=${language}`, { viewport: PICTURE }),
    ),
  )
  const readAll = async (scene: string, shown: (page: Page) => Promise<unknown>, says?: RegExp) => {
    const read: Record<string, Place[]> = {}
    for (const { name, page } of walls) {
      await shown(page)
      for (const { name: screen, ...viewport } of SCREENS) {
        await page.setViewportSize(viewport)
        const where = `${name}, ${screen}, ${scene}`
        const texts = await expectLegible(page, where)
        // Also where no panel has the headline, and on the narrowest wall.
        if (says) expect(texts.filter(({ text }) => says.test(text)).length, where).toBeGreaterThan(0)
        read[`${name}, ${screen}`] = await placesOf(page)
      }
    }
    for (const strip of strips) await expectWhole(strip, await strip.evaluate(measureWall), `the lower third, ${scene}`)
    return read
  }
  const showing = (scene: string) => (page: Page) => expect(page.locator(`main[data-scene=${scene}]`)).toBeVisible()

  await december(product, 'announced', 20 * 60 * MINUTE)
  await readAll('the day before', showing('moment'))
  await december(product, 'announced', 14 * MINUTE)
  const waiting = await readAll('waiting', showing('waiting'))
  await december(product, 'announced', -2 * MINUTE)
  await readAll('late', showing('overdue'))
  await december(product, 'missed')
  await readAll('missed', showing('absent'))
  await december(product, 'cancelled')
  await readAll('cancelled', showing('absent'))
  await december(product, 'postponed', 7 * 24 * 60 * MINUTE)
  await readAll('postponed', showing('absent'))
  await december(product, 'announced', -MINUTE)
  await december(product, 'published')
  const moment = await readAll('the moment', showing('moment'))
  for (const [where, places] of Object.entries(waiting).filter(([name]) => HEADLINE_WALL.test(name)))
    expect(movedParts(places, moment[where] ?? []), `${where}: publishing moved something`).toEqual([])
  line.cut()
  await readAll('offline', (page) => expect(page.locator('main[data-stale]')).toBeVisible(), /^Heard nothing|无信号/)
  line.mend()
  await december(product, 'corrected')
  await readAll('corrected', showing('corrected'), /^Corrected|更正/)
  await december(product, 'withdrawn')
  await readAll('withdrawn', showing('withdrawn'), /^Withdrawn|撤回/)
  // That nobody may use them is not forgotten where the top line says that nothing was heard.
  line.cut()
  await readAll(
    'withdrawn, and offline',
    (page) => expect(page.locator('main[data-stale]')).toBeVisible(),
    /^Withdrawn .*, do not use$|撤回，请勿使用$/,
  )
  await line.close()
})

test('the wall has no scroll bar, and neither cursor nor controls until the pointer moves', async ({ reading }) => {
  const wall = await reading.open('/wall', { viewport: { width: 1920, height: 1080 } })
  const fullScreen = wall.getByRole('button', { name: 'Full screen' })
  await expect(wall.getByText('Live').first()).toBeVisible()
  await expect(fullScreen).toBeHidden()
  expect(await cursorAt(wall)).toBe('none')
  expect(await wall.evaluate(() => document.documentElement.scrollHeight > window.innerHeight)).toBe(false)
  // Where it rests is no movement yet: the page may have moved under it.
  await wall.mouse.move(590, 400)
  await expect(fullScreen).toBeHidden()
  await wall.mouse.move(600, 400)
  await expect(fullScreen).toBeVisible()
  expect(await cursorAt(wall)).not.toBe('none')
  await wall.context().close()
})

/** Fails with the words that are too small, cut or under others. */
async function expectLegible(page: Page, where: string): Promise<readonly MeasuredText[]> {
  const texts = await page.evaluate(measureWall)
  expect(texts.length, where).toBeGreaterThan(10)
  expect(
    texts.filter(isTooSmall).map(({ text, arcmin }) => `${arcmin.toFixed(1)}' ${text}`),
    where,
  ).toEqual([])
  await expectWhole(page, texts, where)
  return texts
}

async function expectWhole(page: Page, texts: readonly MeasuredText[], where: string): Promise<void> {
  expect(
    texts.filter(({ clipped }) => clipped).map(({ text }) => text),
    where,
  ).toEqual([])
  expect(await page.evaluate(overlappingText), where).toEqual([])
}

function isTooSmall({ arcmin, part, isHan }: MeasuredText): boolean {
  // Glyphs are drawn on whole pixels: on a phone one pixel is a quarter of an arc-minute at most.
  const rounding = 0.3
  return arcmin < (isHan ? Math.max(HAN_FLOOR, FLOORS[part]) : FLOORS[part]) - rounding
}

/** Where the form's parts begin. */
interface Place {
  readonly part: string
  readonly left: number
  readonly top: number
}

/** From the first part on: the sheet itself moves slowly, so that nothing burns in. */
function placesOf(page: Page): Promise<Place[]> {
  return page.evaluate(() => {
    const parts = [
      ...document.querySelectorAll('main header, main section, main section > h2, main figure, main footer'),
    ]
    const from = parts[0]?.getBoundingClientRect() ?? { left: 0, top: 0 }
    return parts.map((part) => {
      const { left, top } = part.getBoundingClientRect()
      return { part: part.tagName, left: left - from.left, top: top - from.top }
    })
  })
}

/** What stands elsewhere than before by more than a browser rounds a place to its pixels. */
function movedParts(before: readonly Place[], after: readonly Place[]): string[] {
  const names = (places: readonly Place[]) => places.map(({ part }) => part).join(' ')
  if (names(before) !== names(after)) return [`${names(before)} became ${names(after)}`]
  return after.flatMap(({ part, left, top }, at) => {
    const was = before[at]
    const byPx = was ? Math.max(Math.abs(left - was.left), Math.abs(top - was.top)) : Number.POSITIVE_INFINITY
    return byPx > 1 ? [`${part} by ${byPx.toFixed(1)} px`] : []
  })
}

function cursorAt(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.elementFromPoint(600, 400) ?? document.body).cursor)
}
