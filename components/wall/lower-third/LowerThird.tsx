'use client'

import { formatGrowth } from '#trade/format/format-change.ts'
import { formatFlow } from '#trade/format/format-flow.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { chineseJoints, WIDE } from '#trade/wall/chinese-breaks.ts'
import { countdown, countUp } from '#trade/wall/countdown.ts'
import type { Scene } from '#trade/wall/scene.ts'
import { figuresOf, type LiveMark, silence } from '../live-mark.ts'
import { Panel } from '../Panel.tsx'
import { sentenceOf } from '../sentence-of.ts'
import { signOf } from '../sign.ts'
import { type Expectations, useScene } from '../use-scene.ts'
import { useWallWords } from '../use-wall-words.ts'
import { Vigil } from '../vigil/Vigil.tsx'
import { useCursor } from '../../live/use-releases.ts'
import styles from './lower-third.module.css'

/**
 * One figure, its sentence and its source, in the lower third of a picture that is somebody else's: nothing stands behind it. Says
 * nothing of being live, which means something else on air; that it is not, it says.
 */
export function LowerThird({ expectations }: { expectations: Expectations }) {
  const { scene, live, nowMs } = useScene(expectations)
  const { sequence } = useCursor()
  const { locale, words } = useWallWords()
  const sentence = sentenceOf(scene, locale, words).wide
  return (
    <main className={styles.picture}>
      <Vigil isOnAir />
      <div className={styles.strip} data-state={scene.form.key.state} data-stale={live.state === 'stale' || undefined}>
        <Panel resetKey={sequence}>
          <Figure scene={scene} />
        </Panel>
        <div className={styles.said}>
          <p className={styles.about}>
            <About scene={scene} />
          </p>
          <h1>{locale === 'zh' ? chineseJoints(sentence, WIDE) : sentence}</h1>
          <p className={styles.source}>
            {words.source[scene.form.currency]}
            <Age scene={scene} live={live} nowMs={nowMs} />
          </p>
        </div>
      </div>
    </main>
  )
}

function Figure({ scene }: { scene: Scene }) {
  const { locale, words } = useWallWords()
  const { flow, growth, state } = scene.form.key
  const isAwaiting = scene.kind === 'waiting' || scene.kind === 'overdue'
  if (isAwaiting)
    return (
      <section className={styles.figure}>
        <h2>{scene.kind === 'waiting' ? words.figuresIn : words.lateBy}</h2>
        <p role="timer" aria-live="off">
          {scene.kind === 'waiting' ? countdown(scene.remainingMs) : countUp(scene.lateMs)}
        </p>
      </section>
    )
  if (growth === null) return null
  const named = formatFlow(flow, locale)
  const text = formatGrowth(growth, locale)
  return (
    <section className={styles.figure}>
      <h2>{scene.form.currency === 'CNY' && flow !== 'total' ? words.inYuan(named) : words.onYearEarlier(named)}</h2>
      <p className={signOf(growth)}>{state === 'withdrawn' ? <s>{text}</s> : <data value={growth}>{text}</data>}</p>
    </section>
  )
}

/** Whose figures, of when; and of one corrected or withdrawn, that it is. */
function About({ scene }: { scene: Scene }) {
  const { locale, words } = useWallWords()
  if (scene.kind === 'empty') return null
  const period = formatPeriod(scene.form.period, locale, locale === 'en' ? 'axis' : 'with-year')
  const isAwaiting = scene.kind === 'waiting' || scene.kind === 'overdue'
  return (
    <>
      <b>{isAwaiting ? words.nextTrade(period) : `${words.country}${words.trade(period)}`}</b>
      {(scene.kind === 'corrected' || scene.kind === 'withdrawn') && (
        <strong className={styles[scene.kind]}>
          {words[scene.kind](formatInstant(scene.amended.at, locale, 'time'))}
        </strong>
      )}
    </>
  )
}

/** Nothing while the line is live; else for how long nothing was heard, and of when the figures are. */
function Age({ scene, live, nowMs }: { scene: Scene; live: LiveMark; nowMs: number }) {
  const { locale, words } = useWallWords()
  if (live.state !== 'stale') return null
  const notice = 'notice' in scene ? scene.notice : null
  const published = notice?.amended?.at ?? notice?.publishedAt
  return (
    <b className={styles.age}>
      {silence(live, nowMs, locale, words)}
      {locale === 'en' && ' '}
      {published && words.figuresOf(figuresOf(published, nowMs, locale))}
    </b>
  )
}
