import type { PolicyEvent } from '#trade/events/policy-event.ts'

/** What the fields of an event hold: texts, empty where nothing is chosen. */
export interface TypedEvent {
  readonly kind: PolicyEvent['kind']
  readonly inEffectOn: string
  readonly announcedOn: string
  readonly flow: '' | 'exports' | 'imports'
  readonly partner: string
  readonly goods: string
  readonly titleEn: string
  readonly titleZh: string
  readonly textEn: string
  readonly textZh: string
  readonly sourceUrl: string
}

export const NOTHING_TYPED: TypedEvent = {
  kind: 'tariff',
  inEffectOn: '',
  announcedOn: '',
  flow: '',
  partner: '',
  goods: '',
  titleEn: '',
  titleZh: '',
  textEn: '',
  textZh: '',
  sourceUrl: '',
}

/** The fields of an event that stands. */
export function typedOf({ kind, inEffectOn, announcedOn, touches, title, text, sourceUrl }: PolicyEvent): TypedEvent {
  return {
    kind,
    inEffectOn,
    announcedOn: announcedOn ?? '',
    flow: touches.flow ?? '',
    partner: touches.partner ?? '',
    goods: touches.goods ?? '',
    titleEn: title.en,
    titleZh: title.zh,
    textEn: text.en,
    textZh: text.zh,
    sourceUrl,
  }
}
