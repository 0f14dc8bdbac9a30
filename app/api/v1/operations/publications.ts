import { z } from 'zod'
import { database } from '#server/database/client.ts'
import { listPublications } from '#server/queries/releases/list-publications.ts'
import { PUBLICATION_KINDS } from '../answers/log-entry.ts'
import { named } from '../answers/named.ts'
import { stage } from '../answers/release.ts'
import { hash, instant, next, period, releaseCode, sequence } from '../answers/scalars.ts'
import { operation, sequenceBefore } from '../operation.ts'
import { AFTER, FORMS, oneOf, paged, PAST } from '../parameters.ts'
import { ABOUT_RELEASE, assertPublished } from '../release-parameter.ts'

const Publication = named(
  'Publication',
  z.object({
    sequence,
    kind: z.enum(PUBLICATION_KINDS),
    publishedAt: instant.meta({
      description: 'From when it is public; the agency’s instant, where it came with the history.',
    }),
    recordedAt: instant.meta({
      description:
        'When this database wrote it: up to a second before its instant, and to be seen by nobody until then.',
    }),
    release: releaseCode.nullable(),
    stage: stage.nullable(),
    period: period.nullable(),
    figures: z.int().min(0),
    hash,
    previousHash: hash,
  }),
)

export const publications = operation({
  id: 'publications',
  path: '/publications',
  title: { en: 'Publications', zh: '发布日志' },
  says: {
    en: 'The entries of the log without what they carried, oldest first: releases, additions, corrections, withdrawals, calendar.',
    zh: '日志各条目（不含数字），旧者在前：发布、补充、更正、撤回、日历。',
  },
  parameters: {
    kind: oneOf(PUBLICATION_KINDS, 'release', { en: 'What it is.', zh: '类别。' }),
    release: ABOUT_RELEASE,
    after: AFTER,
    ...PAST,
    ...paged(100, 1_000),
    ...FORMS,
  },
  answer: z.object({ sequence, publications: z.array(Publication), next }),
  list: 'publications',
  async read({ query, at, after, next }) {
    const { kind, release, limit } = query
    await assertPublished(release, at)
    const found = await listPublications(
      database(),
      { kind, release, after: Math.max(query.after, sequenceBefore(after)), limit: limit + 1 },
      at,
    )
    const page = found.slice(0, limit)
    const last = page.at(-1)
    return {
      sequence: at,
      publications: page,
      next: found.length > limit && last ? next([String(last.sequence)]) : null,
    }
  },
})
