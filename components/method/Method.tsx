import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { memberName } from '#trade/member-name.ts'
import { SECTORS } from '#trade/sectors.ts'
import styles from './Method.module.css'
import { methodWords } from './method-words.ts'

export interface HeldLine {
  readonly cut: string
  readonly unit: string
  readonly basis: string
  readonly series: number
  readonly figures: number
  readonly first: string
  readonly last: string
}

/** What the figures are, how they are computed, what is held and what is not. */
export function Method({ held, language }: { held: readonly HeldLine[]; language: Locale }) {
  const say = methodWords[language]
  return (
    <article className={styles.method}>
      <header className={styles.head}>
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
      </header>
      <Terms id="words" title={say.wordsTitle} terms={say.words} />
      <Terms id="stages" title={say.stagesTitle} terms={say.stages} />
      <Terms id="arithmetic" title={say.arithmeticTitle} terms={say.arithmetic} />
      <section aria-labelledby="sectors" className={styles.section}>
        <h2 id="sectors">{say.sectorsTitle}</h2>
        <div>
          <p className={styles.lead}>{say.sectorsLead}</p>
          <table className={styles.table}>
            <thead>
              <tr>
                {say.sectorHead.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {SECTORS.map(({ id, en, zh, colour, lines, hs, note }) => (
                <tr key={id}>
                  <th scope="row">
                    <i style={{ background: `var(${colour})` }} aria-hidden="true" />
                    {language === 'zh' ? zh : en}
                  </th>
                  <td>{lineNames(lines.exports, language)}</td>
                  <td>{lineNames(lines.imports, language)}</td>
                  <td className={styles.codes}>{hs.join(' ')}</td>
                  <td>{note[language]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section aria-labelledby="held" className={styles.section}>
        <h2 id="held">{say.heldTitle}</h2>
        <div>
          <p className={styles.lead}>{say.heldLead}</p>
          <table className={styles.table}>
            <thead>
              <tr>
                {say.heldHead.map((head, at) => (
                  <th key={head} scope="col" className={at === 3 || at === 4 ? styles.r : undefined}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {held.map(({ cut, unit, basis, series, figures, first, last }) => (
                <tr key={`${cut} ${unit} ${basis}`}>
                  <th scope="row">{cut}</th>
                  <td>{unit}</td>
                  <td>{basis}</td>
                  <td className={styles.r}>{formatDigits(String(series))}</td>
                  <td className={styles.r}>{formatDigits(String(figures))}</td>
                  <td>{formatPeriod(first, language, 'short-with-year')}</td>
                  <td>{formatPeriod(last, language, 'short-with-year')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section aria-labelledby="not-held" className={styles.section}>
        <h2 id="not-held">{say.notHeldTitle}</h2>
        <ul className={styles.list}>
          {say.notHeld.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="boundary" className={styles.section}>
        <h2 id="boundary">{say.boundaryTitle}</h2>
        <p className={styles.text}>{say.boundary}</p>
      </section>
      <p className={styles.api}>
        {say.api}{' '}
        {['/api', '/api/v1/releases', '/api/v1/series', '/api/v1/log'].map((address) => (
          <a key={address} className="link" href={address}>
            {address}
          </a>
        ))}
      </p>
    </article>
  )
}

function Terms({ id, title, terms }: { id: string; title: string; terms: readonly (readonly string[])[] }) {
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>{title}</h2>
      <dl className={styles.terms}>
        {terms.map(([term, meaning]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function lineNames(lines: readonly string[] | undefined, language: Locale): string {
  if (!lines || lines.length === 0) return methodWords[language].noLines
  return lines.map((line) => memberName('commodity', line, language)).join(language === 'zh' ? '、' : ', ')
}
