import { z } from 'zod'
import { database } from '#server/database/client.ts'
import { listReleases } from '#server/queries/releases/list-releases.ts'
import { readRelease } from '#server/queries/releases/read-release.ts'
import { nearest } from '#trade/nearest.ts'
import { isReleaseCode } from '#trade/release.ts'
import { Observation } from '../answers/observation.ts'
import { Expectation, Release, Sentences } from '../answers/release.ts'
import { hash, sequence } from '../answers/scalars.ts'
import { operation } from '../operation.ts'
import { FORMS, PAST } from '../parameters.ts'
import { problem, Refused } from '../problem.ts'
import { writeFigure } from '../write-figure.ts'
import { writeRelease } from '../write-release.ts'

const Whole = Release.omit({ figures: true }).extend({
  headSequence: sequence.meta({ description: 'The place in the log it was read at.' }),
  hash: hash.nullable().meta({ description: 'Of the log’s entry that published it.' }),
  figures: z.array(Observation).meta({ description: 'All that its entries in the log carried, corrections included.' }),
  expectations: z.array(Expectation),
  sentences: Sentences.nullable(),
})

export const release = operation({
  id: 'release',
  path: '/releases/{code}',
  title: { en: 'One release', zh: '单次发布' },
  says: {
    en: 'A release with its figures, what was expected, and the sentences of the day. One that is not published does not exist.',
    zh: '某次发布的数字、预期及当日文句。未发布者视为不存在。',
  },
  parameters: {
    code: {
      schema: z.string().refine(isReleaseCode, {
        error: 'expected a release code like GACC-2024-10-flash, GACC-2024-01..02-flash or GACC-2024-annual',
      }),
      isInPath: true,
      example: 'GACC-2024-12-flash',
      says: { en: 'The release’s code.', zh: '发布代码。' },
    },
    ...PAST,
    ...FORMS,
  },
  answer: Whole,
  list: 'figures',
  async read({ query: { code }, at }) {
    const found = await readRelease(database(), code, at)
    if (!found) throw new Refused(await notFound(code, at))
    const figures = found.entries.flatMap((entry) => entry.figures)
    return {
      ...writeRelease(found.notice, figures.length),
      headSequence: at,
      hash: found.entries[0]?.hash ?? null,
      figures: figures.map(writeFigure),
      expectations: found.notice.expectations,
      sentences: found.notice.sentences,
    }
  },
})

async function notFound(code: string, at: number): Promise<Response> {
  const published = (await listReleases(database(), {}, at)).map(({ notice }) => notice.code)
  const reason = `No release ${code} has been published. Those published are listed at /api/v1/releases.`
  return problem('not-found', reason, [
    { parameter: 'code', value: code, reason, nearest: nearest(code, published.toReversed()) },
  ])
}
