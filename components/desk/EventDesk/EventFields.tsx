import { useId } from 'react'
import { formatFlow } from '#trade/format/format-flow.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { eventWords } from '../../events/event-words.ts'
import { useLanguage } from '../../words/Language.tsx'
import { FieldError } from '../FieldError/FieldError.tsx'
import { deskWords } from '../words.ts'
import styles from './EventDesk.module.css'
import type { TypedEvent } from './typed-event.ts'

/** Something an event may be about, by how it is written and what it is called. */
export interface EventChoice {
  readonly value: string
  readonly name: string
}

export interface EventChoices {
  readonly partners: readonly EventChoice[]
  readonly goods: readonly EventChoice[]
  /** As many characters as a title may have. */
  readonly titleMost: { readonly en: number; readonly zh: number }
}

const KINDS = ['tariff', 'export-control', 'agreement', 'other'] as const
const FLOWS = ['exports', 'imports'] as const

/** The fields of an event. What is wrong stands under its own field. */
export function EventFields({
  typed,
  type,
  choices,
  errors,
}: {
  typed: TypedEvent
  type: (change: Partial<TypedEvent>) => void
  choices: EventChoices
  errors: Readonly<Record<string, Bilingual>>
}) {
  const language = useLanguage()
  const say = deskWords(language).events
  const id = useId()
  const field = (name: keyof TypedEvent) => ({
    id: `${id}-${name}`,
    value: typed[name],
    'aria-invalid': name in errors,
    'aria-describedby': `${id}-${name}-error`,
    onChange: (event: { target: { value: string } }) => type({ [name]: event.target.value }),
  })
  const named = (name: keyof TypedEvent, label: string, count?: string) => (
    <label htmlFor={`${id}-${name}`}>
      {label}
      {count !== undefined && <small className={styles.count}>{count}</small>}
    </label>
  )
  const error = (name: keyof TypedEvent) => <FieldError id={`${id}-${name}-error`} error={errors[name]} />
  const choice = (name: 'partner' | 'goods', all: string, options: readonly EventChoice[]) => (
    <select {...field(name)}>
      <option value="">{all}</option>
      {options.map(({ value, name: called }) => (
        <option key={value} value={value}>
          {called}
        </option>
      ))}
    </select>
  )
  return (
    <>
      <div className={styles.pair}>
        <div>
          {named('inEffectOn', say.inEffect)}
          <input type="date" {...field('inEffectOn')} />
          {error('inEffectOn')}
        </div>
        <div>
          {named('kind', say.kind)}
          <select {...field('kind')}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {eventWords[language].kinds[kind]}
              </option>
            ))}
          </select>
          {error('kind')}
        </div>
      </div>
      {named('announcedOn', say.announced)}
      <input type="date" {...field('announcedOn')} />
      {error('announcedOn')}
      {named('flow', say.flow)}
      <select {...field('flow')}>
        <option value="">{say.bothFlows}</option>
        {FLOWS.map((flow) => (
          <option key={flow} value={flow}>
            {formatFlow(flow, language)}
          </option>
        ))}
      </select>
      {error('flow')}
      {named('partner', say.partner)}
      {choice('partner', say.anyPartner, choices.partners)}
      {error('partner')}
      {named('goods', say.goods)}
      {choice('goods', say.allGoods, choices.goods)}
      {error('goods')}
      {named('titleEn', say.titleEn, say.ofMost(typed.titleEn.length, choices.titleMost.en))}
      <input {...field('titleEn')} autoComplete="off" lang="en" />
      {error('titleEn')}
      {named('titleZh', say.titleZh, say.ofMost(typed.titleZh.length, choices.titleMost.zh))}
      <input {...field('titleZh')} autoComplete="off" lang="zh" />
      {error('titleZh')}
      {named('textEn', say.textEn)}
      <textarea {...field('textEn')} rows={2} lang="en" />
      {error('textEn')}
      {named('textZh', say.textZh)}
      <textarea {...field('textZh')} rows={2} lang="zh" />
      {error('textZh')}
      {named('sourceUrl', say.source)}
      <input {...field('sourceUrl')} inputMode="url" autoComplete="off" placeholder={say.sourceHint} />
      {error('sourceUrl')}
    </>
  )
}
