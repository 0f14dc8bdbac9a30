import type { Locale } from '#trade/format/locale.ts'
import { chartKindWords } from '../chart-kind-words.ts'
import { heatColour } from './heat-colour.ts'
import type { HeatDrawing } from './heat-drawing.ts'
import { heatKey } from './heat-key.ts'
import styles from './Heat.module.css'

/** Growth by month and year: a table whose cells are coloured, so that it is read by everyone. Drawn by the server. */
export function Heat({ drawing, language }: { drawing: HeatDrawing; language: Locale }) {
  const say = chartKindWords[language]
  return (
    <div className={styles.heat}>
      {drawing.maps.map(({ code, name, years }) => (
        <table key={code} className={styles.map}>
          {drawing.maps.length > 1 && <caption>{name}</caption>}
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{say.year}</span>
              </th>
              {drawing.months.map(({ month, text }) => (
                <th key={month} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, cells }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {cells.map(({ key, first, last, step, text, short, words, isHatched }) => (
                  <td
                    key={key}
                    colSpan={last - first + 1}
                    data-rule={step === null ? undefined : ''}
                    {...(step === null ? {} : { style: { background: heatColour(step) } })}
                    data-hatch={isHatched ? '' : undefined}
                    title={words}
                  >
                    <span className={styles.full}>{text}</span>
                    <span className={styles.short} aria-hidden="true">
                      {short}
                    </span>
                    {step === null && <span className="unseen">{words}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <ul className={styles.key} aria-label={say.heatKey}>
        {heatKey(drawing.bounds).map(({ step, text }) => (
          <li key={step}>
            <i data-rule aria-hidden="true" style={{ background: heatColour(step) }} />
            {text}
          </li>
        ))}
        <li>
          <i data-hatch="" aria-hidden="true" />
          {say.noFigure}
        </li>
      </ul>
    </div>
  )
}
