import { tickerClauses, tickerLine } from '#trade/wall/ticker.ts'
import { wordsOf } from '#trade/wall/words-of-scene.ts'
import { tickerLines } from '../ticker-lines.ts'
import { useWallWords } from '../use-wall-words.ts'
import styles from './layout.module.css'
import type { PanelFacts } from './panel-facts.ts'

/** The release's sentences, one at a time; a clause that has no room goes, and what is left is true. */
export function TickerPanel({ facts: { scene, releases, nowMs } }: { facts: PanelFacts }) {
  const { locale, words } = useWallWords()
  const line = tickerLine(tickerLines(scene, wordsOf(scene), releases, locale, words), nowMs)
  return (
    <p className={styles.ticker}>
      {line !== null && tickerClauses(line).map((clause) => <span key={clause}>{clause}</span>)}
    </p>
  )
}
