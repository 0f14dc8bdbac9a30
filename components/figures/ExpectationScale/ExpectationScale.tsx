import { words } from '#components/words/words.ts'
import type { Locale } from '#trade/format/locale.ts'
import styles from './ExpectationScale.module.css'
import { type ScaleFacts, scalePlaces } from './scale-places.ts'

/**
 * Actual, expected, previous and the range of forecasts on one axis. Grey band the range, tick the median, hollow diamond the
 * previous figure, block the actual, on the marker while it is new. Drawn by the server; the same height whether the actual is there or not.
 */
export function ExpectationScale({
  facts,
  language,
  isFresh = false,
}: {
  facts: ScaleFacts
  language: Locale
  isFresh?: boolean
}) {
  const say = words(language).figures
  const { actual, expected, previous, range, zero } = scalePlaces(facts)
  const said = [
    range && facts.range && say.scaleRange(facts.range.low, facts.range.high),
    previous?.words,
    expected?.words,
    actual?.words,
  ].filter(Boolean)
  return (
    <svg
      className={styles.scale}
      width="100%"
      height={rem(66)}
      role="img"
      aria-label={say.scale(said.join(language === 'en' ? ', ' : '，'))}
    >
      {range && (
        <rect
          x={`${range.from}%`}
          width={`${range.to - range.from}%`}
          y={rem(27)}
          height={rem(14)}
          fill="var(--hair)"
        />
      )}
      <line x1="0" x2="100%" y1={rem(34)} y2={rem(34)} stroke="var(--ink)" />
      {zero !== null && <line x1={`${zero}%`} x2={`${zero}%`} y1={rem(30)} y2={rem(38)} stroke="var(--ink-3)" />}
      {expected && (
        <line
          x1={`${expected.at}%`}
          x2={`${expected.at}%`}
          y1={rem(22)}
          y2={rem(46)}
          stroke="var(--ink)"
          strokeWidth="3"
        />
      )}
      {previous && (
        <svg x={`${previous.at}%`} y={rem(34)} width={rem(16)} height={rem(16)} viewBox="0 0 16 16" overflow="visible">
          <path d="M-5.5 0L0 -6.5L5.5 0L0 6.5z" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.5" />
        </svg>
      )}
      {actual && (
        <svg x={`${actual.at}%`} y={rem(34)} width={rem(16)} height={rem(16)} viewBox="0 0 16 16" overflow="visible">
          <rect x="-7" y="-14" width="14" height="28" className={isFresh ? styles.marker : styles.block} />
        </svg>
      )}
      {previous && (
        <text x={`${previous.wordsAt}%`} y={rem(14)} className={styles.words}>
          {previous.words}
        </text>
      )}
      {expected && (
        <text x={`${expected.wordsAt}%`} y={rem(62)} className={styles.words}>
          {expected.words}
        </text>
      )}
      {actual && (
        <text x={`${actual.wordsAt}%`} y={rem(62)} className={styles.actual}>
          {actual.words}
        </text>
      )}
    </svg>
  )
}

/** Pixels of a 16 px root: the scale grows with the sheet on a very wide screen. */
function rem(px: number): string {
  return `${px / 16}rem`
}
