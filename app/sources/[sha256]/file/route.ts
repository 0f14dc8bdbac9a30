import { publishedBytes } from '#server/import/published-file.ts'

/** The file as it came in, to be saved and never shown: what is in it is not ours. */
export async function GET(_request: Request, { params }: RouteContext<'/sources/[sha256]/file'>): Promise<Response> {
  const { sha256 } = await params
  const published = await publishedBytes(sha256)
  if (!published) return new Response('There is no such file.\n', { status: 404 })
  return new Response(new Uint8Array(published.bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(published.file.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'public, max-age=31536000, immutable',
      ETag: `"${sha256}"`,
    },
  })
}
