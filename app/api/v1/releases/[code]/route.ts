import { database } from '#server/database/client.ts'
import { readRelease } from '#server/queries/releases/read-release.ts'
import { parseReleaseCode } from '#trade/release.ts'
import { answer } from '../../answer.ts'
import { parseQuery } from '../../parse-query.ts'
import { problem } from '../../problem.ts'
import { writeFigure } from '../../write-figure.ts'
import { writeRelease } from '../../write-release.ts'

/** One release with its figures, expectations and sentences. A release that is not published does not exist here. */
export async function GET(request: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  const parsed = parseQuery(new URL(request.url), {})
  if ('refused' in parsed) return parsed.refused
  const code = decodeURIComponent((await params).code)
  if (!isCode(code))
    return problem(
      'not-found',
      `"${code}" is no release code; codes read GACC-2024-10-flash, GACC-2024-01..02-flash or GACC-2024-annual.`,
    )
  return answer(request, async (head) => {
    const release = await readRelease(database(), code, head.sequence)
    if (!release)
      return problem(
        'not-found',
        `No release ${code} has been published. Those published are listed at /api/v1/releases.`,
      )
    const figures = release.entries.flatMap((entry) => entry.figures)
    return {
      ...writeRelease(release.notice, figures.length),
      headSequence: head.sequence,
      hash: release.entries[0]?.hash ?? null,
      figures: figures.map(writeFigure),
      expectations: release.notice.expectations,
      sentences: release.notice.sentences,
    }
  })
}

function isCode(code: string): boolean {
  try {
    parseReleaseCode(code)
    return true
  } catch {
    return false
  }
}
