import type { BarRow, BarRows } from '../../charts/bar-rows.ts'
import styles from './Waterfall.module.css'

/** What added up to the growth of a whole: solid bars add, hollow ones subtract. Drawn by the server, there in print. */
export function Waterfall({ rows, uprights }: BarRows) {
  return (
    <div className={styles.waterfall}>
      <div className={styles.axis} aria-hidden="true">
        <span />
        <div>
          {uprights.map(({ at, text }) => (
            <span key={text} style={{ left: percent(at) }}>
              {text}
            </span>
          ))}
        </div>
      </div>
      <dl className={styles.rows}>
        <div className={styles.grid} aria-hidden="true">
          <span />
          <div>
            {uprights.map(({ at, text, isZero }) => (
              <i key={text} style={{ left: percent(at) }} data-zero={isZero ? '' : undefined} />
            ))}
          </div>
        </div>
        {rows.map((row) => (
          <Bar key={row.code} row={row} />
        ))}
      </dl>
    </div>
  )
}

function Bar({ row: { name, text, colour, bar, isHollow, label, joint, isSum } }: { row: BarRow }) {
  return (
    <div className={styles.row} data-sum={isSum ? '' : undefined}>
      <dt title={name}>{name}</dt>
      <dd>
        {bar && (
          <i
            className={styles.bar}
            data-rule
            aria-hidden="true"
            style={{
              left: percent(bar.left),
              width: percent(bar.width),
              ...(isHollow
                ? { border: `2px solid var(${colour})`, background: 'var(--paper)' }
                : { background: `var(${colour})` }),
            }}
          />
        )}
        {joint !== null && <i className={styles.joint} data-rule aria-hidden="true" style={{ left: percent(joint) }} />}
        <span style={{ left: `calc(${percent(label)} + 0.375rem)` }}>{text}</span>
      </dd>
    </div>
  )
}

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`
}
