import type { Head } from '#server/log/head.ts'

/** What an answer was read at: its epoch and sequence make its ETag, since nothing but a publication changes figures. */
export type ReadAt = Pick<Head, 'epoch' | 'sequence'>

/** Weak, because the same figures may be encoded in another way; the epoch keeps a sequence from ever meaning something else. */
export function etagOf({ epoch, sequence }: ReadAt, also = ''): string {
  return `W/"${epoch.slice(0, 8)}.${sequence}${also && `.${also}`}"`
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
