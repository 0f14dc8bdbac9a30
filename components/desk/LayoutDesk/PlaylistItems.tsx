import { useId } from 'react'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { ITEM_SECONDS, ITEMS_MOST } from '#trade/wall/playlist.ts'
import { useLanguage } from '../../words/Language.tsx'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { deskWords } from '../words.ts'
import styles from './LayoutDesk.module.css'
import type { ItemView, LayoutView } from './wall-view.ts'

/** The seconds as they are typed: what is no number stays on the screen, and is refused. */
export interface TypedItem {
  readonly layout: string | null
  readonly seconds: string
}

export const FIRST_ITEM: TypedItem = { layout: null, seconds: '30' }

/** `typed` as it is sent: what is no number goes as none, and the server names the field. */
export function itemsOf(typed: readonly TypedItem[]): readonly ItemView[] {
  return typed.map(({ layout, seconds }) => ({ layout, seconds: Number(seconds.trim() || Number.NaN) }))
}

/** The walls of a playlist, in their order. */
export function PlaylistItems({
  items,
  layouts,
  type,
  errors,
}: {
  items: readonly TypedItem[]
  layouts: readonly LayoutView[]
  type: (items: readonly TypedItem[]) => void
  errors: Readonly<Record<string, Bilingual>>
}) {
  const say = deskWords(useLanguage()).layouts
  const id = useId()
  const put = (at: number, item: TypedItem) => type(items.map((each, index) => (index === at ? item : each)))
  const raise = (at: number) =>
    type(items.map((each, index) => items[index === at - 1 ? at : index === at ? at - 1 : index] ?? each))
  const error = Object.entries(errors).find(([field]) => field.startsWith('items'))?.[1]
  return (
    <fieldset className={styles.items}>
      <legend>{say.items}</legend>
      <ol>
        {items.map((item, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a wall may stand twice in a playlist: its place is all it is known by
          <li key={at}>
            <select
              aria-label={say.item(at + 1)}
              value={item.layout ?? ''}
              onChange={({ target: { value } }) => put(at, { ...item, layout: value || null })}
            >
              <option value="">{say.headline}</option>
              {layouts.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
            <input
              aria-label={say.secondsOf(at + 1)}
              inputMode="numeric"
              value={item.seconds}
              title={`${ITEM_SECONDS.least}–${ITEM_SECONDS.most}`}
              onChange={({ target: { value } }) => put(at, { ...item, seconds: value })}
            />
            <span>{say.seconds}</span>
            <button
              type="button"
              className={panel.button}
              aria-label={say.up(at + 1)}
              aria-disabled={at === 0}
              onClick={() => at > 0 && raise(at)}
            >
              <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
                <path d="M0 8 5 1l5 7z" fill="currentColor" />
              </svg>
            </button>
            <button
              type="button"
              className={panel.button}
              aria-label={say.removeItem(at + 1)}
              aria-disabled={items.length === 1}
              onClick={() => items.length > 1 && type(items.filter((_, index) => index !== at))}
            >
              <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
                <path d="M1 1l8 8M9 1l-8 8" stroke="currentColor" strokeWidth="2" />
              </svg>
            </button>
          </li>
        ))}
      </ol>
      <FieldError id={`${id}-error`} error={error} />
      {items.length < ITEMS_MOST && (
        <button type="button" className={panel.button} onClick={() => type([...items, FIRST_ITEM])}>
          {say.addItem}
        </button>
      )}
      <p className={panel.quiet}>{say.turnHint}</p>
    </fieldset>
  )
}
