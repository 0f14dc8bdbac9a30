'use client'
import { useLines } from '#components/live/use-figure.ts'
import { formatBalanceName, formatFlow } from '#trade/format/format-flow.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import { theYear, type YearLine } from '#trade/front/the-year.ts'
import { toChart } from '../charts/to-chart.ts'
import { Growth } from '../figures/Growth/Growth.tsx'
import { Sparkline } from '../figures/Sparkline/Sparkline.tsx'
import { useLanguage, useWords } from '../words/Language.tsx'
import styles from './Panel.module.css'
import own from './YearPanel.module.css'

/** The newest whole year in yuan, which is how the agency tells it, and the running year so far. */
export function YearPanel() {
  const language = useLanguage()
  const say = useWords().front
  const year = theYear(useLines())
  if (!year)
    return (
      <>
        <h2>{say.yearTitle}</h2>
        <p className={styles.none}>{say.yearNone}</p>
      </>
    )
  const [total, ...parts] = year.lines
  const name = ({ flow, trillions }: YearLine) =>
    flow === 'balance' ? formatBalanceName(trillions ?? '', language) : formatFlow(flow, language)
  const rows = [
    ...parts.map((line) => ({ key: line.flow as string, name: name(line), ...line })),
    ...(year.soFar
      ? [
          {
            key: year.soFar.period,
            name: formatPeriod(year.soFar.period, language, 'short-with-year'),
            isComputed: false,
            ...year.soFar,
          },
        ]
      : []),
  ]
  return (
    <>
      <h2>{say.yearOf(String(year.year))}</h2>
      <p>{say.yearSub}</p>
      <p className={own.total}>
        <data value={total?.trillions ?? ''}>
          {total && total.trillions !== null ? formatDigits(total.trillions) : formatReason('not-held', language)}
        </data>{' '}
        <small>{say.trillionUnit}</small>
      </p>
      {total && total.growthPercent !== null && (
        <p className={own.growth}>
          {language === 'zh' && say.onYearPlain(String(year.year - 1))}
          <Growth percent={total.growthPercent} language={language} />
          {language === 'en' && say.onYearPlain(String(year.year - 1))}
        </p>
      )}
      <div className={own.line}>
        <Sparkline
          values={year.totals.map(({ trillions }) => (trillions === null ? null : toChart(trillions)))}
          label={say.yearsLine(
            year.totals
              .map(({ year: one, trillions }) => `${one} ${trillions ?? say.notHeld}`)
              .join(language === 'en' ? ', ' : '，'),
          )}
        />
        <p aria-hidden="true">
          <span>{year.totals[0]?.year}</span>
          <span>{year.year}</span>
        </p>
      </div>
      <table className={styles.table}>
        <thead className="unseen">
          <tr>
            <th scope="col">{say.flow}</th>
            <th scope="col">{say.trillionYuan}</th>
            <th scope="col">{say.onYearBefore}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name: word, trillions, growthPercent, isComputed }) => (
            <tr key={key}>
              <th scope="row">
                {word}
                {isComputed && '*'}
              </th>
              <td>
                {trillions === null ? (
                  formatReason('not-held', language)
                ) : (
                  <data value={trillions}>{formatDigits(trillions)}</data>
                )}
              </td>
              <td>
                {growthPercent === null ? '' : <Growth percent={growthPercent} language={language} />}
                {growthPercent !== null && isComputed && '*'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>
        {say.yearNote}
        {rows.some(({ isComputed }) => isComputed) && ` ${say.computedYear}`}
      </p>
    </>
  )
}
