'use client'
import { Link } from '../../shell/Link/Link.tsx'
import { useState } from 'react'
import { formatInstant } from '#trade/format/format-instant.ts'
import { useLanguage } from '../../words/Language.tsx'
import table from '../table/table.module.css'
import { ThrowAway } from '../ThrowAway/ThrowAway.tsx'
import { deskWords } from '../words.ts'
import { ChangePlaylist } from './ChangePlaylist.tsx'
import styles from './LayoutDesk.module.css'
import { NewLayout } from './NewLayout.tsx'
import { NewPlaylist } from './NewPlaylist.tsx'
import type { LayoutActs, LayoutView, PlaylistView } from './wall-view.ts'

interface Props {
  readonly layouts: readonly LayoutView[]
  readonly playlists: readonly PlaylistView[]
  readonly mayManage: boolean
  readonly acts: LayoutActs
}

/** Every layout and playlist; beside them a new one, or a playlist that is changed, for whoever may. */
export function LayoutDesk({ layouts, playlists, mayManage, acts }: Props) {
  const language = useLanguage()
  const say = deskWords(language).layouts
  const [openSlug, setOpenSlug] = useState<string | null>(null)
  const open = playlists.find(({ slug }) => slug === openSlug)
  const nameOf = (slug: string | null) => layouts.find((layout) => layout.slug === slug)?.name ?? say.headline
  const list = (names: readonly string[]) => names.join(language === 'en' ? ', ' : '、') || say.nobody
  return (
    <>
      <p className={table.lead}>{say.lead}</p>
      {!mayManage && <p className={table.quiet}>{say.adminsOnly}</p>}
      <div className={mayManage ? table.beside : table.alone}>
        <div>
          {layouts.length === 0 ? (
            <p className={table.quiet}>{say.none}</p>
          ) : (
            <table className={table.table}>
              <thead>
                <tr>
                  <th>{say.name}</th>
                  <th>{say.address}</th>
                  <th className={`${table.wide} ${table.number}`}>{say.panels}</th>
                  <th className={table.wide}>{say.shownBy}</th>
                  <th className={table.wide}>{say.changed}</th>
                  {mayManage && (
                    <th>
                      <span className="unseen">{say.arrange}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {layouts.map(({ slug, name, panels, screens, playlists: parts, changedAt }) => (
                  <tr key={slug}>
                    <th scope="row">{name}</th>
                    <td>
                      <WallLink path={`/wall/layouts/${slug}`} />
                    </td>
                    <td className={`${table.wide} ${table.number} n`}>{panels}</td>
                    <td className={table.wide}>{list([...screens, ...parts])}</td>
                    <td className={`${table.wide} n`}>{formatInstant(changedAt, language, 'day-time')}</td>
                    {mayManage && (
                      <td className={table.right}>
                        <Link className={table.button} href={`/desk/layouts/${slug}`} aria-label={say.arrangeOne(name)}>
                          {say.arrange}
                        </Link>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <h2 className={table.title}>{say.playlists}</h2>
          {playlists.length === 0 ? (
            <p className={table.quiet}>{say.noPlaylist}</p>
          ) : (
            <table className={table.table}>
              <thead>
                <tr>
                  <th>{say.name}</th>
                  <th>{say.address}</th>
                  <th className={table.wide}>{say.items}</th>
                  <th className={table.wide}>{say.shownBy}</th>
                  {mayManage && (
                    <th>
                      <span className="unseen">{say.change}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {playlists.map(({ slug, name, items, screens }) => (
                  <tr key={slug}>
                    <th scope="row">{name}</th>
                    <td>
                      <WallLink path={`/wall/playlists/${slug}`} />
                    </td>
                    <td className={table.wide}>
                      {list(items.map(({ layout, seconds }) => say.inTurn(nameOf(layout), seconds)))}
                    </td>
                    <td className={table.wide}>{list(screens)}</td>
                    {mayManage && (
                      <td className={table.right}>
                        <button
                          type="button"
                          className={table.button}
                          aria-label={say.changeOne(name)}
                          aria-expanded={slug === openSlug}
                          onClick={() => setOpenSlug(slug === openSlug ? null : slug)}
                        >
                          {slug === openSlug ? say.close : say.change}
                        </button>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
        {mayManage && (
          <div>
            {open ? (
              <ChangePlaylist
                key={open.slug}
                playlist={open}
                layouts={layouts}
                change={acts.changePlaylist}
                close={() => setOpenSlug(null)}
              >
                <ThrowAway
                  title={say.deleteTitle}
                  hint={say.deleteHint}
                  label={say.delete}
                  act={acts.deletePlaylist}
                  input={{ slug: open.slug }}
                  onDone={() => setOpenSlug(null)}
                />
              </ChangePlaylist>
            ) : (
              <>
                <NewLayout create={acts.createLayout} />
                <NewPlaylist layouts={layouts} create={acts.createPlaylist} />
              </>
            )}
          </div>
        )}
      </div>
    </>
  )
}

function WallLink({ path }: { path: string }) {
  return (
    <a className={styles.address} href={path} target="_blank" rel="noreferrer">
      {path}
    </a>
  )
}
