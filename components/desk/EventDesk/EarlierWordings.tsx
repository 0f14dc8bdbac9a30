import { formatInstant } from '#trade/format/format-instant.ts'
import { useLanguage } from '../../words/Language.tsx'
import { deskWords } from '../words.ts'
import styles from './EventDesk.module.css'

/** What an event said before, who gave it and when. */
export interface EarlierWording {
  readonly revision: number
  readonly inEffectOn: string
  readonly titleEn: string
  readonly titleZh: string
  readonly textEn: string
  readonly textZh: string
  readonly sourceUrl: string
  readonly by: string
  readonly at: string
}

/** The earlier wordings of an event, the newest first. Nothing where it never said anything else. */
export function EarlierWordings({ wordings }: { wordings: readonly EarlierWording[] }) {
  const language = useLanguage()
  const say = deskWords(language).events
  if (wordings.length === 0) return null
  return (
    <details>
      <summary>
        {say.earlier} ({wordings.length})
      </summary>
      <ol className={styles.earlier}>
        {wordings.map((wording) => (
          <li key={wording.revision}>
            <small>{say.byAndWhen(wording.by, formatInstant(wording.at, language, 'day-time'))}</small>
            <p>
              {formatInstant(wording.inEffectOn, language, 'day')} · <b lang="en">{wording.titleEn}</b> ·{' '}
              <b lang="zh">{wording.titleZh}</b>
            </p>
            <p lang="en">{wording.textEn}</p>
            <p lang="zh">{wording.textZh}</p>
            <p>{wording.sourceUrl}</p>
          </li>
        ))}
      </ol>
    </details>
  )
}
