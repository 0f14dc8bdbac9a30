// Plain JavaScript, since the installer needs it before any package is there.
import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** @typedef {{ pid: number, born: string, note: string }} Holder */

/**
 * Takes a lock file for this process. A lock whose process is gone (crash, SIGKILL, power cut) is taken over.
 * @param {string} file where the lock lies; its folder is made
 * @param {string} note what others are told about the holder
 * @returns {{ release: () => void } | { heldBy: Holder }}
 */
export function takeLock(file, note) {
  mkdirSync(dirname(file), { recursive: true })
  const mine = JSON.stringify({ pid: process.pid, born: birth(process.pid), note })
  const own = `${file}.${process.pid}`
  writeFileSync(own, mine)
  try {
    for (;;) {
      if (claim(own, file)) return { release: () => release(file, mine) }
      const text = readOrEmpty(file)
      const holder = living(text)
      if (holder) return { heldBy: holder }
      clearAway(file, text)
    }
  } finally {
    rmSync(own, { force: true })
  }
}

/**
 * Who holds the lock, if that process lives.
 * @param {string} file
 * @returns {Holder | null}
 */
export function lockHolder(file) {
  return living(readOrEmpty(file))
}

/** A hard link is made or refused in one step, so two starters cannot both succeed. @param {string} own @param {string} file */
function claim(own, file) {
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Removes a dead lock; if another starter replaced it meanwhile, puts that one back. @param {string} file @param {string} dead */
function clearAway(file, dead) {
  const aside = `${file}.dead.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if (readOrEmpty(aside) !== dead) claim(aside, file)
  rmSync(aside, { force: true })
}

/** @param {string} file @param {string} mine */
function release(file, mine) {
  if (readOrEmpty(file) === mine) rmSync(file, { force: true })
}

/** @param {string} text @returns {Holder | null} */
function living(text) {
  try {
    const holder = JSON.parse(text)
    return birth(holder.pid) === holder.born ? holder : null
  } catch {
    return null
  }
}

/**
 * When a process began, so that a number given to another program since is not mistaken for it; '' when there is none.
 * @param {number} pid
 */
function birth(pid) {
  try {
    if (process.platform === 'linux') {
      // Field 22 of stat, counted after the name, which may itself hold spaces and brackets.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

/** @param {string} file */
function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
