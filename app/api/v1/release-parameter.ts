import { z } from 'zod'
import { database } from '#server/database/client.ts'
import { listReleases } from '#server/queries/releases/list-releases.ts'
import { nearest } from '#trade/nearest.ts'
import { invalidRequest, Refused } from './problem.ts'

/** The release that something is about. */
export const ABOUT_RELEASE = {
  schema: z.string().max(60).optional(),
  example: 'GACC-2024-12-flash',
  says: { en: 'About this release alone.', zh: '仅限该次发布。' },
} as const

/** Throws Refused for a release that was not published at `at`. */
export async function assertPublished(release: string | undefined, at: number): Promise<void> {
  if (release === undefined) return
  const published = (await listReleases(database(), {}, at)).map(({ notice }) => notice.code)
  if (published.includes(release)) return
  throw new Refused(
    invalidRequest([
      {
        parameter: 'release',
        value: release,
        reason: `no release "${release}" has been published; those published are listed at /api/v1/releases`,
        nearest: nearest(release, published.toReversed()),
      },
    ]),
  )
}
