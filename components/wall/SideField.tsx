import { formatGrowth, formatGrowthBare } from '#trade/format/format-change.ts'
import { formatBalanceName, formatFlow } from '#trade/format/format-flow.ts'
import { formatMoney } from '#trade/format/format-money.ts'
import { balanceDigits } from '#trade/wall/balance-digits.ts'
import type { BalanceField, Field, GrowthField } from '#trade/wall/field.ts'
import { Compare, Compared } from './Compare.tsx'
import { signOf } from './sign.ts'
import { useWallWords } from './use-wall-words.ts'
import styles from './field.module.css'

/** One of the two figures beside the leading one. */
export function SideField({ field }: { field: Field }) {
  return field.figure === 'growth' ? <Growth field={field} /> : <Balance field={field} />
}

function Growth({ field }: { field: GrowthField }) {
  const { locale, words } = useWallWords()
  const { flow, state, growth, level, expected, previous, struck } = field
  const text = growth === null ? null : formatGrowth(growth, locale)
  const lines = [
    struck && <Struck key="struck" text={formatGrowthBare(struck, locale)} />,
    expected && (
      <Compare key="expected" label={words.expectedShort}>
        <b>{formatGrowthBare(expected.median, locale)}</b>
      </Compare>
    ),
    !expected && level && (
      <p key="level" className={styles.compare}>
        <b>
          {state === 'withdrawn' ? <s>{formatMoney(level, locale, 'wall')}</s> : formatMoney(level, locale, 'wall')}
        </b>
      </p>
    ),
    previous && (
      <Compared key="previous" period={previous.period} form="short" text={formatGrowthBare(previous.growth, locale)} />
    ),
  ].filter(Boolean)
  return (
    <section className={styles.second} data-state={state}>
      <h2>{formatFlow(flow, locale)}</h2>
      <Shown text={text} isWithdrawn={state === 'withdrawn'} sign={growth === null ? '' : signOf(growth)} />
      <div className={styles.lines}>{lines.slice(0, 2)}</div>
    </section>
  )
}

function Balance({ field }: { field: BalanceField }) {
  const { locale, words } = useWallWords()
  const { state, level, expected, previous, struck } = field
  const named = level ?? expected ?? previous?.level
  const lines = [
    struck && <Struck key="struck" text={balanceDigits(struck, locale)} />,
    expected && (
      <Compare key="expected" label={words.expectedShort}>
        <b>{balanceDigits(expected, locale)}</b>
      </Compare>
    ),
    previous && (
      <Compared key="previous" period={previous.period} form="short" text={balanceDigits(previous.level, locale)} />
    ),
  ].filter(Boolean)
  // A level has no sign but a negative balance, and then its name must not say surplus.
  const name = named?.value.startsWith('-')
    ? formatFlow('balance', locale)
    : formatBalanceName(named?.value ?? '0', locale)
  return (
    <section className={styles.second} data-state={state}>
      <h2>{words.balanceUnit(name, words.billions[named?.currency ?? 'USD'])}</h2>
      <Shown text={level && balanceDigits(level, locale)} isWithdrawn={state === 'withdrawn'} sign="" />
      <div className={styles.lines}>{lines.slice(0, 2)}</div>
    </section>
  )
}

function Shown({ text, isWithdrawn, sign }: { text: string | null; isWithdrawn: boolean; sign: string }) {
  if (text === null)
    return (
      <p className={styles.figure}>
        <span className={styles.blank} />
      </p>
    )
  return <p className={`${styles.figure} ${sign}`}>{isWithdrawn ? <s>{text}</s> : text}</p>
}

function Struck({ text }: { text: string }) {
  const { words } = useWallWords()
  return (
    <Compare label={words.correctedFrom}>
      <s>{text}</s>
    </Compare>
  )
}
