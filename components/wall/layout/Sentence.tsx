import { chineseJoints, UPRIGHT, WIDE } from '#trade/wall/chinese-breaks.ts'
import type { Scene } from '#trade/wall/scene.ts'
import { wordsOf } from '#trade/wall/words-of-scene.ts'
import { useWallWords } from '../use-wall-words.ts'
import sheet from '../wall.module.css'
import styles from './layout.module.css'

/** The headline, and the same in fewer words for an upright wall; whoever hears the page hears the heading. */
export function Sentence({ scene }: { scene: Scene }) {
  const { locale, words } = useWallWords()
  const said = wordsOf(scene)
  const unsaid = scene.kind === 'empty' ? words.empty : ''
  const [wide, upright] = [said?.wall[locale] ?? unsaid, said?.portrait[locale] ?? unsaid]
  return (
    <>
      <h1 className={`${styles.sentence} ${sheet.wide}`}>{locale === 'zh' ? chineseJoints(wide, WIDE) : wide}</h1>
      <p className={`${styles.sentence} ${sheet.upright}`} aria-hidden="true">
        {locale === 'zh' ? chineseJoints(upright, UPRIGHT) : upright}
      </p>
    </>
  )
}
