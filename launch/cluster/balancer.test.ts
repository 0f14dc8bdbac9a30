import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { afterEach, describe, expect, it } from 'vitest'
import { Balancer } from './balancer.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** A node that answers with its name, takes upgrades, and can be ended at once. */
async function node(
  name: string,
  answer?: (server: Server) => void,
): Promise<{ port: number; end: () => Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.url === '/breaks') return void request.socket.destroy()
    if (request.url === '/half')
      return void response.writeHead(200, { 'Content-Length': 10 }).write('half', () => request.socket.destroy())
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => response.end(`${name} ${body}from ${String(request.headers['x-forwarded-for'])}`))
  })
  const upgraded = new Set<Duplex>()
  server.on('upgrade', (_, socket) => {
    upgraded.add(socket.on('error', () => {}))
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n${name}`)
  })
  answer?.(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const end = async () => {
    server.closeAllConnections()
    for (const socket of upgraded) socket.destroy()
    if (server.listening) await new Promise((resolve) => server.close(resolve))
  }
  closing.push(end)
  return { port: (server.address() as AddressInfo).port, end }
}

async function balance(...ports: number[]): Promise<{ url: string; port: number; balancer: Balancer }> {
  const balancer = new Balancer(ports)
  closing.push(() => balancer.close())
  const port = await balancer.listen(0)
  return { url: `http://127.0.0.1:${port}`, port, balancer }
}

const ask = async (url: string, init?: RequestInit) => (await fetch(url, init)).text()

describe('the balancer', () => {
  it('gives each request to the next node in turn, and says from where it came', async () => {
    const { url } = await balance((await node('one')).port, (await node('two')).port)
    const answers = [await ask(url), await ask(url), await ask(url), await ask(url)]
    expect(answers.filter((text) => /^one from .*127\.0\.0\.1$/.test(text))).toHaveLength(2)
    expect(answers.filter((text) => /^two from .*127\.0\.0\.1$/.test(text))).toHaveLength(2)
  })

  it('passes over a node that is down, and its body reaches the one that is up', async () => {
    const [dead, alive] = [await node('dead'), await node('alive')]
    const { url, balancer } = await balance(dead.port, alive.port)
    await dead.end()
    for (const body of ['43.85', '25.45', '18.39'])
      expect(await ask(url, { method: 'POST', body })).toContain(`alive ${body}from`)
    expect(balancer.up).toEqual([alive.port])
  })

  it('asks another node where one died before it answered, and cuts an answer that broke off', async () => {
    const alive = await node('alive', (server) => {
      server.removeAllListeners('request')
      server.on('request', (_, response) => response.end('alive'))
    })
    const { url } = await balance((await node('dying')).port, alive.port)
    expect([await ask(`${url}/breaks`), await ask(`${url}/breaks`)]).toEqual(['alive', 'alive'])
    const { url: toOne } = await balance((await node('dying')).port)
    await expect(ask(`${toOne}/half`)).rejects.toThrow()
  })

  it('says 503 when no node answers', async () => {
    const dead = await node('dead')
    await dead.end()
    const { url } = await balance(dead.port)
    expect((await fetch(url)).status).toBe(503)
  })

  it('gives a node that is drained nothing, until it is restored', async () => {
    const [one, two] = [await node('one'), await node('two')]
    const { url, balancer } = await balance(one.port, two.port)
    balancer.drain(one.port)
    for (let times = 0; times < 4; times++) expect(await ask(url)).toContain('two')
    balancer.restore(one.port)
    expect([await ask(url), await ask(url)].join()).toContain('one')
  })

  it('passes over a node that says it is not ready, and takes it when no other is left', async () => {
    const unready = await node('unready', (server) => {
      server.removeAllListeners('request')
      server.on('request', (request, response) =>
        response.writeHead(request.url === '/pages' ? 200 : 503).end('unready'),
      )
    })
    const ready = await node('ready')
    const { url, balancer } = await balance(unready.port, ready.port)
    while (balancer.up.includes(unready.port)) await new Promise((resolve) => setTimeout(resolve, 20))
    for (let times = 0; times < 3; times++) expect(await ask(url)).toContain('ready from')
    balancer.drain(ready.port)
    expect(await ask(`${url}/pages`)).toBe('unready')
  })

  it('carries an upgraded connection, and ends it with its node', async () => {
    const one = await node('one')
    const { port } = await balance(one.port)
    const socket = connect(port, '127.0.0.1')
    socket.write('GET /live/socket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
    let said = ''
    socket.on('data', (bytes: Buffer) => (said += bytes.toString()))
    while (!said.endsWith('one')) await once(socket, 'data')
    expect(said).toMatch(/^HTTP\/1\.1 101/)
    await one.end()
    if (!socket.destroyed) await once(socket, 'close')
  })
})
