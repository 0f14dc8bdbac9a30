import AxeBuilder from '@axe-core/playwright'
import { publishAnnual } from './annual-release.ts'
import { expect, test } from './fixtures.ts'

const LYING = { width: 1920, height: 1080 }
/** Of each wall of the playlist. */
const TURN_MS = 10_000

test('an admin arranges walls, puts them in turn and gives them to a screen; each has its address and follows the desk', async ({
  product,
}) => {
  test.setTimeout(600_000)
  const desk = await product.signIn(product.admin, '/desk/layouts?lang=en')
  for (const [name, preset] of [
    ['Drivers', 'Sectors and partners'],
    ['Before the hour', 'Countdown and clocks'],
  ] as const) {
    const form = desk.getByRole('region', { name: 'New layout' })
    await form.getByLabel('Name').fill(name)
    await form.getByLabel('Begin with').selectOption({ label: preset })
    await form.getByRole('button', { name: 'Create it' }).click()
    await expect(desk.getByRole('row', { name: new RegExp(name) })).toBeVisible()
  }
  const form = desk.getByRole('region', { name: 'New playlist' })
  await form.getByLabel('Name').fill('All day')
  await form.getByLabel('Wall 1', { exact: true }).selectOption({ label: 'Drivers' })
  await form.getByLabel('Seconds of wall 1').fill('5')
  await form.getByRole('button', { name: 'Add a wall' }).click()
  await form.getByLabel('Wall 2', { exact: true }).selectOption({ label: 'Before the hour' })
  await form.getByRole('button', { name: 'Create it' }).click()
  await expect(form.getByText('expected seconds from 8 to 600')).toBeVisible()
  await form.getByLabel('Seconds of wall 1').fill('10')
  await form.getByLabel('Seconds of wall 2').fill('10')
  await form.getByRole('button', { name: 'Create it' }).click()
  await expect(desk.getByRole('row', { name: /^All day/ })).toContainText('Drivers 10 s, Before the hour 10 s')

  const drivers = await product.open('/wall/layouts/drivers?lang=en', { viewport: LYING })
  await expect(drivers.getByRole('heading', { level: 2, name: 'Exports, % on a year earlier' })).toBeVisible()
  const playlist = await product.open('about:blank', { viewport: LYING })
  await playlist.clock.install()
  await playlist.goto('/wall/playlists/all-day?lang=en')
  const [sectors, clock] = [
    playlist.getByRole('heading', { level: 2, name: 'Exports, % on a year earlier' }),
    playlist.getByRole('heading', { level: 2, name: 'London' }),
  ]
  for (const shown of [sectors, clock, sectors]) {
    await expect(shown).toBeVisible()
    await playlist.clock.runFor(TURN_MS)
  }

  // Arranged by keys: the clock on the left goes, the other one is New York's.
  await desk.getByRole('link', { name: 'Arrange Before the hour' }).click()
  await desk.getByRole('button', { name: /^Clock, Beijing:/ }).focus()
  await desk.keyboard.press('Delete')
  const london = desk.getByRole('button', { name: /^Clock, London: column 2/ })
  await london.focus()
  await desk.keyboard.press('ArrowLeft')
  await expect(desk.getByRole('button', { name: /^Clock, London: column 1/ })).toBeFocused()
  await desk.keyboard.press('ArrowUp')
  await expect(desk.getByText('Clock, London lies on Countdown.')).toBeVisible()
  await desk.keyboard.press('ArrowDown')
  await desk.getByLabel('City').selectOption({ label: 'New York' })
  for (const look of ['dark', 'light']) {
    await desk.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light' })
    const { violations } = await new AxeBuilder({ page: desk }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`)).toEqual([])
  }
  // By hand: the chart to the left is dragged a column's width, over the countdown, and back.
  const trend = desk.getByRole('button', { name: /^Trend, Exports:/ })
  const box = await trend.boundingBox()
  if (!box) throw new Error('the trend has no handle')
  await desk.mouse.move(box.x + 20, box.y + 40)
  await desk.mouse.down()
  await desk.mouse.move(box.x + 20 - box.width / 2, box.y + 40, { steps: 4 })
  await expect(desk.getByText(/lies on/)).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true')
  await desk.mouse.move(box.x + 20, box.y + 40, { steps: 4 })
  await desk.mouse.up()
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByText('Saved. Walls follow within seconds.')).toBeVisible()
  await expect(playlist.getByRole('heading', { level: 2, name: 'New York' })).toBeVisible({ timeout: 60_000 })
  await expect(playlist.getByRole('heading', { level: 2, name: 'Beijing' })).toHaveCount(0)

  // A screen of the newsroom shows the playlist, which is then not thrown away.
  const screen = await product.open('/wall/screen', { viewport: LYING })
  const code = screen.getByText(/^[A-Z34679]{6}$/)
  await expect(code).toBeVisible()
  await desk.goto('/desk/screens?lang=en')
  await desk.getByLabel('The code on the screen').fill((await code.textContent()) ?? '')
  await desk.getByRole('textbox', { name: 'Name' }).fill('Newsroom 1')
  await desk.getByRole('combobox', { name: 'Layout' }).selectOption({ label: 'Playlist: All day' })
  await desk.getByRole('button', { name: 'Register it' }).click()
  await expect(desk.getByRole('row', { name: /Newsroom 1/ })).toContainText('Playlist: All day')
  await expect(screen.getByRole('heading', { level: 2, name: 'New York' })).toBeVisible({ timeout: 60_000 })

  // A release: all of them have it, and the playlist stands still at its first wall.
  await publishAnnual(product)
  await expect(drivers.getByRole('heading', { level: 1 })).toContainText('43.85')
  await expect(playlist.getByRole('heading', { level: 1 })).toContainText('43.85')
  for (const turns of [0.5, 1, 1.5, 2]) {
    await playlist.clock.runFor(TURN_MS / 2)
    await playlist.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    expect(await sectors.isVisible(), `${turns} turns on`).toBe(true)
  }

  const other = await product.open('/wall/layouts/before-the-hour?lang=zh', { viewport: { width: 1080, height: 1920 } })
  await expect(other.getByRole('heading', { level: 2, name: '纽约' })).toBeVisible()

  const asked = await product.open('/wall/layouts/drivers?them=light', { viewport: LYING })
  await expect(asked.getByText('This wall’s address asks for what no wall knows: them=light')).toBeVisible()

  await desk.goto('/desk/layouts?lang=en')
  await desk.getByRole('button', { name: 'Change All day' }).click()
  await desk.getByText('Throw it away…').click()
  await desk.getByRole('button', { name: 'Throw it away' }).click()
  await expect(desk.getByText('Newsroom 1 show it: give them another first')).toBeVisible()
})
