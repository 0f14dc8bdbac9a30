import { Link } from '../../shell/Link/Link.tsx'
import { drawnAs, type Unsuited } from '#trade/explore/chart-kinds.ts'
import type { ChartKind, ViewQuery } from '#trade/explore/view-query.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import type { Locale } from '#trade/format/locale.ts'
import { viewAddress } from '../address.ts'
import { chartKindWords } from '../chart-kind-words.ts'
import styles from './ChartKinds.module.css'
import { insteadWords } from './instead-words.ts'

/** The ways a view can be drawn, each the address of the view so drawn; those that do not suit it with the reason. */
export function ChartKinds({
  query,
  kinds,
  drawn,
  language,
}: {
  query: ViewQuery
  kinds: readonly { readonly kind: ChartKind; readonly verdict: true | Unsuited }[]
  /** How it is drawn now. */
  drawn: ChartKind
  language: Locale
}) {
  const say = chartKindWords[language]
  const unsuited = kinds.flatMap(({ kind, verdict }) => (verdict === true ? [] : [{ kind, verdict }]))
  const instead = insteadWords(query, kinds, drawn, language)
  return (
    <div className={styles.kinds} data-no-image>
      <nav aria-label={say.drawnAs}>
        <ul>
          {kinds.map(
            ({ kind, verdict }) =>
              verdict === true && (
                <li key={kind}>
                  <Link
                    href={viewAddress(query, drawnAs(kind, query))}
                    scroll={false}
                    aria-current={kind === drawn ? 'true' : undefined}
                  >
                    {say.kinds[kind]}
                  </Link>
                </li>
              ),
          )}
        </ul>
      </nav>
      {unsuited.length > 0 && (
        <details>
          <summary>{say.whyNot(formatDigits(String(unsuited.length)))}</summary>
          <ul>
            {unsuited.map(({ kind, verdict }) => (
              <li key={kind}>
                <b>{say.kinds[kind]}</b> {say.unsuited[verdict]}
              </li>
            ))}
          </ul>
        </details>
      )}
      {instead && <output className={styles.instead}>{instead}</output>}
    </div>
  )
}
