import { z } from 'zod'
import { database } from '#server/database/client.ts'
import { listReleases } from '#server/queries/releases/list-releases.ts'
import { STAGES } from '#trade/release.ts'
import { Release, RELEASE_STATES } from '../answers/release.ts'
import { next, sequence } from '../answers/scalars.ts'
import { monthsOf } from '../months.ts'
import { operation, sequenceBefore } from '../operation.ts'
import { AFTER, FORMS, oneOf, paged, PAST, PERIODS } from '../parameters.ts'
import { writeRelease } from '../write-release.ts'

export const releases = operation({
  id: 'releases',
  path: '/releases',
  title: { en: 'Releases', zh: '发布列表' },
  says: {
    en: 'Published releases, oldest first, each as its newest correction or withdrawal says.',
    zh: '已发布的各期数据，旧者在前；以最新的更正或撤回为准。',
  },
  parameters: {
    stage: oneOf(STAGES, 'flash', { en: 'How far the agency had come with the period.', zh: '发布阶段。' }),
    state: oneOf(RELEASE_STATES, 'published', { en: 'How the release stands.', zh: '发布状态。' }),
    ...PERIODS,
    after: AFTER,
    ...PAST,
    ...paged(100, 500),
    ...FORMS,
  },
  answer: z.object({ sequence, releases: z.array(Release), next }),
  list: 'releases',
  async read({ query, at, after, next }) {
    const { stage, state, limit } = query
    const found = await listReleases(
      database(),
      {
        stage,
        state,
        ...monthsOf(query),
        after: Math.max(query.after, sequenceBefore(after)),
        limit: limit + 1,
      },
      at,
    )
    const page = found.slice(0, limit)
    const last = page.at(-1)
    return {
      sequence: at,
      releases: page.map(({ notice, figures }) => writeRelease(notice, figures)),
      next: found.length > limit && last ? next([String(last.notice.sequence)]) : null,
    }
  },
})
