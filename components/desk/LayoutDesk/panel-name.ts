import type { Locale } from '#trade/format/locale.ts'
import { CITIES } from '#trade/wall/layout/cities.ts'
import type { Panel } from '#trade/wall/layout/panel.ts'
import type { DeskWords } from '../words.ts'

/** What a panel is called: 'Trend, Exports', 'Clock, London'. */
export function panelName(panel: Panel, say: DeskWords['layouts'], language: Locale): string {
  const kind = say.kinds[panel.kind]
  const of = 'flow' in panel ? say.flows[panel.flow] : 'city' in panel ? CITIES[panel.city].names[language] : null
  return of === null ? kind : `${kind}${language === 'en' ? ', ' : '，'}${of}`
}
