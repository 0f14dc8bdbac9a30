import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockHolder, takeLock } from './lock.mjs'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tradewire-lock-'))
  file = join(folder, 'lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

const take = (note = 'npm start') => takeLock(file, note)

describe('a lock', () => {
  it('is refused while its process lives, naming it, and free again after its release', () => {
    const first = take()
    expect(take('npm run dev')).toEqual({ heldBy: expect.objectContaining({ pid: process.pid, note: 'npm start' }) })
    if ('release' in first) first.release()
    expect(lockHolder(file)).toBeNull()
    expect(take()).toHaveProperty('release')
  })

  it('of a killed process is taken over, and nothing else is left lying there', async () => {
    await holdAndDie()
    expect(readFileSync(file, 'utf8')).toContain('killed')
    expect(take()).toHaveProperty('release')
    expect(readdirSync(folder)).toEqual(['lock'])
  })

  it('whose number went to another program since is taken over', () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, born: 'long ago', note: 'npm start' }))
    expect(lockHolder(file)).toBeNull()
    expect(take()).toHaveProperty('release')
  })

  it('that was lost to another is not released on its behalf', () => {
    const mine = take()
    writeFileSync(file, '{"somebody":"else"}')
    if ('release' in mine) mine.release()
    expect(readFileSync(file, 'utf8')).toBe('{"somebody":"else"}')
  })
})

async function holdAndDie(): Promise<void> {
  const script = `import { takeLock } from ${JSON.stringify(new URL('lock.mjs', import.meta.url).href)}
    takeLock(${JSON.stringify(file)}, 'killed'); process.kill(process.pid, 'SIGKILL')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script])
  await new Promise((resolve) => child.once('exit', resolve))
}
