import type { DatedFact } from '#trade/events/front-events.ts'
import type { Locale } from '#trade/format/locale.ts'
import { words } from '../words/words.ts'
import { FollowsPanel } from './FollowsPanel.tsx'
import styles from './Front.module.css'
import { GrowthPanel } from './GrowthPanel.tsx'
import { EditionLine, Lead } from './Lead.tsx'
import { LevelsPanel } from './LevelsPanel.tsx'
import { Panel } from './Panel.tsx'
import { partnerNames } from './partner-names.ts'
import { PartnersPanel } from './PartnersPanel.tsx'
import { RevisedPanel } from './RevisedPanel.tsx'
import { SectorsPanel } from './SectorsPanel.tsx'
import type { AwaitedExpectations } from './use-scene.ts'
import { YearPanel } from './YearPanel.tsx'

/** The front page: one release leads, everything else stands below it in fields of unequal size. */
export function Front({
  expectations,
  events,
  language,
}: {
  expectations: AwaitedExpectations
  events: readonly DatedFact[]
  language: Locale
}) {
  const say = words(language).figures
  return (
    <>
      <EditionLine expectations={expectations} />
      <div className={styles.lead}>
        <Panel>
          <Lead expectations={expectations} />
        </Panel>
        <Panel>
          <LevelsPanel events={events} />
        </Panel>
      </div>
      <div className={styles.columns}>
        <Panel className={styles.year}>
          <YearPanel />
        </Panel>
        <Panel className={styles.partners}>
          <PartnersPanel names={partnerNames(language)} />
        </Panel>
        <Panel className={styles.sectors}>
          <SectorsPanel />
        </Panel>
        <Panel className={styles.growth}>
          <GrowthPanel />
        </Panel>
        <Panel className={styles.follows}>
          <FollowsPanel />
          <RevisedPanel />
          <p className={styles.marks}>
            {say.provisionalNote} · {say.revisedNote}
          </p>
        </Panel>
      </div>
    </>
  )
}
