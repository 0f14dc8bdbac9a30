import { afterEach, describe, expect, it, vi } from 'vitest'
import { answering, httpReceiver } from '../testing/http-receiver.ts'
import { post } from './post.ts'
import { isPublic, type Resolve } from './public-address.ts'

afterEach(() => vi.unstubAllEnvs())

const allowed = () => vi.stubEnv('WEBHOOKS_PRIVATE', 'allow')
const never = new AbortController().signal
const to = (address: string) => ({ address: new URL(address), headers: {}, body: '{}' })
/** A name that leads to each of these in turn, and to the last of them ever after. */
function leading(...turns: readonly (readonly string[])[]): { resolve: Resolve; asked: () => number } {
  let asked = 0
  return {
    asked: () => asked,
    resolve: async () =>
      (turns[Math.min(asked++, turns.length - 1)] ?? []).map((address) => ({
        address,
        family: address.includes(':') ? 6 : 4,
      })),
  }
}

describe('an address', () => {
  it('is public or is not, however it is written', () => {
    const not = `127.0.0.1 127.8.8.8 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 100.100.100.200
      168.63.129.16 192.0.0.192 198.18.0.1 224.0.0.1 255.255.255.255 :: ::1 fe80::1 fe80::1%eth0 fc00::1 fd00:ec2::254 ff02::1
      2001:db8::1 2001::1 2002:7f00:1:: ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:8.8.8.8 ::127.0.0.1 64:ff9b::7f00:1 localhost`
    expect(not.split(/\s+/).filter(isPublic)).toEqual([])
    const are = ['8.8.8.8', '172.32.0.1', '100.128.0.1', '169.253.0.1', '2606:4700::1111', '2400:3200::1']
    expect(are.filter((address) => !isPublic(address))).toEqual([])
  })
})

describe('a message is sent', () => {
  it('nowhere but to a public address over https, unless the operator allows it: then it comes', async () => {
    const receiver = await httpReceiver()
    const manner = { signal: never, resolve: leading(['127.0.0.1']).resolve }
    const plain = to(`http://hooks.example:${receiver.port}/`)
    for (const address of [
      plain.address.href,
      `https://hooks.example:${receiver.port}/`,
      `https://127.0.0.1:${receiver.port}/`,
      'https://[::1]/',
      'https://2130706433/',
    ])
      expect(await post(to(address), manner)).toMatchObject({
        status: null,
        because: { en: expect.stringMatching(/WEBHOOKS_PRIVATE/) },
      })
    const mixed = leading(['93.184.215.14', '127.0.0.1'])
    expect(
      await post(to(`https://hooks.example:${receiver.port}/`), { signal: never, resolve: mixed.resolve }),
    ).toMatchObject({
      because: {
        en: 'hooks.example (127.0.0.1) is not a public address; the operator may allow it (WEBHOOKS_PRIVATE)',
      },
    })
    expect(receiver.received).toEqual([])
    allowed()
    expect(await post(plain, manner)).toMatchObject({ status: 204 })
    expect(receiver.received).toHaveLength(1)
  })

  it('to the very address that was looked at: a name that leads elsewhere by then is not asked again', async () => {
    allowed()
    const receiver = await httpReceiver()
    const rebound = leading(['127.0.0.1'], ['127.0.0.99'])
    // The name exists nowhere: whoever asked for it again would find nothing.
    const sent = post(to(`http://rebound.invalid:${receiver.port}/`), { signal: never, resolve: rebound.resolve })
    expect(await sent).toMatchObject({ status: 204 })
    expect(rebound.asked()).toBe(1)
    expect(receiver.received[0]?.headers.host).toBe(`rebound.invalid:${receiver.port}`)
  })

  it('once: no redirect is followed, an endless answer is not read, one that never comes is not awaited', async () => {
    allowed()
    const [receiver, elsewhere] = [await httpReceiver(), await httpReceiver()]
    receiver.answer = (response) => response.writeHead(302, { location: elsewhere.url }).end('moved')
    expect(await post(to(receiver.url), { signal: never })).toMatchObject({ status: 302, answer: 'moved' })
    expect(elsewhere.received).toEqual([])
    receiver.answer = (response) => {
      response.writeHead(200)
      const more = () => {
        while (response.writable && response.write('x'.repeat(1_000)));
      }
      response.on('drain', more)
      more()
    }
    const read = await post(to(receiver.url), { signal: never })
    expect(read).toMatchObject({ status: 200, answer: 'x'.repeat(4_096) })
    receiver.answer = () => undefined
    expect(await post(to(receiver.url), { signal: never, withinMs: 50 })).toMatchObject({
      status: null,
      because: { en: expect.stringMatching(/^no answer within/) },
    })
    const ours = new AbortController()
    const broken = post(to(receiver.url), { signal: ours.signal })
    ours.abort()
    expect(await broken).toBe('stopped')
  })

  it('and what went wrong is said in words', async () => {
    allowed()
    const receiver = await httpReceiver()
    receiver.answer = (response) => response.socket?.destroy()
    const said = async (address: string) => post(to(address), { signal: never })
    expect(await said(receiver.url)).toMatchObject({ because: { en: 'it cut the connection' } })
    receiver.answer = answering(500)
    expect(await said(receiver.url)).toMatchObject({ status: 500, answer: '' })
    expect(await said('http://nowhere.invalid/')).toMatchObject({
      because: { en: expect.stringMatching(/no such host|could not be looked up/) },
    })
    // A TLS greeting to a server that speaks plain http.
    expect(await said(receiver.url.replace('http:', 'https:'))).toMatchObject({ status: null })
  })
})
