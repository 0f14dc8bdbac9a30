import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type {
  Goodbye,
  Heartbeat,
  Hello,
  Leave,
  Painted,
  Resync,
  ScreenToServer,
  ServerToScreen,
  Welcome,
} from '#trade/live/protocol.ts'
import * as protocol from '#trade/live/protocol.ts'
import type { LogEntry } from '#trade/live/entry.ts'
import { clientTable, transportTable } from '#trade/live/testing/protocol-tables.ts'
import * as transport from '#trade/live/transport.ts'
import * as limits from './limits.ts'

const PAGE = 'docs/live-protocol.md'
const CODE = ['trade/live/client-state.ts', 'trade/live/transport.ts']

if (process.env['UPDATE_DOCS']) {
  const updated = [
    ['client', clientTable()],
    ['transport', transportTable()],
  ].reduce(
    (text, [name = '', table]) => text.replace(between(name), `<!-- ${name} -->\n${table}\n<!-- /${name} -->`),
    page(),
  )
  writeFileSync(PAGE, updated)
}

// A member more, or one less, does not compile.
type Fields<T> = { readonly [K in keyof T]-?: true }
const answer = <A extends Welcome['answer']>(_: A, fields: Fields<Extract<Welcome, { answer: A }>>) => fields
const MESSAGES: Record<string, object> = {
  hello: { version: true, page: true, cursor: true, subscription: true, screen: true } satisfies Fields<Hello>,
  'welcome: entries': answer('entries', { answer: true, entries: true, heartbeat: true }),
  'welcome: resync': answer('resync', { answer: true, because: true, spreadMs: true, heartbeat: true }),
  'welcome: reload': answer('reload', { answer: true, version: true }),
  'welcome: refused': answer('refused', { answer: true, because: true, comeBackWithinMs: true }),
  goodbye: { comeBackWithinMs: true } satisfies Fields<Goodbye>,
  entry: {
    epoch: true,
    sequence: true,
    previousHash: true,
    hash: true,
    kind: true,
    publishedAt: true,
    release: true,
    calendar: true,
    figures: true,
  } satisfies Fields<LogEntry>,
  heartbeat: { head: true, headAt: true, databaseTime: true, comeBackWithinMs: true } satisfies Fields<Heartbeat>,
  resync: { because: true, head: true, spreadMs: true } satisfies Fields<Resync>,
  painted: { page: true, sequence: true, afterMs: true, waitedMs: true } satisfies Fields<Painted>,
  leave: { page: true } satisfies Fields<Leave>,
}
const EVENTS: Fields<ServerToScreen & ScreenToServer> = {
  entry: true,
  heartbeat: true,
  resync: true,
  goodbye: true,
  hello: true,
  painted: true,
  leave: true,
}

describe(`${PAGE} says what the code does`, () => {
  it.each([
    ['client', clientTable],
    ['transport', transportTable],
  ])('in every row of the table of the %s, printed by running it', (name, print) => {
    expect(between(name).exec(page())?.[1]?.trim()).toBe(unpadded(print()))
  })

  it.each(Object.entries(MESSAGES))('of the message "%s" every field, and no other', (name, fields) => {
    expect(firstColumn(section(name))).toEqual(Object.keys(fields))
  })

  it('of every event that there is', () => {
    for (const event of Object.keys(EVENTS)) expect(page()).toContain(`\n### ${event}\n`)
  })

  it('of the version, and of every limit with its value', () => {
    expect(page()).toContain(`Version **${protocol.PROTOCOL_VERSION}**`)
    const said = new Map(rows(section('Limits', '##')).map(([limit, value]) => [limit, Number(value)]))
    const held = Object.entries({ ...protocol, ...transport, ...limits }).filter(
      ([name, value]) => typeof value === 'number' && name !== 'PROTOCOL_VERSION',
    )
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(held))
  })

  it('of every address', () => {
    for (const [name, path] of Object.entries(protocol))
      if (name.endsWith('_PATH')) expect(page()).toContain(`${String(path)}`)
  })

  it('of every rule in the words of the code, and each rule is cited by a row', () => {
    for (const file of CODE) {
      const rules = [...readFileSync(file, 'utf8').matchAll(/^ \* ([LT]\d+) (.+?)\.$/gm)].map(([, id = '', rule]) => [
        id,
        rule,
      ])
      expect(rules.length).toBeGreaterThan(6)
      for (const [id = ''] of rules) {
        expect(rows(page()).map(([first]) => first)).toContain(id)
        expect(clientTable() + transportTable()).toMatch(new RegExp(`\\b${id}\\b`))
      }
    }
    const laws = [...readFileSync(CODE[0] ?? '', 'utf8').matchAll(/^ \* (L\d+) (.+?)\.$/gm)]
    for (const [, id, law] of laws) expect(page()).toContain(`| ${id} | ${law} |`)
  })
})

function page(): string {
  return unpadded(readFileSync(PAGE, 'utf8'))
}

/** The formatter makes the columns of a table equally wide. */
function unpadded(text: string): string {
  return text.replaceAll(/ +\|/g, ' |').replaceAll(/\| -+/g, '| ---')
}

function between(name: string): RegExp {
  return new RegExp(`<!-- ${name} -->\\n([^]*?)<!-- /${name} -->`)
}

/** From its heading to the next. */
function section(name: string, level = '###'): string {
  const [, after = ''] = page().split(`\n${level} ${name}\n`)
  return after.split(/\n##/)[0] ?? ''
}

function rows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line.split(' | ').map((cell) =>
        cell
          .replace(/^\| | \|$/g, '')
          .replaceAll('`', '')
          .trim(),
      ),
    )
    .filter(([first]) => first !== 'field' && first !== 'limit' && first !== '---')
}

function firstColumn(text: string): string[] {
  return rows(text).map(([first = '']) => first)
}
