import { formatRelease } from '#trade/format/format-release.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { ReleaseNotice } from '#trade/live/entry.ts'
import { parsePeriod } from '#trade/period.ts'

/**
 * A release as schema.org knows data sets (https://schema.org/Dataset), for engines that look for them, as the text of a script of
 * data. `title`: its own headline.
 */
export function datasetOf(notice: ReleaseNotice, title: string, language: Locale, origin: string): string {
  const { code, publishedAt, amended, sourceUrl, sentences } = notice
  const { year, first, last } = parsePeriod(notice.period)
  const month = (of: number) => `${year}-${String(of).padStart(2, '0')}`
  const dataset = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${origin}/releases/${code}`,
    identifier: code,
    name: `${language === 'zh' ? '中国外贸：' : 'China’s trade, '}${formatRelease(notice, language)}`,
    description: [title, sentences?.standfirst[language] ?? ''].filter(Boolean).join(language === 'zh' ? '。' : '. '),
    url: `${origin}/releases/${code}`,
    inLanguage: language === 'zh' ? 'zh-CN' : 'en',
    datePublished: publishedAt,
    dateModified: amended?.at ?? publishedAt,
    temporalCoverage: first === last ? month(last) : `${month(first)}/${month(last)}`,
    spatialCoverage: { '@type': 'Country', name: 'China' },
    creator: { '@type': 'GovernmentOrganization', name: 'General Administration of Customs of China' },
    publisher: { '@type': 'Organization', name: 'Tradewire', url: origin },
    ...(sourceUrl === null ? {} : { isBasedOn: sourceUrl }),
    isAccessibleForFree: true,
    distribution: [
      {
        '@type': 'DataDownload',
        encodingFormat: 'application/json',
        contentUrl: `${origin}/api/v1/releases/${code}`,
      },
    ],
  }
  // Within a script only its own end could end it.
  return JSON.stringify(dataset).replaceAll('<', '\\u003c')
}
