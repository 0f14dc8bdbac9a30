import { createReadStream, readdirSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { likesBrotli } from './http-likes.ts'

interface Built {
  readonly path: string
  readonly bytes: number
}

const TYPES = { js: 'application/javascript; charset=UTF-8', css: 'text/css; charset=UTF-8' } as const

/**
 * Answers for the scripts and style sheets of the build at `dist` that were compressed when it was made (launch/prepare/fit-to-travel.ts):
 * a sixth shorter than what can be compressed while somebody waits. The answerer says false for anything else, and for who does not like
 * br: that goes the way of all answers. The names are those of the build, read once; each is of one content for ever.
 */
export function builtFiles(dist: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const files = compressedBelow(join(dist, 'static'))
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const [address = ''] = (request.url ?? '').split('?')
    const file = files.get(address)
    if (!file || !likesBrotli(String(request.headers['accept-encoding'] ?? ''))) return false
    response.writeHead(200, {
      'Content-Type': address.endsWith('.css') ? TYPES.css : TYPES.js,
      'Content-Encoding': 'br',
      'Content-Length': file.bytes,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    })
    if (request.method === 'HEAD') response.end()
    // One who goes away in the middle, or a file that does: there is nobody left to tell, or half an answer to break off.
    else
      createReadStream(file.path)
        .on('error', () => response.destroy())
        .pipe(response)
    return true
  }
}

function compressedBelow(folder: string): ReadonlyMap<string, Built> {
  try {
    return new Map(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.br'))
        .map((name) => {
          const path = join(folder, name)
          return [
            `/_next/static/${name.replaceAll('\\', '/').slice(0, -'.br'.length)}`,
            { path, bytes: statSync(path).size },
          ]
        }),
    )
  } catch {
    // Built by something else than our launch: everything goes the way of all answers.
    return new Map()
  }
}
