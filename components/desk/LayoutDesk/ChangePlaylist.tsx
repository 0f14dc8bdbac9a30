import { type ReactNode, useId, useState } from 'react'
import { LAYOUT_NAME_MOST } from '#trade/wall/layout/layout.ts'
import { useLanguage } from '../../words/Language.tsx'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import styles from './LayoutDesk.module.css'
import { itemsOf, PlaylistItems, type TypedItem } from './PlaylistItems.tsx'
import type { LayoutActs, LayoutView, PlaylistView } from './wall-view.ts'

/** A playlist that is put together anew; its address stays. */
export function ChangePlaylist({
  playlist,
  layouts,
  change,
  close,
  children,
}: {
  playlist: PlaylistView
  layouts: readonly LayoutView[]
  change: LayoutActs['changePlaylist']
  close: () => void
  children: ReactNode
}) {
  const { slug, revision } = playlist
  const say = deskWords(useLanguage()).layouts
  const id = useId()
  const [name, setName] = useState(playlist.name)
  const [items, setItems] = useState<readonly TypedItem[]>(
    playlist.items.map(({ layout, seconds }) => ({ layout, seconds: String(seconds) })),
  )
  const { run, isRunning, errors } = useAct(change, close)
  return (
    <section className={`${panel.panel} ${styles.form}`} aria-labelledby={id}>
      <h2 id={id}>{say.changeOne(playlist.name)}</h2>
      <form
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault()
          if (!isRunning) run({ slug, name, revision, items: itemsOf(items) })
        }}
      >
        <label htmlFor={`${id}-name`}>{say.name}</label>
        <input
          id={`${id}-name`}
          value={name}
          maxLength={LAYOUT_NAME_MOST}
          autoComplete="off"
          aria-invalid={'name' in errors}
          aria-describedby={`${id}-name-error`}
          onChange={({ target: { value } }) => setName(value)}
        />
        <FieldError id={`${id}-name-error`} error={errors['name']} />
        <PlaylistItems items={items} layouts={layouts} type={setItems} errors={errors} />
        <FieldError id={`${id}-error`} error={errors['revision'] ?? errors['form']} />
        <div className={panel.row}>
          <button type="submit" className={panel.go} aria-disabled={isRunning}>
            {say.save}
          </button>
          <button type="button" className={panel.button} onClick={close}>
            {say.close}
          </button>
        </div>
      </form>
      {children}
    </section>
  )
}
