import { withPanel } from '#trade/wall/layout/arrange.ts'
import type { PlacedPanel } from '#trade/wall/layout/layout.ts'
import { ONE_OF_EACH } from '#trade/wall/layout/panel.ts'
import { useLanguage } from '../../words/Language.tsx'
import panelStyles from '../panel/panel.module.css'
import { deskWords } from '../words.ts'
import styles from './Arranger.module.css'

/** Every kind of panel; one for which there is no room says so. */
export function Palette({
  panels,
  add,
}: {
  panels: readonly PlacedPanel[]
  add: (panels: readonly PlacedPanel[]) => void
}) {
  const say = deskWords(useLanguage()).layouts
  return (
    <ul className={styles.palette} aria-label={say.add}>
      {ONE_OF_EACH.map((panel) => {
        const added = withPanel(panels, panel)
        return (
          <li key={panel.kind}>
            <button
              type="button"
              className={panelStyles.button}
              aria-disabled={added === null}
              title={added === null ? say.noRoom : say.add}
              onClick={() => added && add(added)}
            >
              {say.kinds[panel.kind]}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
