import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

/** How Playwright is to launch the browser. */
export type Browser = { executablePath?: string; args: string[] }

/** Works as root, on machines without a graphics card, and stays quiet on closed networks. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Chromium without its windows: all that tests and photographs need, at a quarter of the cost of each page. */
const shells = ['/usr/bin/chromium-headless-shell', '/usr/bin/chrome-headless-shell']

const elsewhere = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Where a Chromium was found; null when there is none on this machine. */
export type Found = { path: string; whose: 'named' | 'playwright' | 'shell' | 'machine' }

/**
 * Looks for a Chromium: the one named in TRADEWIRE_CHROMIUM, Playwright's own, then one of the machine, a headless shell
 * before a whole one. One is believed when it says its version: some are only a note that it has yet to be installed.
 */
export function lookForBrowser(): Found | null {
  const named = process.env.TRADEWIRE_CHROMIUM
  if (named) return runs(named) ? { path: named, whose: 'named' } : null
  const own = chromium.executablePath()
  if (runs(own)) return { path: own, whose: 'playwright' }
  const path = [...shells, ...elsewhere].find(runs)
  return path ? { path, whose: shells.includes(path) ? 'shell' : 'machine' } : null
}

/** The settings for Playwright's `launch`, on whatever Chromium there is. */
export function findBrowser(): Browser {
  const found = lookForBrowser()
  // Playwright takes its own headless shell when it is not told of its whole browser.
  return found && found.whose !== 'playwright' ? { executablePath: found.path, args } : { args }
}

function runs(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    return /\d+\.\d+/.test(
      execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'] }),
    )
  } catch {
    return false
  }
}
