import type { Figure, FigureSource } from '#trade/figure.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { parseSeriesKey } from '#trade/series-key.ts'
import { sourceAddress } from '#trade/source-address.ts'
import { punctuation } from '../../words/punctuation.ts'
import { SourceLink } from '../SourceLink/SourceLink.tsx'
import { SourceNote } from '../SourceNote/SourceNote.tsx'
import { seriesTitle } from '../series-title.ts'
import { releaseWords } from '../words.ts'
import styles from './Sources.module.css'

/** Where the figures are from: each source with how many it gave; the headline figures one by one, with cell and note. */
export function Sources({
  figures,
  sourceUrl,
  language,
}: {
  figures: readonly Figure[]
  sourceUrl: string | null
  language: Locale
}) {
  const say = releaseWords[language]
  const addresses = [...new Set(figures.map(({ source }) => source.url))]
  const headline = figures.filter(({ series }) => parseSeriesKey(series).breakdown === 'all').slice(0, 24)
  return (
    <section aria-labelledby="sources" className={styles.section}>
      <h2 id="sources">{say.sources}</h2>
      <ul className={styles.list}>
        {sourceUrl && (
          <li>
            <SourceLink url={sourceUrl} label={say.agencyPage} />
          </li>
        )}
        {addresses.map((address) => (
          <li key={address}>
            <SourceLink url={address} />{' '}
            <small>
              {formatDigits(String(figures.filter(({ source }) => source.url === address).length))} · {address}
            </small>
          </li>
        ))}
      </ul>
      {headline.length > 0 && (
        <table className={styles.table}>
          <tbody>
            {headline.map(({ series, period, source }) => (
              <tr key={`${series} ${period}`}>
                <th scope="row">
                  {seriesTitle(series, language)}
                  {punctuation[language].comma}
                  {formatPeriod(period, language, 'short-with-year')}
                </th>
                <td>
                  <CellOf source={source} language={language} />
                </td>
                <td>
                  <SourceLink url={source.url} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** The cell of a figure, as a link where its file is kept, and what there is to say of it. */
function CellOf({ source, language }: { source: FigureSource; language: Locale }) {
  const say = releaseWords[language]
  const address = sourceAddress(source)
  const cell = source.cell && `${say.cell} ${source.cell}`
  return (
    <>
      {address ? (
        <a className="link" href={address}>
          {cell ?? address}
        </a>
      ) : (
        cell
      )}
      {cell && source.note && punctuation[language].stop}
      {source.note && <SourceNote note={source.note} language={language} />}
    </>
  )
}
