import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handOver } from './send-link.ts'

const LINK = { kind: 'invitation' as const, path: '/desk/link/abc', expiresAt: new Date('2025-01-13T03:00:00Z') }

/** A mail server that takes what it is told, or refuses the recipient. */
class MailServer {
  readonly lines: string[] = []
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  constructor(private readonly refuses = false) {
    this.#server = createServer((socket) => this.#serve(socket))
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `smtp://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket)
    let isLetter = false
    let rest = ''
    socket.write('220 here\r\n')
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        this.lines.push(line)
        if (isLetter && line !== '.') continue
        const verb = isLetter ? '.' : line.split(' ')[0]?.toUpperCase()
        isLetter = verb === 'DATA'
        if (verb === 'DATA') socket.write('354 go on\r\n')
        else if (verb === 'RCPT' && this.refuses) socket.write('550 nobody of that name\r\n')
        else if (verb === 'QUIT') socket.end('221 bye\r\n')
        else socket.write('250 ok\r\n')
      }
    })
  }
}

describe('a link', () => {
  let server: MailServer | undefined
  const settings = ['SMTP_URL', 'SMTP_FROM', 'PUBLIC_URL'] as const
  const before = settings.map((name) => process.env[name])
  const set = (values: readonly (string | undefined)[]) =>
    settings.forEach((name, at) => {
      if (values[at] === undefined) delete process.env[name]
      else process.env[name] = values[at]
    })
  beforeEach(() => set([]))
  afterEach(async () => {
    set(before)
    await server?.close()
    server = undefined
  })
  async function mailServer(refuses = false): Promise<MailServer> {
    server = new MailServer(refuses)
    set([await server.listen(), 'Tradewire <desk@example.org>', 'https://wire.example.org'])
    return server
  }

  it('is shown where no mail is set up', async () => {
    expect(await handOver(LINK, 'li.na@example.org')).toEqual({
      show: LINK.path,
      expiresAt: '2025-01-13T03:00:00.000Z',
      failed: false,
    })
  })

  it('is sent where it is, with the desk’s own address, and then shown to nobody', async () => {
    const { lines } = await mailServer()
    expect(await handOver(LINK, 'li.na@example.org')).toEqual({ sentTo: 'li.na@example.org' })
    expect(lines).toContain('RCPT TO:<li.na@example.org>')
    const letter = Buffer.from(lines.slice(lines.indexOf('') + 1, lines.indexOf('.')).join(''), 'base64').toString()
    expect(`${lines.join('\n')}${letter}`).toContain('https://wire.example.org/desk/link/abc')
  })

  it('is shown after all where the mail is refused, and says so', async () => {
    await mailServer(true)
    expect(await handOver(LINK, 'li.na@example.org')).toMatchObject({ show: LINK.path, failed: true })
  })

  it('goes to one address, whatever stands in it', async () => {
    const { lines } = await mailServer()
    await handOver(LINK, 'a@example.org>\r\nRCPT TO:<evil@example.org')
    expect(lines.filter((line) => line.startsWith('RCPT TO:<evil'))).toEqual([])
  })
})
