import { chineseJoints, UPRIGHT, WIDE } from '#trade/wall/chinese-breaks.ts'
import type { Scene } from '#trade/wall/scene.ts'
import { sentenceOf } from './sentence-of.ts'
import { useWallWords } from './use-wall-words.ts'
import styles from './wall.module.css'

/** The headline, and the same in fewer words for an upright wall; whoever hears the page hears the heading. `className`: its size. */
export function Headline({ scene, className = '' }: { scene: Scene; className: string | undefined }) {
  const { locale, words } = useWallWords()
  const { wide, upright } = sentenceOf(scene, locale, words)
  return (
    <>
      <h1 className={`${className} ${styles.wide}`}>{locale === 'zh' ? chineseJoints(wide, WIDE) : wide}</h1>
      <p className={`${className} ${styles.upright}`} aria-hidden="true">
        {locale === 'zh' ? chineseJoints(upright, UPRIGHT) : upright}
      </p>
    </>
  )
}
