import type { Metadata } from 'next'
import { Choice } from '#components/explore/Choice/Choice.tsx'
import { Refused } from '#components/explore/Refused/Refused.tsx'
import { FeedLink, feedPath } from '#components/releases/FeedLink.tsx'
import { ReleaseList } from '#components/releases/ReleaseList/ReleaseList.tsx'
import { releaseWords } from '#components/releases/words.ts'
import { database } from '#server/database/client.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { carried } from '#server/queries/releases/carried.ts'
import { listReleases } from '#server/queries/releases/list-releases.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatStage } from '#trade/format/format-stage.ts'
import { STAGES } from '#trade/release.ts'
import { askedOrigin } from '../asked-origin.ts'
import { readPreferences } from '../preferences.ts'
import { TablePage } from '../table-page.tsx'
import { filterAddress, parseFilter, type ReleaseListFilter } from './parse-filter.ts'
import styles from './page.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await readPreferences()
  const feed = (await askedOrigin()) + feedPath('/releases.atom', language)
  return { title: releaseWords[language].title, alternates: { types: { 'application/atom+xml': feed } } }
}

export default async function ReleasesPage({ searchParams }: PageProps<'/releases'>) {
  const [preferences, search, head] = await Promise.all([readPreferences(), searchParams, liveHead()])
  const { filter, refused } = parseFilter(search)
  const { sequence } = head.cursor
  const [all, cuts] = await Promise.all([listReleases(database(), {}, sequence), carried(database(), sequence)])
  const rows = all.filter((release) => matches(release.notice, filter)).toReversed()
  const say = releaseWords[preferences.language]
  const years = [...new Set(all.map(({ notice }) => notice.period.slice(0, 4)))].sort().reverse()
  const option = (parameter: keyof ReleaseListFilter, value: string, label: string) => ({
    value,
    label,
    href: filterAddress(filter, { [parameter]: value || null }),
  })
  return (
    <TablePage preferences={preferences} head={head}>
      <Refused
        language={preferences.language}
        values={refused.map((one) => ({
          ...one,
          valid: validFor(one.parameter, years),
          isParameter: !['stage', 'state', 'year'].includes(one.parameter),
        }))}
      />
      <h1 className={styles.ask}>
        {say.show}
        {preferences.language === 'en' ? ' ' : ''}
        <Choice
          name="stage"
          label={say.stage}
          value={filter.stage ?? ''}
          options={[
            option('stage', '', say.allStages),
            ...STAGES.filter((stage) => all.some(({ notice }) => notice.stage === stage)).map((stage) =>
              option('stage', stage, formatStage(stage, preferences.language)),
            ),
          ]}
        />
        {say.of === 'of' ? ' of ' : say.of}
        <Choice
          name="year"
          label={say.year}
          value={filter.year ?? ''}
          options={[option('year', '', say.allYears), ...years.map((year) => option('year', year, year))]}
        />
        {preferences.language === 'en' ? ' ' : '，'}
        <Choice
          name="state"
          label={say.state}
          value={filter.state ?? ''}
          options={[
            option('state', '', say.anyState),
            ...(['published', 'corrected', 'withdrawn'] as const).map((state) =>
              option('state', state, say.states[state]),
            ),
          ]}
        />
        <small className={styles.count}>
          {say.count(formatDigits(String(rows.length)))}{' '}
          <FeedLink path="/releases.atom" language={preferences.language}>
            {say.inFeedReader}
          </FeedLink>
        </small>
      </h1>
      <ReleaseList
        language={preferences.language}
        rows={rows.map(({ notice, figures }) => ({ notice, figures, breakdowns: cuts.get(notice.sequence) ?? [] }))}
      />
    </TablePage>
  )
}

function matches(
  { stage, state, period }: { stage: string; state: string; period: string },
  filter: ReleaseListFilter,
): boolean {
  return (
    (!filter.stage || filter.stage === stage) &&
    (!filter.state || filter.state === state) &&
    (!filter.year || period.startsWith(filter.year))
  )
}

function validFor(parameter: string, years: readonly string[]): readonly string[] {
  return (
    { stage: STAGES, state: ['published', 'corrected', 'withdrawn'], year: years }[parameter] ?? [
      'stage',
      'state',
      'year',
    ]
  )
}
