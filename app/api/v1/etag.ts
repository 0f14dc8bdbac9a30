import type { Head } from '#server/log/head.ts'

/** What an answer was read at: its epoch and sequence make its ETag, since nothing but a publication changes figures. */
export type ReadAt = Pick<Head, 'epoch' | 'sequence'>

/** Weak, because the same figures may be encoded in another way; the epoch keeps a sequence from ever meaning something else. */
export function etagOf({ epoch, sequence }: ReadAt, also = ''): string {
  return `W/"${epoch.slice(0, 8)}.${sequence}${also && `.${also}`}"`
}

/** How an answer read at a place of the log may be kept: asked for again each time, by the name of that place. */
export function placeHeaders(at: ReadAt, also?: string, vary = 'Accept-Encoding') {
  return {
    etag: etagOf(at, also),
    'cache-control': 'no-cache',
    vary,
    'x-tradewire-sequence': String(at.sequence),
  }
}

/** Whether the client has the answer that `etag` names. */
export function isHeldBy(request: Request, etag: string): boolean {
  const asked = request.headers.get('if-none-match')
  return (
    asked !== null &&
    (asked.trim() === '*' ||
      asked.split(',').some((one) => one.trim().replace(/^W\//, '') === etag.replace(/^W\//, '')))
  )
}
