import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { takeLock } from './lock.mjs'
import { root } from './places.ts'
import { freePort } from './port.ts'

const isRoot = process.getuid?.() === 0
/** A user without rights, whom root can become to meet a refusal. */
const nobody = { uid: 65_534, gid: 65_534 }

let place: string
let data: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'tradewire-launch-'))
  chmodSync(place, 0o755)
  data = join(place, 'data')
  return () => rmSync(place, { recursive: true, force: true })
})

type Ending = { code: number | null; complaint: string }

/** Runs a verb as a person would and answers how it ended. */
async function launch(
  verb: string,
  env: Record<string, string> = {},
  more: { user?: typeof nobody; node?: string[] } = {},
): Promise<Ending> {
  const child = spawn(process.execPath, [...(more.node ?? []), 'launch/start.mjs', ...verb.split(' ')], {
    cwd: root,
    ...more.user,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: String(await freePort()),
      TRADEWIRE_DATA: data,
      TRADEWIRE_INSTALL: 'off',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaint += chunk))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, complaint: complaint.trim() }
}

/** One line that says this, an exit code that says so too, and no stack. */
function expectOneLine({ code, complaint }: Ending, says: RegExp): void {
  expect(complaint).toMatch(says)
  expect(complaint.split('\n')).toHaveLength(1)
  expect(code).toBe(1)
}

describe('what goes wrong is said in one line', () => {
  it('Node too old', async () => {
    const older = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.18.3'})`
    expectOneLine(
      await launch('start', {}, { node: ['--import', older] }),
      /needs Node 20\.19 or newer, this is 20\.18\.3/,
    )
  })

  it('a verb that does not exist', async () => {
    expectOneLine(await launch('strat'), /There is no "strat"\. Choose one of: start, dev, demo/)
  })

  it('a port that is none', async () => {
    expectOneLine(await launch('start', { PORT: 'http' }), /PORT is "http": it should be a number/)
  })

  it('a data folder in use by another start, naming it', async () => {
    takeLock(join(data, 'lock'), 'npm start on http://localhost:3000')
    expectOneLine(
      await launch('start'),
      new RegExp(`already runs in this folder: npm start on http://localhost:3000 \\(pid ${process.pid}\\)`),
    )
  })

  it('data of another PostgreSQL major', async () => {
    mkdirSync(join(data, 'postgres'), { recursive: true, mode: 0o700 })
    writeFileSync(join(data, 'postgres', 'PG_VERSION'), '17\n')
    expectOneLine(await launch('start'), /holds data of PostgreSQL 17, this is 18\. Move the folder away/)
  })

  it('a data folder that may not be written', async () => {
    mkdirSync(data)
    if (!isRoot) chmodSync(data, 0o555)
    const ending = await launch('start', {}, isRoot ? { user: nobody } : {})
    expectOneLine(ending, /May not write to .*data.*: give this user the folder, or start as its owner/)
  })

  it('a browser named that is none', async () => {
    expectOneLine(
      await launch('screens', { TRADEWIRE_CHROMIUM: '/bin/false' }),
      /names \/bin\/false, which is no Chromium/,
    )
  })

  it('a word that --only does not know', async () => {
    expectOneLine(await launch('screens --only wal'), /--only does not know "wal"/)
  })
})

describe('a port that is taken', () => {
  let other: Server
  let port: number
  beforeAll(async () => {
    other = createServer()
    port = await new Promise((resolve) => {
      other.listen(0, () => {
        const address = other.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  })
  afterAll(() => new Promise((resolve) => void other.close(resolve)))

  it('is said before any work is done, with the way to another', async () => {
    const ending = await launch('start', { PORT: String(port) })
    expectOneLine(ending, new RegExp(`Port ${port} is taken by another program.*PORT=${port + 1} npm start`))
    expect(existsSync(join(data, 'postgres'))).toBe(false)
  })
})

describe('a DATABASE_URL', () => {
  const database = (change: (url: URL) => void) => {
    const url = new URL(process.env.TRADEWIRE_TEST_ADMIN_URL ?? '')
    change(url)
    return { DATABASE_URL: url.href }
  }

  it('with a wrong password is refused without printing it', async () => {
    const ending = await launch(
      'start',
      database((url) => (url.password = 'guessed')),
    )
    expectOneLine(ending, /DATABASE_URL: 127\.0\.0\.1:\d+ refuses the password of user "tradewire"/)
    expect(ending.complaint).not.toContain('guessed')
  })

  it('where nobody answers', async () => {
    const port = String(await freePort())
    expectOneLine(
      await launch(
        'start',
        database((url) => (url.port = port)),
      ),
      /DATABASE_URL: nobody answers at 127\.0\.0\.1/,
    )
  })

  it('of a host that does not exist', async () => {
    expectOneLine(
      await launch(
        'start',
        database((url) => (url.hostname = 'nowhere.invalid')),
      ),
      /there is no host "nowhere\.invalid/,
    )
  })

  it('of a database that does not exist', async () => {
    expectOneLine(
      await launch(
        'start',
        database((url) => (url.pathname = '/trade')),
      ),
      /has no database "trade"\. Make it: createdb trade/,
    )
  })

  it('that is no address', async () => {
    expectOneLine(await launch('start', { DATABASE_URL: 'localhost' }), /is no address of a PostgreSQL/)
  })

  it('is required by a node in a container, and so is the secret', async () => {
    expectOneLine(await launch('serve'), /DATABASE_URL is not set/)
    expectOneLine(
      await launch(
        'serve',
        database(() => {}),
      ),
      /BETTER_AUTH_SECRET is not set/,
    )
  })
})

describe.runIf(isRoot && process.platform === 'linux')('a full disk', () => {
  it('is said as such', async (test) => {
    mkdirSync(data)
    // Only where we may mount: a container often may not.
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m,mode=755', 'none', data]).status !== 0) return test.skip()
    try {
      expectOneLine(await launch('start'), /The disk is full: make room and start again/)
    } finally {
      spawnSync('umount', [data])
    }
  })
})
