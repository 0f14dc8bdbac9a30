import { formatGrowthBare } from '#trade/format/format-change.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import type { Row, Rows } from '#trade/front/rows.ts'
import { pageAt } from '#trade/wall/in-turn.ts'
import type { GridPlace } from '#trade/wall/layout/layout.ts'
import { figuresAge } from '../live-mark.ts'
import { signOf } from '../sign.ts'
import { useWallWords } from '../use-wall-words.ts'
import { layoutWords } from './layout-words.ts'
import { rowsFor } from './rows-for.ts'
import styles from './rows.module.css'

interface Props<Name extends string> {
  readonly title: string
  /** What `rows` lacks, said in its place. */
  readonly none: string
  readonly held: Rows<Name> | null
  readonly rows: readonly Row<Name>[]
  readonly nameOf: (name: Name) => string
  readonly place: GridPlace
  readonly nowMs: number
}

/**
 * Names with their growth, as many at a time as the panel has room for, the others in turn. These figures come with other releases
 * than the one that leads: of when they are, and how old, stands in the panel.
 */
export function RowsTable<Name extends string>({ title, none, held, rows, nameOf, place, nowMs }: Props<Name>) {
  const { locale, words } = useWallWords()
  const say = layoutWords[locale]
  if (!held || rows.length === 0)
    return (
      <section className={styles.rows}>
        <h2>{title}</h2>
        <p className={styles.none}>{none}</p>
      </section>
    )
  const age = figuresAge(newestOf(rows), nowMs, words)
  return (
    <section className={styles.rows}>
      <h2>{title}</h2>
      <p className={styles.when}>
        <span>{formatPeriod(held.period, locale, 'short-with-year')}</span>
        {age !== null && <span>{age}</span>}
      </p>
      <table>
        <caption className="unseen">{title}</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">{say.name}</th>
            <th scope="col">{say.growth}</th>
          </tr>
        </thead>
        <tbody>
          {pageAt(rows, rowsFor(place), nowMs).map(({ name, growthPercent, isComputed }) => (
            <tr key={name}>
              <th scope="row">{nameOf(name)}</th>
              <td>
                {growthPercent === null ? (
                  formatReason('no-base', locale)
                ) : (
                  <data value={growthPercent} className={signOf(growthPercent)}>
                    {formatGrowthBare(growthPercent, locale)}
                    {isComputed && '*'}
                  </data>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function newestOf<Name>(rows: readonly Row<Name>[]): string {
  return rows.map(({ figure }) => figure.publishedAt).reduce((newest, at) => (at > newest ? at : newest))
}
