import AxeBuilder from '@axe-core/playwright'
import { publishAnnual } from './annual-release.ts'
import { expect, test } from './fixtures.ts'
import { FLOORS, measureWall } from './measure-wall.ts'

test('a screen is registered by the code it shows, then follows the desk, which sees what it shows and when it goes dark', async ({
  product,
}) => {
  test.setTimeout(600_000)
  const screen = await product.open('/wall/screen', { viewport: { width: 1920, height: 1080 } })
  const shown = screen.getByText(/^[A-Z34679]{6}$/)
  await expect(shown).toBeVisible()
  // Read from the desk, which may be at the other end of the room.
  const code = (await screen.evaluate(measureWall)).find(({ text }) => /^[A-Z34679]{6}$/.test(text))
  expect(code?.arcmin).toBeGreaterThan(FLOORS.second)
  expect(code?.clipped).toBe(false)

  const desk = await product.signIn(product.admin, '/desk/screens?lang=en')
  await desk.getByLabel('The code on the screen').fill('ZZZZZZ')
  await desk.getByRole('textbox', { name: 'Name' }).fill('Newsroom 3')
  await desk.getByLabel('Room').fill('Beijing newsroom')
  await desk.getByRole('button', { name: 'Register it' }).click()
  await expect(desk.getByText('no screen shows this code now')).toBeVisible()
  await desk.getByLabel('The code on the screen').fill((await shown.textContent())?.toLowerCase() ?? '')
  await desk.getByRole('button', { name: 'Register it' }).click()
  const row = desk.getByRole('row', { name: /Newsroom 3/ })
  await expect(row).toBeVisible()
  await expect(screen.getByRole('heading', { name: 'Exports, on a year earlier' })).toBeVisible()
  await expect(row.getByText('Live')).toBeVisible()
  await screen.evaluate(() => Object.assign(window, { sameDocument: true }))

  // Other settings come without a reload, and the connection stays.
  await row.getByRole('button', { name: 'Change Newsroom 3' }).click()
  await desk.getByRole('combobox', { name: 'Language' }).selectOption({ label: '中文' })
  await desk.getByRole('combobox', { name: 'Theme' }).selectOption({ label: 'Light' })
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(screen.getByRole('heading', { level: 2, name: /^出口 同比/ })).toBeVisible()
  await expect(screen.locator('[data-theme=light]')).toBeVisible()
  expect(await screen.evaluate(() => 'sameDocument' in window)).toBe(true)

  await row.getByRole('button', { name: 'Change Newsroom 3' }).click()
  await desk.getByRole('button', { name: 'Identify' }).click()
  const name = screen.getByText('Newsroom 3')
  await expect(name).toBeVisible()
  const large = (await screen.evaluate(measureWall)).find(({ text }) => text === 'Newsroom 3')
  expect(large?.arcmin).toBeGreaterThan(FLOORS.second - 0.3)
  await expect(name).toBeHidden({ timeout: 40_000 })

  await publishAnnual(product)
  await expect(screen.getByText('25.45').first()).toBeVisible()
  await expect(row.getByText(/\d ms|\d s/)).toBeVisible()
  await expect(desk.getByText(/The one screen shows the newest, the slowest, Newsroom 3, had it after/)).toBeVisible()

  for (const query of ['lang=zh&theme=dark', 'lang=en&theme=light']) {
    await desk.goto(`/desk/screens?${query}`)
    const { violations } = await new AxeBuilder({ page: desk }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`)).toEqual([])
  }
  await row.getByRole('button', { name: 'Change Newsroom 3' }).click()
  await desk.getByRole('button', { name: 'Reload' }).click()
  await expect.poll(() => screen.evaluate(() => 'sameDocument' in window).catch(() => true)).toBe(false)
  await expect(screen.getByRole('heading', { level: 2, name: /^进出口 同比/ })).toBeVisible()

  // Its plug is pulled: whoever is at the desk hears of it on the page they are on, until it is back.
  const context = screen.context()
  await screen.close()
  await desk.goto('/desk?lang=en')
  const notice = desk.getByRole('complementary', { name: 'Dark screens' })
  await expect(notice.getByText(/Newsroom 3 went dark at/)).toBeVisible({ timeout: 60_000 })
  const again = await context.newPage()
  await again.goto('/wall/screen')
  await expect(again.getByRole('heading', { level: 2, name: /^进出口 同比/ })).toBeVisible()
  await expect(notice.getByText(/went dark/)).toHaveCount(0, { timeout: 30_000 })

  await desk.goto('/desk/screens?lang=en')
  await row.getByRole('button', { name: 'Change Newsroom 3' }).click()
  await desk.getByText('Forget this screen…').click()
  await desk.getByRole('button', { name: 'Forget it' }).click()
  await expect(desk.getByText('No screen is registered.')).toBeVisible()
  await expect(again.getByText(/^[A-Z34679]{6}$/)).toBeVisible()

  // The line over somebody else's picture: nothing is drawn but itself.
  const third = await product.open('/wall/lower-third?lang=en', { viewport: { width: 1920, height: 1080 } })
  await expect(third.getByRole('heading', { level: 1 })).toHaveText(/25\.45|43\.85|trade/i)
  await third.evaluate(() => document.fonts.ready)
  const grounds = await third.evaluate(() => {
    const strip = document.querySelector('main > div')
    const found: string[] = []
    for (let at = strip?.parentElement ?? null; at; at = at.parentElement)
      found.push(
        `${at.tagName} ${getComputedStyle(at).backgroundColor} ${getComputedStyle(document.documentElement).colorScheme}`,
      )
    return found.filter((ground) => !ground.includes('rgba(0, 0, 0, 0) normal'))
  })
  expect(grounds).toEqual([])
})
