'use client'
import { Link } from '../../shell/Link/Link.tsx'
import { useRouter } from 'next/navigation'
import { useCallback, useId, useState } from 'react'
import { withoutPanel } from '#trade/wall/layout/arrange.ts'
import {
  type Layout,
  LAYOUT_NAME_MOST,
  type LayoutProblem,
  type PlacedPanel,
  problemsOf,
} from '#trade/wall/layout/layout.ts'
import { uprightPlaces } from '#trade/wall/layout/upright.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panelStyles from '../panel/panel.module.css'
import { ThrowAway } from '../ThrowAway/ThrowAway.tsx'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import styles from './Arranger.module.css'
import { Handles } from './Handles.tsx'
import { Palette } from './Palette.tsx'
import { panelName } from './panel-name.ts'
import { PanelSettings } from './PanelSettings.tsx'
import { SmallWall, type WallFactsHere } from './SmallWall.tsx'
import type { ChangeLayout } from './wall-view.ts'

interface Props {
  readonly layout: Layout & { readonly revision: number }
  readonly facts: WallFactsHere
  readonly sign: string
  readonly change: ChangeLayout
  readonly deleteLayout: Act<{ slug: string }>
}

/** A wall as it is arranged: itself, small, with a handle over each panel. What is arranged outlives another's change. */
export function Arranger({ layout, facts, sign, change, deleteLayout }: Props) {
  const { slug, revision } = layout
  const language = useLanguage()
  const say = deskWords(language).layouts
  const id = useId()
  const router = useRouter()
  const leave = useCallback(() => router.push('/desk/layouts'), [router])
  const [name, setName] = useState(layout.name)
  const [panels, setPanels] = useState<readonly PlacedPanel[]>(layout.panels)
  const [chosen, setChosen] = useState<number | null>(null)
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const { run, isRunning, errors } = useAct(change, () => setSavedAt(JSON.stringify([name, panels])))
  const problems = problemsOf(panels)
  const at = chosen !== null && chosen < panels.length ? chosen : null
  const open = at === null ? undefined : panels[at]
  const isSaved = savedAt === JSON.stringify([name, panels])
  const isAsStored = JSON.stringify([name, panels]) === JSON.stringify([layout.name, layout.panels])
  const nameAt = (index: number) => {
    const placed = panels[index]
    return placed ? panelName(placed.panel, say, language) : ''
  }
  return (
    <div className={styles.arranger}>
      <div>
        <div className={styles.sheet}>
          <SmallWall panels={panels} facts={facts} shape="lying" sign={sign} />
          <Handles
            panels={panels}
            chosen={at}
            wrong={new Set(problems.flatMap((problem) => ('at' in problem ? [problem.at] : [])))}
            choose={setChosen}
            arrange={setPanels}
          />
        </div>
        <Palette
          panels={panels}
          add={(added) => {
            setPanels(added)
            setChosen(added.length - 1)
          }}
        />
      </div>
      <section className={`${panelStyles.panel} ${styles.side}`} aria-label={layout.name}>
        <form
          noValidate
          onSubmit={(submitted) => {
            submitted.preventDefault()
            if (!isRunning && problems.length === 0) run({ slug, name, panels, revision })
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
          <ul className={styles.problems} aria-live="polite">
            {problems.map((problem) => {
              const said = problemText(problem)
              return <li key={said}>{said}</li>
            })}
          </ul>
          <FieldError id={`${id}-error`} error={errors['panels'] ?? errors['revision'] ?? errors['form']} />
          <div className={panelStyles.row}>
            <button type="submit" className={panelStyles.go} aria-disabled={isRunning || problems.length > 0}>
              {say.save}
            </button>
            <a className={styles.link} href={`/wall/layouts/${slug}`} target="_blank" rel="noreferrer">
              {say.open}
            </a>
            <Link className={styles.link} href="/desk/layouts">
              {say.back}
            </Link>
          </div>
          <output className={panelStyles.quiet}>{isSaved ? say.saved : isAsStored ? '' : say.unsaved}</output>
        </form>
        <div className={styles.chosen}>
          {open && at !== null ? (
            <PanelSettings
              key={at}
              panel={open.panel}
              place={open.place}
              set={(panel) => setPanels(panels.map((each, index) => (index === at ? { ...each, panel } : each)))}
              remove={() => {
                setPanels(withoutPanel(panels, at))
                setChosen(null)
              }}
            />
          ) : (
            <p className={panelStyles.quiet}>{say.nothingChosen}</p>
          )}
        </div>
        <h2>{say.upright}</h2>
        <SmallWall panels={panels} facts={facts} shape="standing" sign={sign} />
        <p className={panelStyles.quiet}>{uprightText()}</p>
        <ThrowAway
          title={say.deleteTitle}
          hint={say.deleteHint}
          label={say.delete}
          act={deleteLayout}
          input={{ slug }}
          onDone={leave}
        />
      </section>
    </div>
  )

  function uprightText(): string {
    const left = uprightPlaces(panels).flatMap((place, index) => (place === null ? [nameAt(index)] : []))
    return left.length === 0 ? say.allUpright : say.notUpright(left.join(language === 'en' ? '; ' : '、'))
  }

  function problemText(problem: LayoutProblem): string {
    if (problem.is === 'empty') return say.problems.empty
    if (problem.is === 'overlaps') return say.problems.overlaps(nameAt(problem.at), nameAt(problem.other))
    return say.problems[problem.is](nameAt(problem.at))
  }
}
