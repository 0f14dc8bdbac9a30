import type { Figure } from '#trade/figure.ts'
import type { Locale } from '#trade/format/locale.ts'
import { figureMark } from '../../figures/field-state.ts'
import { exploreWords } from '../words.ts'
import styles from './CellMark.module.css'

/** p provisional, r revised, ° first print not held, c computed and not printed. */
export function CellMark({
  figure,
  computed = false,
  language,
}: {
  figure: Figure | null
  computed?: boolean
  language: Locale
}) {
  const say = exploreWords[language]
  const mark = computed ? 'c' : figureMark(figure)
  if (!mark) return null
  const words = { p: say.provisionalMark, r: say.revisedMark, '°': say.notHeldMark, c: say.notPrinted }[mark]
  return (
    <sup className={styles.mark} title={words}>
      {mark}
      <span className="unseen"> {words}</span>
    </sup>
  )
}
