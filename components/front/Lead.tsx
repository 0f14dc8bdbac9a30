'use client'
import { useReleases } from '#components/live/use-releases.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { tied } from '#trade/format/format-number.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { ReleaseNotice } from '#trade/live/entry.ts'
import { leadRelease, type Scene } from '#trade/wall/scene.ts'
import { wordsOf } from '#trade/wall/words-of-scene.ts'
import { useLanguage } from '../words/Language.tsx'
import { headlineBreaks } from '../words/headline-breaks.ts'
import { words } from '../words/words.ts'
import { edition } from './edition.ts'
import { KeyFields } from './KeyFields.tsx'
import styles from './Lead.module.css'
import { standfirst } from './standfirst.ts'
import { type AwaitedExpectations, useScene } from './use-scene.ts'

/** The release that leads, or the one that is waited for: the line that dates it, its sentence, its three figures. */
export function Lead({ expectations }: { expectations: AwaitedExpectations }) {
  const language = useLanguage()
  const { scene, nowMs, isStale, lastHeardAt } = useScene(expectations)
  const say = words(language).front
  if (scene.kind === 'empty')
    return (
      <div>
        <h1 className={styles.headline}>{say.emptyTitle}</h1>
        <p className={styles.standfirst}>{say.emptyBody}</p>
      </div>
    )
  return <Told scene={scene} nowMs={nowMs} isStale={isStale} lastHeardAt={lastHeardAt} language={language} />
}

type ToldScene = Exclude<Scene, { kind: 'empty' }>

function Told({
  scene,
  nowMs,
  isStale,
  lastHeardAt,
  language,
}: {
  scene: ToldScene
  nowMs: number
  isStale: boolean
  lastHeardAt: number
  language: Locale
}) {
  const told = tell(scene, leadRelease(useReleases()), language)
  return (
    <div>
      <h1 className={styles.headline} aria-live="polite">
        {headlineBreaks(told.headline, language)}
      </h1>
      <p className={styles.standfirst}>{told.first}</p>
      <KeyFields scene={scene} nowMs={nowMs} isStale={isStale} lastHeardAt={lastHeardAt} language={language}>
        {told.rest.length > 0 && (
          <div className={styles.brief}>
            {told.rest.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        )}
      </KeyFields>
    </div>
  )
}

/** The line under the masthead. */
export function EditionLine({ expectations }: { expectations: AwaitedExpectations }) {
  const language = useLanguage()
  const { scene, nowMs } = useScene(expectations)
  const line = edition(scene, useReleases(), nowMs, language)
  if (!line) return <div className={styles.edition} />
  return (
    <div className={styles.edition}>
      <span>
        <b>{line.about}</b> · {line.stage}
      </span>
      <span>
        {line.day}
        {line.time && (
          <>
            {' '}
            · <span className="n">{line.time}</span>
          </>
        )}
      </span>
    </div>
  )
}

/** The words of the scene. A published release brings its own sentences; what waits is said by the rulebook's templates. */
function tell(
  scene: ToldScene,
  last: ReleaseNotice | null,
  language: Locale,
): { headline: string; first: string; rest: readonly string[] } {
  const say = words(language).front
  if (!('notice' in scene)) {
    const before = last?.sentences?.page[language]
    return {
      headline: wordsOf(scene)?.wall[language] ?? say.waitingTitle(formatPeriod(scene.form.period, language, 'long')),
      first: before ? `${say.before}${language === 'en' ? ': ' : '：'}${before}` : '',
      rest: [],
    }
  }
  const { notice } = scene
  const [first = '', ...rest] = standfirst(notice.sentences?.standfirst[language] ?? '', language)
  return {
    headline: tied(
      notice.sentences?.page[language] ?? say.waitingTitle(formatPeriod(notice.period, language, 'with-year')),
    ),
    first: tied(first),
    rest,
  }
}
