import type { Locale } from '#trade/format/locale.ts'
import { words } from '../../words/words.ts'
import styles from './Watermark.module.css'

const LINES = Array.from({ length: 14 }, (_, line) => line)
const TIMES = 10

/** Over every page of a rehearsal, in both languages, so that nobody takes a made-up figure for one: on screen, in print, on a photograph. */
export function Watermark({ language }: { language: Locale }) {
  return (
    <>
      <p className="unseen">{words(language).shell.rehearsalSaid}</p>
      <div className={styles.mark} aria-hidden="true" data-watermark="">
        {LINES.map((line) => (
          <div key={line} className={styles.line}>
            {'REHEARSAL 演练 '.repeat(TIMES)}
          </div>
        ))}
      </div>
    </>
  )
}
