import type { Locale } from '#trade/format/locale.ts'
import { chineseJoints } from '#trade/wall/chinese-breaks.ts'
import type { GridPlace } from '#trade/wall/layout/layout.ts'
import { clausesThatFit, tickerLine } from '#trade/wall/ticker.ts'
import { wordsOf } from '#trade/wall/words-of-scene.ts'
import { tickerLines } from '../ticker-lines.ts'
import { useWallWords } from '../use-wall-words.ts'
import styles from './layout.module.css'
import type { PanelFacts } from './panel-facts.ts'

/** In arc-minutes, as the grid and layout.module.css have them. */
const COLUMN = 81
const LINE = 17.5
const FONT: Readonly<Record<Locale, number>> = { en: 14, zh: 13 }

/** The release's sentences, one at a time; a clause that has no room goes, and what is left is true. */
export function TickerPanel({ facts: { scene, releases, nowMs }, place }: { facts: PanelFacts; place: GridPlace }) {
  const { locale, words } = useWallWords()
  const line = tickerLine(tickerLines(scene, wordsOf(scene), releases, locale, words), nowMs)
  const count = Math.max(1, Math.floor((place.rows * 20.9 - 5) / LINE))
  const ems = (place.columns * COLUMN) / FONT[locale]
  const fitting = line === null ? '' : clausesThatFit(line, count, ems)
  // Broken at a joint, a clause may leave less room for the next.
  const said = locale === 'zh' ? clausesThatFit(chineseJoints(fitting, { count, ems }), count, ems) : fitting
  return <p className={styles.ticker}>{said}</p>
}
