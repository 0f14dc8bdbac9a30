import { balanceField, growthField } from '#trade/wall/field.ts'
import type { GridPlace } from '#trade/wall/layout/layout.ts'
import type { Panel } from '#trade/wall/layout/panel.ts'
import { trendOf } from '#trade/wall/trend.ts'
import { Headline } from '../Headline.tsx'
import { KeyField } from '../KeyField.tsx'
import { SideField } from '../SideField.tsx'
import { TrendChart } from '../TrendChart.tsx'
import { Changes } from './Changes.tsx'
import { Clock } from './Clock.tsx'
import { Countdown } from './Countdown.tsx'
import type { PanelFacts } from './panel-facts.ts'
import { PartnersTable } from './PartnersTable.tsx'
import { SectorsTable } from './SectorsTable.tsx'
import { TickerPanel } from './TickerPanel.tsx'
import styles from './layout.module.css'

/** One panel of a wall, drawn from what every one of them may know. */
export function LayoutPanel({ panel, place, facts }: { panel: Panel; place: GridPlace; facts: PanelFacts }) {
  const { scene, figures, nowMs } = facts
  const { form } = scene
  switch (panel.kind) {
    case 'sentence':
      return <Headline scene={scene} className={styles.sentence} />
    case 'key':
      return <KeyField field={form.key} scene={scene} />
    case 'growth':
      return <SideField field={growthField(figures, panel.flow, form.place)} />
    case 'balance':
      return <SideField field={balanceField(figures, form.place)} />
    case 'trend':
      return <TrendChart trend={trendOf(figures, panel.flow, form.place)} isFresh={'fresh' in scene && scene.fresh} />
    case 'sectors':
      return <SectorsTable figures={figures} place={place} nowMs={nowMs} />
    case 'partners':
      return <PartnersTable figures={figures} names={facts.partners} place={place} nowMs={nowMs} />
    case 'ticker':
      return <TickerPanel facts={facts} place={place} />
    case 'changes':
      return <Changes changes={form.changes} currency={form.currency} nowMs={nowMs} />
    case 'countdown':
      return <Countdown scene={scene} rows={place.rows} nowMs={nowMs} />
    case 'clock':
      return <Clock city={panel.city} columns={place.columns} nowMs={nowMs} />
  }
}
