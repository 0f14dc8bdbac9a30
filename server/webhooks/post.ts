import { type ClientRequest, type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestTls } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { LookupAddress } from 'node:dns'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { AddressRefused, addressesOf, mayBePrivate, type Resolve } from './public-address.ts'

/** What goes out. */
export interface Post {
  readonly address: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What came of it: the answer's status and beginning, or why there was none. `stopped`: we went away ourselves. */
export type Answered =
  | { readonly status: number; readonly answer: string; readonly durationMs: number }
  | { readonly status: null; readonly because: Bilingual; readonly durationMs: number }
  | 'stopped'

export interface Manner {
  /** Ends it from our side. */
  readonly signal: AbortSignal
  readonly resolve?: Resolve
  readonly withinMs?: number
}

const WITHIN_MS = 15_000
const READ_AT_MOST = 4_096
/** Who asks, so that a receiver's keeper can tell. */
const AGENT = 'Tradewire-Webhooks'

/**
 * Sends it once, to an address that was looked at, and waits for the answer 15 seconds at most. Follows no redirect, keeps no
 * connection, and reads no more than the beginning of the answer. Never rejects: what went wrong is what came of it.
 */
export async function post(
  { address, headers, body }: Post,
  { signal, resolve, withinMs = WITHIN_MS }: Manner,
): Promise<Answered> {
  const beganMs = performance.now()
  const time = AbortSignal.timeout(withinMs)
  const durationMs = () => Math.round(performance.now() - beganMs)
  try {
    if (address.protocol !== 'https:' && !mayBePrivate()) throw new AddressRefused(ONLY_TLS)
    const found = await within(addressesOf(address.hostname, resolve), AbortSignal.any([time, signal]))
    const answer = await sent(
      { address, headers: { ...headers, 'User-Agent': AGENT }, body },
      pinned(found),
      AbortSignal.any([time, signal]),
    )
    return { ...answer, durationMs: durationMs() }
  } catch (error) {
    if (signal.aborted) return 'stopped'
    const because = time.aborted ? tooLate(withinMs) : whyNot(error)
    return { status: null, because, durationMs: durationMs() }
  }
}

function sent(
  { address, headers, body }: Post,
  lookup: LookupFunction,
  signal: AbortSignal,
): Promise<{ status: number; answer: string }> {
  return new Promise((resolve, reject) => {
    const send = address.protocol === 'https:' ? requestTls : requestPlain
    const bytes = Buffer.from(body)
    const request: ClientRequest = send(address, {
      method: 'POST',
      // A connection of its own: one kept from before may lead to an address that nobody looked at.
      agent: false,
      lookup,
      signal,
      headers: { ...headers, 'Content-Length': bytes.length },
    })
    request.once('error', reject)
    request.once('response', (response) => {
      // From here on there is an answer: a line that is cut within it says no less.
      request.off('error', reject)
      request.on('error', () => undefined)
      void beginningOf(response).then((answer) => resolve({ status: response.statusCode ?? 0, answer }))
    })
    request.end(bytes)
  })
}

/** What of an answer arrives, up to a few kilobytes. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      parts.push(part)
      length += part.length
      // Leaving the loop ends the connection.
      if (length >= READ_AT_MOST) break
    }
  } catch {
    // Cut, or too slow: the status stands.
  }
  return Buffer.concat(parts).subarray(0, READ_AT_MOST).toString('utf8')
}

/** Connects to what was looked at, and to nothing that the name may lead to by now. */
function pinned(found: readonly LookupAddress[]): LookupFunction {
  return (_host, options, done) => {
    if (options.all === true) return done(null, [...found])
    const [first] = found
    if (first) done(null, first.address, first.family)
    else done(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '')
  }
}

/** A lookup can't be called off: then nobody waits for it. */
function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const given = () => reject(signal.reason)
    if (signal.aborted) return given()
    signal.addEventListener('abort', given, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', given))
  })
}

const ONLY_TLS: Bilingual = {
  en: 'only https is sent to; the operator may allow http (WEBHOOKS_PRIVATE)',
  zh: '仅向https地址发送；可由运维人员放行http（WEBHOOKS_PRIVATE）',
}

function tooLate(withinMs: number): Bilingual {
  const seconds = Math.round(withinMs / 1_000)
  return { en: `no answer within ${seconds} s`, zh: `${seconds}秒内未应答` }
}

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOTFOUND: { en: 'there is no such host', zh: '找不到该主机' },
  EAI_AGAIN: { en: 'its name could not be looked up', zh: '域名暂时无法解析' },
  ECONNREFUSED: { en: 'it refuses connections', zh: '对方拒绝连接' },
  ECONNRESET: { en: 'it cut the connection', zh: '连接被对方中断' },
  EHOSTUNREACH: { en: 'there is no way to it', zh: '无法到达该主机' },
  ENETUNREACH: { en: 'there is no way to it', zh: '无法到达该主机' },
}

function whyNot(error: unknown): Bilingual {
  if (error instanceof AddressRefused) return error.said
  const code = codeOf(error)
  if (/CERT|SIGNED|UNABLE_TO|TLS|SSL/.test(code))
    return { en: `its certificate is not trusted (${code})`, zh: `其证书不受信任（${code}）` }
  return REASONS[code] ?? { en: `it could not be sent (${code})`, zh: `无法发送（${code}）` }
}

/** Where several addresses were tried, the first one's. */
function codeOf(error: unknown): string {
  const { code, errors } = error as { code?: unknown; errors?: readonly unknown[] }
  if (typeof code === 'string') return code
  if (errors?.[0]) return codeOf(errors[0])
  return error instanceof Error ? error.message : String(error)
}
