import { spawnSync } from 'node:child_process'
import { LaunchError } from '../launch-error.ts'
import { runNode } from '../prepare/run.ts'
import { lookForBrowser } from './find-browser.ts'
import type { Found } from './find-browser.ts'

/** A mirror that does not answer must not hold up the tests for ever. */
const APT_AT_MOST_MS = 180_000
const SHELL = 'chromium-headless-shell'

/**
 * Makes sure that there is a Chromium: one that is there, else Playwright's download, else the Debian package when we
 * are root. Where root has only a whole one, the shell is installed beside it. Throws a LaunchError with what to do when
 * none can be had.
 */
export async function ensureBrowser(): Promise<{ said: string }> {
  const found = lookForBrowser()
  if (found?.whose === 'machine') return { said: besideWhole(found) }
  if (found) return { said: describe(found) }
  if (process.env.TRADEWIRE_CHROMIUM) {
    throw new LaunchError(
      `TRADEWIRE_CHROMIUM names ${process.env.TRADEWIRE_CHROMIUM}, which is no Chromium that runs. Correct or unset it.`,
    )
  }
  await runNode(['node_modules/playwright/cli.js', 'install', 'chromium'])
  const downloaded = lookForBrowser()
  if (downloaded) return { said: `${describe(downloaded)}, downloaded` }
  if (!install(SHELL)) {
    apt('update')
    if (!install(SHELL)) install('chromium')
  }
  const installed = lookForBrowser()
  if (installed) return { said: `${describe(installed)}, installed by apt-get` }
  throw new LaunchError(
    'No browser to be had: Playwright’s download failed. Install Chromium (Debian, as root: apt-get install chromium-headless-shell) or name one: TRADEWIRE_CHROMIUM=/path/to/chrome npm test',
  )
}

function describe({ path, whose }: Found): string {
  return whose === 'playwright' ? 'Playwright’s Chromium' : path
}

/** A whole Chromium opens a window for each page, which takes the tests three times as long. */
function besideWhole(whole: Found): string {
  const shell = install(SHELL) && lookForBrowser()
  if (shell) return `${describe(shell)}, installed by apt-get: lighter than ${whole.path}`
  return `${whole.path} (a ${SHELL} would be three times as fast)`
}

function install(name: string): boolean {
  return apt('install', '--no-install-recommends', name)
}

/** Debian and Ubuntu alone, and only for root; another launch may hold apt's lock meanwhile. */
function apt(...args: string[]): boolean {
  if (process.getuid?.() !== 0) return false
  const { status } = spawnSync('apt-get', ['-y', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'ignore',
    timeout: APT_AT_MOST_MS,
  })
  return status === 0
}
