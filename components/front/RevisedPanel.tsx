'use client'
import { Link } from '../shell/Link/Link.tsx'
import { useLines } from '#components/live/use-figure.ts'
import { useReleases } from '#components/live/use-releases.ts'
import { formatFlow } from '#trade/format/format-flow.ts'
import { formatGrowthBare } from '#trade/format/format-change.ts'
import { formatMoney } from '#trade/format/format-money.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { type Moved, movedSince } from '#trade/front/moved.ts'
import type { Locale } from '#trade/format/locale.ts'
import { parseSeriesKey } from '#trade/series-key.ts'
import { leadRelease } from '#trade/wall/scene.ts'
import { allTrade } from '#trade/wall/series.ts'
import { useLanguage, useWords } from '../words/Language.tsx'
import own from './FollowsPanel.module.css'

const AT_MOST = 4
const SERIES = (['exports', 'imports', 'balance'] as const).map((flow) => allTrade(flow, 'USD', 'month'))

/** What the leading release, or a publication after it, changed of earlier months: the old figure struck, the new one after it. */
export function RevisedPanel() {
  const language = useLanguage()
  const say = useWords()
  const figures = useLines()
  const lead = leadRelease(useReleases())
  if (!lead) return null
  const changes = movedSince(figures, SERIES, lead.sequence, lead.period)
  return (
    <div className={own.second}>
      <h2>{say.front.revisedTitle}</h2>
      {changes.length === 0 ? (
        <p className={own.moved}>{say.front.revisedNone}</p>
      ) : (
        <ul className={own.moved}>
          {changes.slice(0, AT_MOST).map((change) => {
            const { was, now } = printedChange(change, language)
            return (
              <li key={change.figure.series + change.figure.period}>
                {nameOf(change, language)} <s>{was}</s> {now}
                <sup>r</sup>
              </li>
            )
          })}
          {changes.length > AT_MOST && (
            <li>
              <Link href="/releases">{say.front.and(String(changes.length - AT_MOST))}</Link>
            </li>
          )}
        </ul>
      )}
    </div>
  )
}

function nameOf({ figure }: Moved, language: Locale): string {
  const flow = formatFlow(parseSeriesKey(figure.series).flow, language)
  return language === 'zh'
    ? `${formatPeriod(figure.period, language, 'long')}${flow}`
    : `${formatPeriod(figure.period, language, 'long')} ${flow.toLowerCase()}`
}

function printedChange({ growth, level }: Moved, language: Locale): { was: string; now: string } {
  if (growth) return { was: formatGrowthBare(growth.was, language), now: formatGrowthBare(growth.now, language) }
  const money = (value: string) => formatMoney({ value, scale: 9, currency: 'USD' }, language, 'exact')
  return { was: money(level?.was ?? '0'), now: money(level?.now ?? '0') }
}
