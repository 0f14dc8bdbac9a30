import type { ReactNode } from 'react'
import type { ReleaseNotice } from '#trade/live/entry.ts'
import type { Scene } from '#trade/wall/scene.ts'
import { tickerLine } from '#trade/wall/ticker.ts'
import { wordsOf } from '#trade/wall/words-of-scene.ts'
import { Foot } from './Foot.tsx'
import { figuresAge, type LiveMark } from './live-mark.ts'
import { sentenceOf } from './sentence-of.ts'
import { Stamp } from './Stamp.tsx'
import { statusOf } from './status-of.ts'
import { tickerLines } from './ticker-lines.ts'
import { TopLine } from './TopLine.tsx'
import { useWallWords } from './use-wall-words.ts'
import styles from './wall.module.css'

/** What every wall is drawn from, whatever stands on it. */
export interface SheetFacts {
  readonly scene: Scene
  readonly releases: readonly ReleaseNotice[]
  readonly live: LiveMark
  readonly nowMs: number
  /** The log's place shown now, and when this screen opened: what came between is drawn in. */
  readonly sequence: number
  readonly openedAt: number
}

interface Props extends SheetFacts {
  readonly children: ReactNode
  /** A panel tells the same lines in turn: the foot tells another one meanwhile. */
  readonly hasTicker?: boolean
  /** `div` where it is drawn small on a page that has a `main` of its own. */
  readonly as?: 'main' | 'div'
}

/**
 * A wall: what stands on it, between the top line, which says how live it is, and the foot, which says of when and from whom the
 * figures are. A release is said once to who hears the page.
 */
export function Sheet({
  scene,
  releases,
  live,
  nowMs,
  sequence,
  openedAt,
  children,
  hasTicker = false,
  as: Root = 'main',
}: Props) {
  const { locale, words } = useWallWords()
  const lines = tickerLines(scene, wordsOf(scene), releases, locale, words)
  return (
    <Root
      className={styles.sheet}
      data-scene={scene.kind}
      data-stale={live.state === 'stale' || undefined}
      data-arrived={sequence > openedAt || undefined}
    >
      <TopLine scene={scene} live={live} nowMs={nowMs} />
      {children}
      <Foot
        lines={hasTicker ? lines.filter((line) => line !== tickerLine(lines, nowMs)) : lines}
        source={words.source[scene.form.currency]}
        status={statusOf(scene, words)}
        age={'notice' in scene ? figuresAge(scene.notice.amended?.at ?? scene.notice.publishedAt, nowMs, words) : null}
        nowMs={nowMs}
        stamp={live.state === 'stale' && 'amended' in scene ? <Stamp scene={scene} /> : null}
      />
      <p className="unseen" aria-live="polite">
        {'notice' in scene ? sentenceOf(scene, locale, words).wide : ''}
      </p>
    </Root>
  )
}
