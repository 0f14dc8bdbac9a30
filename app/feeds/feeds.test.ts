import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { cloneDatabase } from '#launch/testing/database.ts'
import { ownDatabase } from '#server/testing/own-database.ts'
import { GET as calendar } from '../calendar.ics/route.ts'
import { GET as corrections } from '../corrections.atom/route.ts'
import { GET as releases } from '../releases.atom/route.ts'
import { GET as robots } from '../robots.txt/route.ts'
import { GET as sitemap } from '../sitemap.xml/route.ts'

ownDatabase(() => cloneDatabase({ template: 'history' }))

const ORIGIN = 'http://desk.example'
const asked = (path: string, headers: Record<string, string> = {}) => new Request(ORIGIN + path, { headers })
const SCHEMA = readFileSync(new URL('./testing/atom.rng', import.meta.url), 'utf8')

/** What a validator that is not ours finds wrong with a feed by the schema of RFC 4287. */
async function faultsOf(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'feed.xml', contents: xml }],
    extension: 'relaxng',
    schema: [SCHEMA],
  })
  return errors.map(({ message }) => message)
}

const all = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}[^>]*>(?:<!\\[CDATA\\[)?([^]*?)(?:\\]\\]>)?</${name}>`, 'g'))].map(
    ([, text]) => text ?? '',
  )

describe('the feeds', () => {
  it.each([
    ['releases', releases, '/releases.atom'],
    ['corrections', corrections, '/corrections.atom'],
  ] as const)('of %s are Atom in both languages, each entry under one id of its own', async (_, get, path) => {
    const [english, chinese] = await Promise.all(
      ['', '?lang=zh'].map(async (query) => (await get(asked(path + query))).text()),
    )
    for (const xml of [english ?? '', chinese ?? '']) {
      expect(await faultsOf(xml)).toEqual([])
      const ids = all(xml, 'id')
      expect(new Set(ids).size).toBe(ids.length)
    }
    // The same things under the same ids, whatever they are told in.
    expect(all(english ?? '', 'id').slice(1)).toEqual(all(chinese ?? '', 'id').slice(1))
    expect(english).not.toBe(chinese)
  })
  it('is found wrong by that validator where an entry lacks its id', async () => {
    const xml = await (await releases(asked('/releases.atom'))).text()
    expect(await faultsOf(xml.replace(/(<entry>[^]*?)<id>[^<]*<\/id>/, '$1'))).not.toEqual([])
  })
  it('tell December 2024 at its instant, under the address of its page', async () => {
    const xml = await (await releases(asked('/releases.atom'))).text()
    const entry = all(xml, 'entry').find((each) => each.includes('GACC-2024-12-flash</id>'))
    expect(entry).toContain('tag:desk.example,2025-01-13:GACC-2024-12-flash')
    expect(entry).toContain('<published>2025-01-13T03:00:00.000Z</published>')
    expect(entry).toContain(`href="${ORIGIN}/releases/GACC-2024-12-flash"`)
  })
  it('are asked for again in vain until something is published, and refuse what they do not know', async () => {
    const first = await releases(asked('/releases.atom'))
    expect(first.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const again = await releases(asked('/releases.atom', { 'if-none-match': first.headers.get('etag') ?? '' }))
    expect(again.status).toBe(304)
    const refused = await releases(asked('/releases.atom?language=zh'))
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ invalid: [{ parameter: 'language' }] })
  })
})

describe('the calendar', () => {
  it('is read by a program that is not ours: one event per release, with its instant, or its day in Beijing', async () => {
    const answer = await calendar(asked('/calendar.ics'))
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const root = new ICAL.Component(ICAL.parse(await answer.text()))
    const events = root.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    const december = events.find(({ uid }) => uid === 'GACC-2024-12-flash@desk.example')
    // The agency announces days: its hours are known afterwards.
    expect(december?.startDate.isDate).toBe(true)
    expect(december?.startDate.toString()).toBe('2025-01-13')
    expect(december?.summary).toBe('China’s trade, December 2024, flash')
    for (const event of events) {
      expect(event.component.getFirstPropertyValue('dtstamp')).not.toBeNull()
      expect(event.component.getFirstPropertyValue('last-modified')).not.toBeNull()
      expect(event.sequence).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('what search engines read', () => {
  it('is every public page with the instant of its last change, and what is nobody’s to index', async () => {
    const xml = await (await sitemap(asked('/sitemap.xml'))).text()
    expect(xml).toContain(
      `<url><loc>${ORIGIN}/releases/GACC-2024-12-flash</loc><lastmod>2025-01-13T03:00:00.000Z</lastmod></url>`,
    )
    expect(all(xml, 'loc').every((url) => URL.canParse(url))).toBe(true)
    const text = await robots(asked('/robots.txt')).text()
    expect(text).toContain('Disallow: /desk\n')
    expect(text).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`)
  })
})
