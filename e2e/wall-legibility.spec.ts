import type { Page } from 'playwright/test'
import { publishAnnual } from './annual-release.ts'
import { expect, test } from './fixtures.ts'
import { FLOORS, HAN_FLOOR, type MeasuredText, measureWall, overlappingText } from './measure-wall.ts'

const SCREENS = [
  { name: 'a wall', width: 1920, height: 1080 },
  { name: 'a 4K wall', width: 3840, height: 2160 },
  { name: 'an upright wall', width: 1080, height: 1920 },
  { name: 'a phone', width: 390, height: 844 },
] as const

test('every word on the wall is large enough at eight metres, whole and clear of the others, standing and at the moment', async ({
  product,
}) => {
  // Eight walls beside one another, each measured twice.
  test.setTimeout(600_000)
  const walls: { name: string; page: Page; places: Place[] }[] = []
  for (const language of ['en', 'zh']) {
    for (const { name, ...viewport } of SCREENS) {
      const page = await product.open(`/wall?lang=${language}`, { viewport })
      await page.evaluate(() => document.fonts.ready)
      await expectLegible(page, `${name} in ${language}`)
      walls.push({ name: `${name} in ${language}`, page, places: await placesOf(page) })
    }
  }
  await publishAnnual(product)
  for (const { name, page, places } of walls) {
    await expect(page.getByText('25.45').first()).toBeVisible()
    await expectLegible(page, `${name}, at the moment`)
    expect(movedParts(places, await placesOf(page)), `${name}: publishing moved something`).toEqual([])
  }
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
async function expectLegible(page: Page, where: string): Promise<void> {
  const texts = await page.evaluate(measureWall)
  expect(texts.length, where).toBeGreaterThan(15)
  expect(
    texts.filter(isTooSmall).map(({ text, arcmin }) => `${arcmin.toFixed(1)}' ${text}`),
    where,
  ).toEqual([])
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
