import { spawnSync } from 'node:child_process'
import { LaunchError } from '../launch-error.ts'
import { runNode } from '../prepare/run.ts'
import { lookForBrowser } from './find-browser.ts'
import type { Found } from './find-browser.ts'

/**
 * Makes sure that there is a Chromium: one that is there, else Playwright's download, else the Debian package when we
 * are root. Throws a LaunchError with what to do when none can be had.
 */
export async function ensureBrowser(): Promise<{ said: string }> {
  const found = lookForBrowser()
  if (found) return { said: describe(found) }
  if (process.env.TRADEWIRE_CHROMIUM) {
    throw new LaunchError(
      `TRADEWIRE_CHROMIUM names ${process.env.TRADEWIRE_CHROMIUM}, which is no Chromium that runs. Correct or unset it.`,
    )
  }
  await runNode(['node_modules/playwright/cli.js', 'install', 'chromium'])
  const downloaded = lookForBrowser()
  if (downloaded) return { said: `${describe(downloaded)}, downloaded` }
  installPackage()
  const installed = lookForBrowser()
  if (installed) return { said: `${describe(installed)}, installed by apt-get` }
  throw new LaunchError(
    'No browser to be had: Playwright’s download failed. Install Chromium (Debian, as root: apt-get install chromium) or name one: TRADEWIRE_CHROMIUM=/path/to/chrome npm test',
  )
}

function describe({ path, whose }: Found): string {
  return whose === 'playwright' ? 'Playwright’s Chromium' : path
}

/** Debian and Ubuntu alone, and only for root; another launch may hold apt's lock meanwhile. */
function installPackage(): void {
  if (process.getuid?.() !== 0) return
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-y', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
    })
  if (apt('install', '--no-install-recommends', 'chromium').status === 0) return
  apt('update')
  apt('install', '--no-install-recommends', 'chromium')
}
