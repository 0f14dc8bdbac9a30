import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

/**
 * V8's explicit compile hint (v8.dev/blog/explicit-compile-hints; Chrome 136 and later, to others it is a comment). Without it a browser
 * skims a script while it comes, in a thread of its own, and reads each function in full only when it is called, in the thread in which
 * a reader's hand is answered. What a page of ours loads it runs, nearly all of it: half of the time in which nobody was answered was that.
 */
const HINT = '//# allFunctionsCalledOnLoad\n'
// A build is compressed once and sent for as long as it serves: the tightest is worth its seconds.
const TIGHTEST = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }

/**
 * Makes the scripts and style sheets of the build at `dist` fit to travel: scripts get the hint that has them read as they come, and
 * beside each file stands its compressed form, which server/http-built.ts sends.
 */
export async function makeFitToTravel(dist: string): Promise<void> {
  const folder = join(dist, 'static')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(js|css)$/.test(file))
  await Promise.all(
    files.map(async (file) => {
      const path = join(folder, file)
      const built = await readFile(path, 'utf8')
      const text = file.endsWith('.js') && !built.startsWith(HINT) ? HINT + built : built
      if (text !== built) await writeFile(path, text)
      await writeFile(`${path}.br`, await promisify(brotliCompress)(text, TIGHTEST))
    }),
  )
}
