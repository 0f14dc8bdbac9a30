import { moreThanAFact } from '#trade/events/more-than-a-fact.ts'
import {
  EVENT_FLOWS,
  EVENT_KINDS,
  type EventWording,
  isGoods,
  isPartner,
  TITLE_MOST,
} from '#trade/events/policy-event.ts'
import { LOCALES } from '#trade/format/locale.ts'
import { HISTORY_DIRECTORY, readHistory } from './read-history.ts'

/** An event of the history: its code is the same for ever, so that what an editor made of it since is left alone. */
export interface HistoryEvent extends EventWording {
  readonly code: string
}

type Column =
  | 'code'
  | 'kind'
  | 'in_effect'
  | 'announced'
  | 'flow'
  | 'partner'
  | 'goods'
  | 'title_en'
  | 'title_zh'
  | 'text_en'
  | 'text_zh'
  | 'source'
type EventRow = Readonly<Record<Column, string>>

/** The dated facts of prisma/history/events.csv, none of them inferred. Throws RangeError on a row the desk would refuse. */
export function compileEvents(directory = HISTORY_DIRECTORY): readonly HistoryEvent[] {
  return readHistory<keyof EventRow>(directory, 'events').map(eventOf)
}

function eventOf(row: EventRow): HistoryEvent {
  const kind = EVENT_KINDS.find((one) => one === row.kind)
  const flow = EVENT_FLOWS.find((one) => one === row.flow) ?? null
  if (!kind) throw new RangeError(`${row.code}: unknown kind "${row.kind}"`)
  if (row.flow !== '' && flow === null) throw new RangeError(`${row.code}: unknown flow "${row.flow}"`)
  if (row.partner !== '' && !isPartner(row.partner)) throw new RangeError(`${row.code}: unknown partner ${row.partner}`)
  if (row.goods !== '' && !isGoods(row.goods)) throw new RangeError(`${row.code}: unknown goods ${row.goods}`)
  const event: HistoryEvent = {
    code: row.code,
    kind,
    inEffectOn: row.in_effect,
    announcedOn: row.announced || null,
    touches: { flow, partner: row.partner || null, goods: row.goods || null },
    title: { en: row.title_en, zh: row.title_zh },
    text: { en: row.text_en, zh: row.text_zh },
    sourceUrl: row.source,
  }
  for (const language of LOCALES) {
    const said = moreThanAFact(`${event.title[language]} ${event.text[language]}`, language)
    if (said !== null) throw new RangeError(`${row.code}: "${said}" is more than a dated fact`)
    if (event.title[language].length > TITLE_MOST[language]) throw new RangeError(`${row.code}: its title is too long`)
  }
  return event
}
