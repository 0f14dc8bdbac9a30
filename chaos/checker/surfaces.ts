import { get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Law } from './violation.ts'

/** A release that is to come, and a figure that nothing but it prints. */
export interface Secret {
  readonly code: string
  readonly period: string
  readonly series: string
  /** `3127.84`. */
  readonly marker: string
  readonly embargoMs: number
}

interface Head {
  readonly epoch: string
  readonly sequence: number
  readonly hash: string
}

interface Surface {
  readonly name: string
  readonly address: (secret: Secret, head: Head) => string
}

const LOG: Surface = {
  name: 'the log over HTTP',
  address: ({ series }, { epoch, sequence, hash }) =>
    `/live/log?version=2&page=surfaces&epoch=${epoch}&after=${sequence}&hash=${hash}&fromYear=1990&series=${encodeURIComponent(series)}`,
}
const SNAPSHOT: Surface = {
  name: 'the snapshot',
  address: ({ series }) => `/live/snapshot?fromYear=1990&series=${encodeURIComponent(series)}`,
}
const OBSERVATIONS: Surface = {
  name: 'the API’s observations',
  address: ({ series, period }) => `/api/v1/observations?series=${encodeURIComponent(series)}&from=${period}`,
}
const RELEASE: Surface = { name: 'the API’s release', address: ({ code }) => `/api/v1/releases/${code}` }
const API_LOG: Surface = { name: 'the API’s log', address: (_, { sequence }) => `/api/v1/log?after=${sequence}` }
const PAGE: Surface = { name: 'the release’s page', address: ({ code }) => `/releases/${code}` }
const FRONT: Surface = { name: 'the front page', address: () => '/' }

/** In turn. Pages more seldom: drawing one costs a node more than all else. */
const SURFACES = [LOG, SNAPSHOT, OBSERVATIONS, LOG, RELEASE, API_LOG, SNAPSHOT, PAGE, LOG, OBSERVATIONS, RELEASE, FRONT]

const LOOK_FROM_MS = 900
const LOOK_UNTIL_MS = 500
const PAUSE_MS = 200
const ANSWERED_WITHIN_MS = 4_000

/** Looks at every surface of every node around the instant of a release, for its figure. */
export class Surfaces {
  /** Answers that were wholly there before the instant. */
  before = 0
  /** Answers after it that had the figure. */
  after = 0
  #turn = 0

  constructor(
    private readonly ports: () => readonly number[],
    private readonly head: () => Head,
    private readonly violate: (law: Law, atMs: number, words: string) => void,
  ) {}

  /** Resolves a little after the instant. */
  async watch(secret: Secret): Promise<void> {
    await pause(Math.max(0, secret.embargoMs - LOOK_FROM_MS - Date.now()))
    while (Date.now() < secret.embargoMs + LOOK_UNTIL_MS) {
      await this.#look(secret)
      await pause(PAUSE_MS)
    }
  }

  async #look(secret: Secret): Promise<void> {
    const ports = this.ports()
    const surface = SURFACES[this.#turn % SURFACES.length]
    const port = ports[this.#turn % ports.length]
    this.#turn += 1
    if (!surface || port === undefined) return
    const text = await read(`http://127.0.0.1:${port}${surface.address(secret, this.head())}`)
    if (text === null) return
    const atMs = Date.now()
    const isThere = says(text, secret.marker)
    if (atMs < secret.embargoMs) {
      this.before += 1
      if (isThere)
        this.violate(
          'nothing before its instant',
          atMs,
          `${surface.name} has ${secret.code} ${secret.embargoMs - atMs} ms early`,
        )
    } else if (isThere) this.after += 1
  }
}

/** The body; null where there is none in time: its node may be dead or frozen just now. Not by fetch: cut off, it may never settle. */
function read(address: string): Promise<string | null> {
  return new Promise((resolve) => {
    const asking = get(address, { agent: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      answer.once('close', () => resolve(answer.complete ? text : null))
    })
    const late = setTimeout(() => asking.destroy(), ANSWERED_WITHIN_MS)
    asking.once('error', () => resolve(null))
    asking.once('close', () => {
      clearTimeout(late)
      resolve(null)
    })
  })
}

/** With the comma of thousands or without it, and not as part of another number. */
function says(text: string, marker: string): boolean {
  const withComma = marker.replace(/^(\d)(\d{3})\./, '$1,$2.')
  return [marker, withComma].some((printed) =>
    new RegExp(`(?<![\\d.,])${printed.replace('.', '\\.')}(?!\\d)`).test(text),
  )
}
