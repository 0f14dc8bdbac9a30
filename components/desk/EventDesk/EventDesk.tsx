'use client'
import { useState } from 'react'
import type { PolicyEvent } from '#trade/events/policy-event.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { eventWords, touchesWords } from '../../events/event-words.ts'
import { useLanguage } from '../../words/Language.tsx'
import table from '../table/table.module.css'
import { deskWords } from '../words.ts'
import { type ChangeActs, ChangeEvent } from './ChangeEvent.tsx'
import { type EarlierWording, EarlierWordings } from './EarlierWordings.tsx'
import styles from './EventDesk.module.css'
import type { EventChoices } from './EventFields.tsx'
import { type NoteAct, NoteEvent } from './NoteEvent.tsx'

export interface EventView {
  readonly event: PolicyEvent
  readonly changedBy: string
  readonly changedAt: string
  readonly earlier: readonly EarlierWording[]
}

/** Every event, withdrawn ones struck through; beside them one of them, or a new one, for whoever may. */
export function EventDesk({
  views,
  choices,
  mayEdit,
  acts,
}: {
  views: readonly EventView[]
  choices: EventChoices
  mayEdit: boolean
  acts: ChangeActs & { readonly note: NoteAct }
}) {
  const language = useLanguage()
  const say = deskWords(language).events
  const named = eventWords[language]
  const [openId, setOpenId] = useState<number | null>(null)
  const open = views.find(({ event }) => event.id === openId && event.withdrawn === null)
  return (
    <div className={mayEdit ? table.beside : table.alone}>
      <section aria-label={say.title}>
        <p className={table.quiet}>{say.hint}</p>
        {views.length === 0 && <p className={table.quiet}>{say.none}</p>}
        <table className={table.table}>
          <thead>
            <tr>
              <th>{say.inEffect}</th>
              <th>{named.event}</th>
              <th className={table.wide}>{named.touches}</th>
              <th className={table.wide}>{say.lastChange}</th>
              {mayEdit && (
                <th>
                  <span className="unseen">{say.change}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {views.map((view) => (
              <Row
                key={view.event.id}
                view={view}
                mayEdit={mayEdit}
                isOpen={view.event.id === openId}
                open={() => setOpenId(view.event.id === openId ? null : view.event.id)}
              />
            ))}
          </tbody>
        </table>
      </section>
      {mayEdit &&
        (open ? (
          <ChangeEvent key={open.event.id} view={open} acts={acts} choices={choices} close={() => setOpenId(null)} />
        ) : (
          <NoteEvent note={acts.note} choices={choices} />
        ))}
    </div>
  )
}

function Row({
  view: { event, changedBy, changedAt, earlier },
  mayEdit,
  isOpen,
  open,
}: {
  view: EventView
  mayEdit: boolean
  isOpen: boolean
  open: () => void
}) {
  const language = useLanguage()
  const say = deskWords(language).events
  const named = eventWords[language]
  const title = event.title[language]
  return (
    <tr className={styles.event}>
      <td className={`${table.kept} n`}>
        <span className={table.date}>{formatInstant(event.inEffectOn, language, 'day')}</span>
        {event.announcedOn && (
          <small className={styles.under}>{named.announced(formatInstant(event.announcedOn, language, 'day'))}</small>
        )}
      </td>
      <th scope="row">
        {event.withdrawn === null ? title : <s>{title}</s>} <small>{named.kinds[event.kind]}</small>
        <p className={styles.text}>
          {event.text[language]}{' '}
          <a className="link" href={event.sourceUrl} rel="noreferrer" aria-label={named.sourceOf(title)}>
            {named.source}
          </a>
        </p>
        {event.withdrawn !== null && (
          <>
            <p className={styles.withdrawn}>{say.withdrawn(event.withdrawn)}</p>
            <EarlierWordings wordings={earlier} />
          </>
        )}
      </th>
      <td className={table.wide}>{touchesWords(event.touches, language)}</td>
      <td className={table.wide}>
        {changedBy}
        <small className={styles.under}>{formatInstant(changedAt, language, 'day-time')}</small>
      </td>
      {mayEdit && (
        <td className={table.right}>
          {event.withdrawn === null && (
            <button
              type="button"
              className={table.button}
              aria-label={say.changeOne(title)}
              aria-expanded={isOpen}
              onClick={open}
            >
              {isOpen ? say.close : say.change}
            </button>
          )}
        </td>
      )}
    </tr>
  )
}
