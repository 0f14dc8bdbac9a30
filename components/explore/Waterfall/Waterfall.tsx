import { type Decimal, fixed } from '#trade/decimal.ts'
import { formatGrowthBare } from '#trade/format/format-change.ts'
import { formatSigned } from '#trade/format/format-number.ts'
import type { Locale } from '#trade/format/locale.ts'
import { steps, waterfall, type WaterfallBar } from './waterfall-bars.ts'
import styles from './Waterfall.module.css'

export interface WaterfallPart {
  readonly code: string
  readonly name: string
  readonly colour: string
  readonly points: Decimal
}

/** What added up to the growth of a whole: solid bars add, hollow ones subtract. Drawn by the server, there in print. */
export function Waterfall({
  parts,
  rest,
  whole,
  runs,
  language,
}: {
  parts: readonly WaterfallPart[]
  /** Null where the parts overlap: then each bar starts at zero and there is no sum. */
  rest: { readonly name: string; readonly points: Decimal } | null
  whole: { readonly name: string; readonly points: Decimal }
  runs: boolean
  language: Locale
}) {
  const drawing = waterfall(
    steps(parts, runs ? (rest?.points ?? null) : null).filter(({ isRest }) => runs || !isRest),
    whole.points,
    runs,
  )
  const part = (code: string) => parts.find((one) => one.code === code)
  return (
    <div className={styles.waterfall}>
      <div className={styles.axis} aria-hidden="true">
        <span />
        <div>
          {drawing.ticks.map(({ at, value }) => (
            <span key={value} style={{ left: percent(at) }}>
              {formatSigned(value)}
            </span>
          ))}
        </div>
      </div>
      <dl className={styles.rows}>
        <div className={styles.grid} aria-hidden="true">
          <span />
          <div>
            {drawing.ticks.map(({ at, value }) => (
              <i key={value} style={{ left: percent(at) }} data-zero={value === '0' ? '' : undefined} />
            ))}
          </div>
        </div>
        {drawing.bars.map((bar, at) => (
          <Bar
            key={bar.code}
            bar={bar}
            name={part(bar.code)?.name ?? rest?.name ?? ''}
            colour={bar.isRest ? '--rest' : (part(bar.code)?.colour ?? '--rest')}
            joins={runs && at < drawing.bars.length - 1}
            language={language}
          />
        ))}
        {runs && <Bar bar={drawing.sum} name={whole.name} colour="--total" joins={false} isSum language={language} />}
      </dl>
    </div>
  )
}

function Bar({
  bar,
  name,
  colour,
  joins,
  isSum = false,
  language,
}: {
  bar: WaterfallBar
  name: string
  colour: string
  joins: boolean
  isSum?: boolean
  language: Locale
}) {
  const hollow = bar.points.lt('0') && !isSum
  return (
    <div className={styles.row} data-sum={isSum ? '' : undefined}>
      <dt title={name}>{name}</dt>
      <dd>
        <i
          className={styles.bar}
          aria-hidden="true"
          style={{
            left: percent(bar.left),
            width: percent(bar.width),
            ...(hollow
              ? { border: `2px solid var(${colour})`, background: 'var(--paper)' }
              : { background: `var(${colour})` }),
          }}
        />
        {joins && <i className={styles.joint} aria-hidden="true" style={{ left: percent(bar.end) }} />}
        <span style={{ left: `calc(${percent(bar.label)} + 0.375rem)` }}>
          {formatGrowthBare(fixed(bar.points, 1), language)}
        </span>
      </dd>
    </div>
  )
}

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`
}
