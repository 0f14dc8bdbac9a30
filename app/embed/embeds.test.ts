import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { widthIn } from '#components/explore/picture/width-of.ts'
import { cardPicture } from '#components/releases/card/card-picture.ts'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '#server/database/client.ts'
import { readHead } from '#server/log/head.ts'
import { closePress, setUpPress } from '#server/press/press.ts'
import { approved, correctionOf, databaseIn, EXPORTS, IMPORTS, published } from '#server/testing/desk-at-work.ts'
import { ownDatabase } from '#server/testing/own-database.ts'
import type { Locale } from '#trade/format/locale.ts'
import { cardFacts } from '../card-facts.ts'
import { headlineOf } from '../headline.ts'
import { GET as oembed } from '../oembed/route.ts'
import { GET as card } from '../releases/[code]/card.png/route.ts'
import { GET as explorePicture } from './explore.png/route.ts'
import { GET as latestPicture } from './latest.png/route.ts'
import { GET as releasePicture } from './releases/[code]/picture/route.ts'

ownDatabase(() => cloneDatabase({ template: 'history' }))
beforeAll(() => void setUpPress())
afterAll(closePress)

const ORIGIN = 'http://desk.example'
const DECEMBER = 'GACC-2024-12-flash'
const asked = (path: string, headers: Record<string, string> = {}) => new Request(ORIGIN + path, { headers })
const of = (code: string) => ({ params: Promise.resolve({ code }) })
// Pictures are made at a low priority: where every core is taken, they take their time.
const WHILE_BUSY_MS = 240_000

/** The size that a PNG says it has. */
async function sizeOf(answer: Response): Promise<readonly [width: number, height: number]> {
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
  const bytes = Buffer.from(await answer.arrayBuffer())
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

/** What a release's card says, before the press makes outlines of it. */
async function cardOf(code: string, language: Locale): Promise<string> {
  const headline = (await headlineOf(code)) ?? expect.fail(`${code} has no headline`)
  const widthOf = widthIn({})
  return cardPicture(await cardFacts(headline, language, widthOf), language, widthOf).replaceAll(/[\u2060]/g, '')
}

describe('a picture on another’s page', () => {
  it(
    'is of the size social sites ask for, for any site, and kept for ten seconds at most',
    async () => {
      const answer = await card(asked(`/releases/${DECEMBER}/card.png?lang=zh`), of(DECEMBER))
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'cache-control': 'public, max-age=10, must-revalidate',
        'cross-origin-resource-policy': 'cross-origin',
      })
      expect(await sizeOf(answer)).toEqual([1200, 630])
      expect(await sizeOf(await latestPicture(asked('/embed/latest.png?theme=dark')))).toEqual([1200, 630])
      expect(await sizeOf(await explorePicture(asked('/embed/explore.png?flow=imports')))).toEqual([1600, 900])
      const again = { 'if-none-match': answer.headers.get('etag') ?? '' }
      expect((await card(asked(`/releases/${DECEMBER}/card.png?lang=zh`, again), of(DECEMBER))).status).toBe(304)
    },
    WHILE_BUSY_MS,
  )

  it(
    'of a view that is pinned may be kept for ever, as its file may',
    async () => {
      const pinned = await explorePicture(asked('/embed/explore.png?to=2024-12&asOf=200'))
      expect(pinned.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      await pinned.arrayBuffer()
    },
    WHILE_BUSY_MS,
  )

  it('is refused by name where its address says what is not known', async () => {
    for (const [answer, parameter] of [
      [await card(asked(`/releases/${DECEMBER}/card.png?size=wide`), of(DECEMBER)), 'size'],
      [await latestPicture(asked('/embed/latest.png?theme=auto')), 'theme'],
      [await explorePicture(asked('/embed/explore.png?flow=sales')), 'flow'],
    ] as const) {
      expect(answer.status).toBe(400)
      expect(await answer.json()).toMatchObject({ invalid: [{ parameter }] })
    }
  })

  it('does not exist of a release that waits for its instant, nor of one without words of its own', async () => {
    const waiting = 'GACC-2027-03-flash'
    await approved(
      { code: waiting, figures: { [EXPORTS]: ['411.11', '9.9'], [IMPORTS]: ['222.22', '1.1'] } },
      await databaseIn(3_600_000),
    )
    for (const code of [waiting, 'GACC-2024-12-report', 'GACC-2024-13-flash', 'nothing']) {
      expect((await card(asked(`/releases/${code}/card.png`), of(code))).status).toBe(404)
      expect((await releasePicture(asked(`/embed/releases/${code}.png`), of(code))).status).toBe(404)
      expect((await oembed(asked(`/oembed?url=${ORIGIN}/releases/${code}`))).status).toBe(404)
    }
  })
})

describe('a card', () => {
  // GACC's release of 13 January 2025, of which no hour is held: exports 335.63 billion dollars, 10.7% more.
  it('says its figure, when it came only as exactly as that is known, as known when, and that it was corrected', async () => {
    const { sequence } = await readHead(database())
    const [english, chinese] = [await cardOf(DECEMBER, 'en'), await cardOf(DECEMBER, 'zh')]
    for (const text of ['>+10.7%<', 'December 2024, flash', '>Released 13 January 2025. ', `publication ${sequence}`])
      expect(english).toContain(text)
    for (const text of ['>+10.7%<', '2024年12月快讯', '>2025年1月13日公布。', `第${sequence}次发布`])
      expect(chinese).toContain(text)
    // The chart beside it, of which this is the newest bar.
    expect(english.match(/<rect /g)?.length).toBeGreaterThan(12)

    // Then it is corrected, and says so, with what stands now. One test: in whatever order they run, this comes after that.
    await published(correctionOf(DECEMBER, { [EXPORTS]: ['335.63', '10.8'] }))
    const corrected = await cardOf(DECEMBER, 'en')
    expect(corrected).toContain('>+10.8%<')
    expect(corrected).toMatch(/>Corrected \d+ \w+ \d{4}, \d\d:\d\d</)
  })
})

describe('oEmbed', () => {
  const ask = (url: string, more = '') => oembed(asked(`/oembed?url=${encodeURIComponent(url)}${more}`))

  it.each([
    ['/explore?flow=imports&split=partner&lang=zh', '/embed/explore?flow=imports&amp;split=partner&amp;lang=zh'],
    [`/releases/${DECEMBER}`, `/embed/releases/${DECEMBER}`],
    [`/embed/releases/${DECEMBER}?theme=dark`, `/embed/releases/${DECEMBER}?theme=dark`],
    ['/', '/embed/latest'],
  ])('of %s is a frame of %s, with the picture for who takes no frames', async (page, frame) => {
    const answer = await ask(ORIGIN + page)
    expect(answer.status).toBe(200)
    const said = (await answer.json()) as Record<string, string | number>
    expect(said).toMatchObject({ version: '1.0', type: 'rich', width: 720, provider_name: 'Tradewire' })
    expect(said['html']).toContain(`<iframe src="${ORIGIN}${frame}" `)
    expect(said['html']).toContain(`height="${said['height']}"`)
    expect(said['html']).toMatch(/<a href="[^"]+"><img src="[^"]+" alt="[^"]+"[^>]*><\/a><\/iframe>$/)
    expect(new URL(String(said['thumbnail_url'])).pathname).toMatch(/^\/embed\/.+\.png$/)
  })

  it('is no larger than was asked for, and then names no picture that would be', async () => {
    const said = (await (await ask(`${ORIGIN}/explore`, '&maxwidth=320&maxheight=300')).json()) as object
    expect(said).toMatchObject({ width: 320, height: 300 })
    expect(said).not.toHaveProperty('thumbnail_url')
  })

  it.each([
    ['an address of another site', 'https://elsewhere.example/explore', '', 404],
    ['a page that is not embedded', `${ORIGIN}/desk`, '', 404],
    ['a view that is not understood', `${ORIGIN}/explore?flow=sales`, '', 404],
    ['a view without figures', `${ORIGIN}/explore?with=USA&split=sector`, '', 404],
    ['what is no address', 'explore', '', 404],
    ['XML, which is not written', `${ORIGIN}/explore`, '&format=xml', 501],
    ['another form', `${ORIGIN}/explore`, '&format=yaml', 400],
    ['a width that is none', `${ORIGIN}/explore`, '&maxwidth=wide', 400],
    ['what it does not know', `${ORIGIN}/explore`, '&callback=x', 400],
  ])('of %s is a problem that says so', async (_, url, more, status) => {
    const answer = await ask(url, more)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  })
})
