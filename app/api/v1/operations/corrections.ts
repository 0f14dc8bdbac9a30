import { z } from 'zod'
import { database } from '#server/database/client.ts'
import { listAmendments } from '#server/queries/releases/list-amendments.ts'
import { named } from '../answers/named.ts'
import { Observation } from '../answers/observation.ts'
import { ERRORS, stage } from '../answers/release.ts'
import { bilingual, instant, next, period, releaseCode, sequence } from '../answers/scalars.ts'
import { operation, pageOf } from '../operation.ts'
import { FORMS, oneOf, paged, PAST } from '../parameters.ts'
import { ABOUT_RELEASE, assertPublished } from '../release-parameter.ts'
import { writeFigure } from '../write-figure.ts'

const KINDS = ['correction', 'withdrawal'] as const

const Correction = named(
  'Correction',
  z.object({
    sequence,
    kind: z.enum(KINDS),
    at: instant,
    release: releaseCode.meta({ description: 'The release that is corrected or withdrawn.' }),
    stage,
    period,
    reason: bilingual,
    errorWas: z.enum(ERRORS),
    figures: z.array(Observation).meta({ description: 'Each with the print it took the place of.' }),
  }),
)

export const corrections = operation({
  id: 'corrections',
  path: '/corrections',
  title: { en: 'Corrections', zh: '更正' },
  says: {
    en: 'Every correction and withdrawal there was, newest first: of what, when, why, whose error, and the figures.',
    zh: '全部更正与撤回，新者在前：对象、时间、原因、责任方及数字。',
  },
  parameters: {
    kind: oneOf(KINDS, 'correction', { en: 'Whether other figures took their place.', zh: '是否以新数字替代。' }),
    errorWas: oneOf(ERRORS, 'ours', { en: 'Whose error it was.', zh: '责任方。' }),
    release: ABOUT_RELEASE,
    ...PAST,
    ...paged(50, 200),
    ...FORMS,
  },
  answer: z.object({ sequence, corrections: z.array(Correction), next }),
  list: 'corrections',
  async read(asked) {
    const { query, at } = asked
    await assertPublished(query.release, at)
    const found = (await listAmendments(database(), at)).filter(
      ({ kind, errorWas, release }) =>
        kind === (query.kind ?? kind) &&
        errorWas === (query.errorWas ?? errorWas) &&
        release === (query.release ?? release),
    )
    const { items, next } = pageOf(found, (amendment) => String(amendment.sequence), asked)
    return {
      sequence: at,
      corrections: items.map(({ figures, ...amendment }) => ({ ...amendment, figures: figures.map(writeFigure) })),
      next,
    }
  },
})
