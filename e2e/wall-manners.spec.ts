import { publishAnnual } from './annual-release.ts'
import { expect, test } from './fixtures.ts'

test('a wall that is to speak both languages says the headline in one and then in the other', async ({ reading }) => {
  const wall = await reading.open('about:blank')
  await wall.clock.install()
  await wall.goto('/wall?lang=both')
  const headline = wall.getByRole('heading', { level: 1 })
  const spoken = wall.locator('[lang]:has(> * main), [lang]:has(> main)').last()
  const seen: (string | null)[] = []
  while (seen.length < 3) {
    await expect(headline).not.toBeEmpty()
    const language = await spoken.getAttribute('lang')
    seen.push(language)
    await (language === 'en'
      ? expect(headline).toHaveText(/November/)
      : expect(headline).toHaveText(/^11月.*\p{Script=Han}/u))
    await wall.clock.runFor(24_000)
    await expect(spoken).not.toHaveAttribute('lang', language ?? '')
  }
  expect(seen[0]).not.toBe(seen[1])
  expect(seen[2]).toBe(seen[0])
  await wall.context().close()
})

test('a wall keeps its screen awake, and sounds two tones at a release where its address asks for sound', async ({
  product,
}) => {
  const walls = await Promise.all(['on', 'off'].map(() => product.open('about:blank')))
  for (const [at, wall] of walls.entries()) {
    // What the page asks of the browser. One without a screen has none to keep awake, and refuses.
    await wall.addInitScript(() => {
      const asked: WakeLockType[] = []
      const tones: number[] = []
      Object.assign(window, { asked, tones })
      const request = navigator.wakeLock.request.bind(navigator.wakeLock)
      navigator.wakeLock.request = (type = 'screen') => {
        asked.push(type)
        return request(type)
      }
      window.OscillatorNode = class extends OscillatorNode {
        override start(when?: number): void {
          tones.push(this.frequency.value)
          super.start(when)
        }
      }
    })
    await wall.goto(`/wall?sound=${at === 0 ? 'on' : 'off'}`)
    await expect(wall.locator('header').getByText(/^Live/)).toBeVisible()
  }
  const [loud, quiet] = walls
  if (!loud || !quiet) throw new Error('two walls were opened')
  const asked = () => loud.evaluate(() => (window as unknown as { asked: WakeLockType[] }).asked)
  await expect.poll(asked).toEqual(['screen'])
  // As when the page was hidden, for which a browser takes the lock away: it is asked for anew once it is seen.
  await loud.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect.poll(asked).toEqual(['screen', 'screen'])

  await publishAnnual(product)
  const tones = (wall: typeof loud) => wall.evaluate(() => (window as unknown as { tones: number[] }).tones)
  await expect.poll(() => tones(loud)).toEqual([660, 880])
  await expect(quiet.getByText('25.45').first()).toBeVisible()
  expect(await tones(quiet)).toEqual([])
})
