import type { ReleaseNotice } from '#trade/live/entry.ts'
import { chineseJoints, UPRIGHT, WIDE } from '#trade/wall/chinese-breaks.ts'
import { tickerLine } from '#trade/wall/ticker.ts'
import type { Scene } from '#trade/wall/scene.ts'
import { wordsOf } from '#trade/wall/words-of-scene.ts'
import { Foot } from './Foot.tsx'
import { KeyField } from './KeyField.tsx'
import { figuresAge, type LiveMark } from './live-mark.ts'
import { Panel } from './Panel.tsx'
import { SideField } from './SideField.tsx'
import { statusOf } from './status-of.ts'
import { tickerLines } from './ticker-lines.ts'
import { TopLine } from './TopLine.tsx'
import { TrendChart } from './TrendChart.tsx'
import { useWallWords } from './use-wall-words.ts'
import styles from './wall.module.css'

interface Props {
  readonly scene: Scene
  readonly releases: readonly ReleaseNotice[]
  readonly live: LiveMark
  readonly nowMs: number
  /** The log's place shown now, and when this screen opened: what came between is drawn in. */
  readonly sequence: number
  readonly openedAt: number
}

/** One sheet for every scene: the same places before a release and after it, so that publishing reflows nothing. */
export function WallSheet({ scene, releases, live, nowMs, sequence, openedAt }: Props) {
  const { locale, words } = useWallWords()
  const said = wordsOf(scene)
  // A release whose words were not stored still has its name in the top line, and its figures speak.
  const unsaid = scene.kind === 'empty' ? words.empty : ''
  const [wide, upright] = [said?.wall[locale] ?? unsaid, said?.portrait[locale] ?? unsaid]
  const arrived = sequence > openedAt
  const lines = tickerLines(scene, said, releases, locale, words)
  const { form } = scene
  return (
    <main
      className={styles.sheet}
      data-scene={scene.kind}
      data-stale={live.state === 'stale' || undefined}
      data-arrived={arrived || undefined}
    >
      <TopLine scene={scene} live={live} nowMs={nowMs} />
      <h1 className={`${styles.head} ${styles.wide}`}>{locale === 'zh' ? chineseJoints(wide, WIDE) : wide}</h1>
      {/* The same in fewer words, for an upright wall; whoever hears the page hears the heading. */}
      <p className={`${styles.head} ${styles.upright}`} aria-hidden="true">
        {locale === 'zh' ? chineseJoints(upright, UPRIGHT) : upright}
      </p>
      <div className={styles.form}>
        <Panel resetKey={sequence}>
          <KeyField field={form.key} scene={scene} />
        </Panel>
        <div className={styles.side}>
          <Panel resetKey={sequence}>
            <div className={styles.pair}>
              <SideField field={form.second} />
              <SideField field={form.third} />
            </div>
          </Panel>
          <Panel resetKey={sequence}>
            <TrendChart trend={form.trend} isFresh={'fresh' in scene && scene.fresh} />
          </Panel>
        </div>
      </div>
      <Foot
        line={tickerLine(lines, nowMs)}
        source={words.source[form.currency]}
        status={statusOf(scene, words)}
        age={'notice' in scene ? figuresAge(scene.notice.amended?.at ?? scene.notice.publishedAt, nowMs, words) : null}
        nowMs={nowMs}
      />
      <p className="unseen" aria-live="polite">
        {'notice' in scene ? wide : ''}
      </p>
    </main>
  )
}
