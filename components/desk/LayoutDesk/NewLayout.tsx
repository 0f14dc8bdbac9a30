import { useId, useState } from 'react'
import { type Preset, PRESET_NAMES } from '#trade/wall/layout/presets.ts'
import { useLanguage } from '../../words/Language.tsx'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import styles from './LayoutDesk.module.css'
import { NamedFields, NO_NAME } from './NamedFields.tsx'
import type { LayoutActs } from './wall-view.ts'

/** A new layout, begun with one of those at hand. */
export function NewLayout({ create }: { create: LayoutActs['createLayout'] }) {
  const say = deskWords(useLanguage()).layouts
  const id = useId()
  const [typed, setTyped] = useState(NO_NAME)
  const [preset, setPreset] = useState<Preset>('release')
  const { run, isRunning, errors } = useAct(create, () => setTyped(NO_NAME))
  return (
    <section className={`${panel.panel} ${styles.form}`} aria-labelledby={id}>
      <h2 id={id}>{say.newLayout}</h2>
      <form
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault()
          if (!isRunning) run({ ...typed, preset })
        }}
      >
        <NamedFields typed={typed} type={setTyped} slugLabel={say.slug} errors={errors} />
        <label htmlFor={`${id}-preset`}>{say.preset}</label>
        <select
          id={`${id}-preset`}
          value={preset}
          onChange={({ target: { value } }) => setPreset(PRESET_NAMES.find((each) => each === value) ?? 'release')}
        >
          {PRESET_NAMES.map((each) => (
            <option key={each} value={each}>
              {say.presets[each]}
            </option>
          ))}
        </select>
        <FieldError id={`${id}-error`} error={errors['form'] ?? errors['panels']} />
        <div className={panel.row}>
          <button type="submit" className={panel.go} aria-disabled={isRunning}>
            {say.create}
          </button>
        </div>
      </form>
    </section>
  )
}
