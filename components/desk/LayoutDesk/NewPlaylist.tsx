import { useId, useState } from 'react'
import { useLanguage } from '../../words/Language.tsx'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import styles from './LayoutDesk.module.css'
import { NamedFields, NO_NAME } from './NamedFields.tsx'
import { FIRST_ITEM, itemsOf, PlaylistItems, type TypedItem } from './PlaylistItems.tsx'
import type { LayoutActs, LayoutView } from './wall-view.ts'

/** A new playlist. */
export function NewPlaylist({
  layouts,
  create,
}: {
  layouts: readonly LayoutView[]
  create: LayoutActs['createPlaylist']
}) {
  const say = deskWords(useLanguage()).layouts
  const id = useId()
  const [typed, setTyped] = useState(NO_NAME)
  const [items, setItems] = useState<readonly TypedItem[]>([FIRST_ITEM])
  const { run, isRunning, errors } = useAct(create, () => {
    setTyped(NO_NAME)
    setItems([FIRST_ITEM])
  })
  return (
    <section className={`${panel.panel} ${styles.form}`} aria-labelledby={id}>
      <h2 id={id}>{say.newPlaylist}</h2>
      <form
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault()
          if (!isRunning) run({ ...typed, items: itemsOf(items) })
        }}
      >
        <NamedFields typed={typed} type={setTyped} slugLabel={say.playlistSlug} errors={errors} />
        <PlaylistItems items={items} layouts={layouts} type={setItems} errors={errors} />
        <FieldError id={`${id}-error`} error={errors['form']} />
        <div className={panel.row}>
          <button type="submit" className={panel.go} aria-disabled={isRunning}>
            {say.create}
          </button>
        </div>
      </form>
    </section>
  )
}
