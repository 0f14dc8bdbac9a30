'use client'
import { useState } from 'react'
import { formatInstant } from '#trade/format/format-instant.ts'
import type { Locale } from '#trade/format/locale.ts'
import { REPORT_EVERY_MS } from '#trade/wall/screen.ts'
import { useLanguage } from '../../words/Language.tsx'
import { durationText } from '../duration-text.ts'
import table from '../table/table.module.css'
import { useLook } from '../use-look.ts'
import { deskWords } from '../words.ts'
import { ChangeScreen } from './ChangeScreen.tsx'
import { RegisterScreen } from './RegisterScreen.tsx'
import styles from './ScreenDesk.module.css'
import type { ArrangedWall, ScreenActs, ScreenView } from './screen-view.ts'
import { wallNames } from './wall-names.ts'

interface Props {
  readonly views: readonly ScreenView[]
  readonly walls: readonly ArrangedWall[]
  /** The log's last place. */
  readonly head: number
  readonly mayManage: boolean
  readonly acts: ScreenActs
}

/** Every screen with what it shows; the sentence first. Beside them one of them, or a new one, for whoever may. */
export function ScreenDesk({ views, walls, head, mayManage, acts }: Props) {
  const language = useLanguage()
  const say = deskWords(language).screens
  const [openId, setOpenId] = useState<string | null>(null)
  const open = views.find(({ id }) => id === openId)
  const names = wallNames(walls, say)
  // Screens speak as often.
  useLook(REPORT_EVERY_MS)
  return (
    <>
      <p className={table.lead}>{leadOf(views, head, language)}</p>
      <div className={mayManage ? table.beside : table.alone}>
        <section aria-label={say.title}>
          <p className={table.quiet}>{mayManage ? say.hint : say.adminsOnly}</p>
          {views.length > 0 && (
            <table className={table.table}>
              <thead>
                <tr>
                  <th>{say.screen}</th>
                  <th>{say.state}</th>
                  <th className={table.wide}>{say.shows}</th>
                  <th className={table.wide} title={say.placeHint}>
                    {say.place}
                  </th>
                  <th title={say.paintedHint}>{say.painted}</th>
                  <th className={table.wide}>{say.version}</th>
                  <th className={table.wide}>{say.lastSeen}</th>
                  {mayManage && (
                    <th>
                      <span className="unseen">{say.change}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {views.map((view) => (
                  <Row
                    key={view.id}
                    view={view}
                    shows={names.get(view.layout) ?? view.layout}
                    head={head}
                    mayManage={mayManage}
                    isOpen={view.id === openId}
                    open={() => setOpenId(view.id === openId ? null : view.id)}
                  />
                ))}
              </tbody>
            </table>
          )}
        </section>
        {mayManage &&
          (open ? (
            <ChangeScreen key={open.id} view={open} walls={walls} acts={acts} close={() => setOpenId(null)} />
          ) : (
            <RegisterScreen walls={walls} register={acts.register} />
          ))}
      </div>
    </>
  )
}

function Row({
  view,
  shows,
  head,
  mayManage,
  isOpen,
  open,
}: {
  view: ScreenView
  shows: string
  head: number
  mayManage: boolean
  isOpen: boolean
  open: () => void
}) {
  const language = useLanguage()
  const say = deskWords(language).screens
  const { name, room, state, lastSequence, paintedMs, version, lastSeenAt } = view
  return (
    <tr className={styles.screen} data-state={state}>
      <th scope="row">
        {name} {room !== null && <small>{room}</small>}
      </th>
      <td className={table.kept}>
        <i className={table.mark} data-shape={shapeOf(state)} aria-hidden="true" /> {say.states[state]}
      </td>
      <td className={table.wide}>
        {shows}{' '}
        <small>
          {say.languages[view.language]}, {say.themes[view.theme]}
        </small>
      </td>
      <td className={`${table.wide} n`}>
        {lastSequence !== null && (lastSequence === head ? lastSequence : <b>{`${lastSequence} / ${head}`}</b>)}
      </td>
      <td className="n">{paintedMs !== null && durationText(paintedMs, language)}</td>
      <td className={table.wide}>
        {version !== null &&
          (view.isOfThisBuild ? say.thisBuild : <b title={version}>{`${say.otherBuild} (${version.slice(0, 8)})`}</b>)}
      </td>
      <td className={`${table.wide} n`}>
        {lastSeenAt !== null && formatInstant(lastSeenAt, language, state === 'dark' ? 'day-time' : 'clock')}
      </td>
      {mayManage && (
        <td className={table.right}>
          <button
            type="button"
            className={table.button}
            aria-label={say.changeOne(name)}
            aria-expanded={isOpen}
            onClick={open}
          >
            {isOpen ? say.close : say.change}
          </button>
        </td>
      )}
    </tr>
  )
}

/** The live mark's own shapes: filled is live, open is on its way, hatched is not. */
function shapeOf(state: ScreenView['state']): 'filled' | 'open' | 'hatched' {
  if (state === 'live') return 'filled'
  return state === 'connecting' || state === 'new' ? 'open' : 'hatched'
}

/** How many show the log's last place as live screens do, and which of them was slowest with it. */
function leadOf(views: readonly ScreenView[], head: number, language: Locale): string {
  const say = deskWords(language).screens
  if (views.length === 0) return say.none
  const showing = views.filter(({ state, lastSequence }) => state === 'live' && lastSequence === head)
  const first = showing.length === views.length ? say.allShow(views.length) : say.someShow(showing.length, views.length)
  const [slowest] = views
    .filter(({ paintedSequence }) => paintedSequence === head)
    .toSorted((a, b) => (b.paintedMs ?? 0) - (a.paintedMs ?? 0))
  if (!slowest || slowest.paintedMs === null) return first
  return `${first}${language === 'en' ? ', ' : '，'}${say.slowest(slowest.name, durationText(slowest.paintedMs, language))}`
}
