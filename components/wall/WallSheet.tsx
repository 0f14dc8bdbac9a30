import { Headline } from './Headline.tsx'
import { KeyField } from './KeyField.tsx'
import { Panel } from './Panel.tsx'
import { Sheet, type SheetFacts } from './Sheet.tsx'
import { SideField } from './SideField.tsx'
import { TrendChart } from './TrendChart.tsx'
import styles from './wall.module.css'

/** The headline wall: the same places before a release and after it, so that publishing reflows nothing. */
export function WallSheet(facts: SheetFacts) {
  const { scene, sequence } = facts
  const { form } = scene
  return (
    <Sheet {...facts}>
      <div className={styles.led}>
        <Headline scene={scene} className={styles.head} />
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
      </div>
    </Sheet>
  )
}
