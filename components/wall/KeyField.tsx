import { formatGrowth, formatGrowthBare } from '#trade/format/format-change.ts'
import { formatFlow } from '#trade/format/format-flow.ts'
import { formatMoney } from '#trade/format/format-money.ts'
import { countdown, countUp } from '#trade/wall/countdown.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { GrowthField } from '#trade/wall/field.ts'
import type { Scene } from '#trade/wall/scene.ts'
import { Compare, Compared, Difference } from './Compare.tsx'
import { signOf } from './sign.ts'
import { useWallWords } from './use-wall-words.ts'
import styles from './field.module.css'

// A line without words keeps its height: nothing below it may move when they come.
const HELD_OPEN = '\u00A0'

/** The one figure that leads, or the countdown in its place. */
export function KeyField({ field, scene }: { field: GrowthField; scene: Scene }) {
  const { locale, words } = useWallWords()
  const isAwaiting = scene.kind === 'waiting' || scene.kind === 'overdue'
  const flow = formatFlow(field.flow, locale)
  const inYuan = scene.form.currency === 'CNY' && field.flow !== 'total'
  return (
    <section className={styles.key} data-state={field.state}>
      <h2>
        {isAwaiting
          ? scene.kind === 'waiting'
            ? words.figuresIn
            : words.lateBy
          : inYuan
            ? words.inYuan(flow)
            : words.onYearEarlier(flow)}
      </h2>
      {isAwaiting ? <Clock scene={scene} /> : <Growth field={field} />}
      {field.state === 'blank' ? <Ahead field={field} isAwaiting={isAwaiting} /> : <Behind field={field} />}
    </section>
  )
}

function Clock({ scene }: { scene: Extract<Scene, { kind: 'waiting' | 'overdue' }> }) {
  return (
    <p className={styles.figure} role="timer" aria-live="off">
      {scene.kind === 'waiting' ? countdown(scene.remainingMs) : countUp(scene.lateMs)}
    </p>
  )
}

function Growth({ field: { growth, state } }: { field: GrowthField }) {
  const { locale } = useWallWords()
  if (growth === null)
    return (
      <p className={styles.figure}>
        <span className={styles.blank} />
      </p>
    )
  const text = formatGrowth(growth, locale)
  return (
    <p className={`${styles.figure} ${signOf(growth)}`}>
      {state === 'withdrawn' ? <s>{text}</s> : <data value={growth}>{text}</data>}
    </p>
  )
}

/** Before the release: what is expected of it, how far forecasts lie apart, what came before. */
function Ahead({ field, isAwaiting }: { field: GrowthField; isAwaiting: boolean }) {
  const { locale, words } = useWallWords()
  const { expected, previous, yearBefore } = field
  const lines = [
    expected?.low && expected.high && (
      <Compare
        key="range"
        label={expected.forecasts === null ? words.range : words.forecasts(String(expected.forecasts))}
      >
        <b>{formatGrowthBare(expected.low, locale)}</b> {words.to} <b>{formatGrowthBare(expected.high, locale)}</b>
      </Compare>
    ),
    previous && <Compared key="previous" period={previous.period} form="long" text={beforeText(previous, locale)} />,
    yearBefore && (
      <Compared
        key="year-before"
        period={yearBefore.period}
        form="with-year"
        text={formatGrowthBare(yearBefore.growth, locale)}
      />
    ),
  ].filter(Boolean)
  return (
    <>
      <p className={styles.level}>
        {expected
          ? words.exportsExpected(formatGrowth(expected.median, locale))
          : isAwaiting
            ? formatFlow(field.flow, locale)
            : HELD_OPEN}
      </p>
      <div className={styles.lines}>{lines.slice(0, 2)}</div>
    </>
  )
}

/** After it: the level, the distance from what was expected, what came before; of a corrected figure, what stood here. */
function Behind({ field }: { field: GrowthField }) {
  const { locale, words } = useWallWords()
  const { level, expected, difference, previous, struck, state } = field
  const levelText = level && formatMoney(level, locale, 'wall')
  const lines = [
    struck && (
      <Compare key="struck" label={words.correctedFrom}>
        <s>{formatGrowthBare(struck, locale)}</s>
      </Compare>
    ),
    expected && (
      <Compare key="expected" label={words.expected}>
        <b>{formatGrowthBare(expected.median, locale)}</b>
        {difference && state !== 'withdrawn' && <Difference difference={difference} isFresh={state === 'fresh'} />}
      </Compare>
    ),
    previous && <Compared key="previous" period={previous.period} form="long" text={beforeText(previous, locale)} />,
  ].filter(Boolean)
  return (
    <>
      <p className={styles.level}>
        {levelText === null ? HELD_OPEN : state === 'withdrawn' ? <s>{levelText}</s> : levelText}
      </p>
      <div className={styles.lines}>{lines.slice(0, 2)}</div>
    </>
  )
}

/** A year is set against the year before by its level too: there is no poll, and a record is about levels. */
function beforeText({ growth, level }: NonNullable<GrowthField['previous']>, locale: Locale): string {
  const text = formatGrowthBare(growth, locale)
  return level?.currency === 'CNY'
    ? `${formatMoney(level, locale, 'wall')}${locale === 'en' ? ', ' : '，'}${text}`
    : text
}
