'use client'
import { useCalendar } from '#components/live/use-releases.ts'
import { useNow } from '#components/live/use-now.ts'
import { useLanguage, useWords } from '../words/Language.tsx'
import { followingItems } from './following.ts'
import own from './FollowsPanel.module.css'
import styles from './Panel.module.css'

/** What the agency has announced and not yet published. Where we hold no date the page says so, and what is usual. */
export function FollowsPanel() {
  const language = useLanguage()
  const say = useWords().front
  // By the hour: an item is dropped a day after it was due, and that needs no more exact clock.
  const items = followingItems(useCalendar(), useNow(3_600_000), language)
  return (
    <>
      <h2>{say.followsTitle}</h2>
      {items.length === 0 ? (
        <p className={styles.none}>{say.followsNone}</p>
      ) : (
        <ul className={own.follows}>
          {items.map(({ key, when, name, about }) => (
            <li key={key}>
              <b className="n">{when}</b>
              <span>
                {name}
                <br />
                <span>{about}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
