'use client'
import { useLiveState } from '#components/live/use-live-state.ts'
import { useNow } from '#components/live/use-now.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatRelease } from '#trade/format/format-release.ts'
import type { ReleaseNotice } from '#trade/live/entry.ts'
import type { Snapshot } from '#trade/live/fold.ts'
import { releasedScene } from '#trade/wall/scene.ts'
import { OneField } from '../../front/KeyFields.tsx'
import { StateStamp } from '../../releases/StateStamp/StateStamp.tsx'
import { spell } from '../../shell/LiveMark/live-mark.ts'
import { headlineBreaks } from '../../words/headline-breaks.ts'
import { useLanguage } from '../../words/Language.tsx'
import styles from './HeadlineEmbed.module.css'

/** A release's headline: which it is and when it came, its sentence, and its key figure as the front page has it, new for as long as it is new there. */
export function HeadlineEmbed({ notice, figures }: { notice: ReleaseNotice; figures: Snapshot['figures'] }) {
  const language = useLanguage()
  const nowMs = useNow(1000)
  const { state, lastHeardAt } = useLiveState()
  const { publishedAt, instantPrecision, sentences } = notice
  const scene = releasedScene({ figures }, notice, nowMs)
  const isExact = instantPrecision === 'second' || instantPrecision === 'minute'
  return (
    <article>
      <p className={styles.kicker}>
        <b>{formatRelease(notice, language)}</b>
        <time dateTime={publishedAt}>{formatInstant(publishedAt, language, isExact ? 'day-time' : 'day')}</time>
        <StateStamp notice={notice} language={language} />
      </p>
      <h1 className={styles.sentence} aria-live="polite">
        {headlineBreaks(sentences?.page[language] ?? '', language)}
      </h1>
      <div className={styles.figure}>
        <OneField
          field={scene.form.key}
          isKey
          figures={figures}
          scene={scene}
          staleFor={state === 'stale' ? spell(nowMs - lastHeardAt, language) : null}
          language={language}
        />
      </div>
    </article>
  )
}
