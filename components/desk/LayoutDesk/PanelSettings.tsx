import { useId } from 'react'
import type { GridPlace } from '#trade/wall/layout/layout.ts'
import { CITIES, CITY_CODES } from '#trade/wall/layout/cities.ts'
import type { Panel } from '#trade/wall/layout/panel.ts'
import { useLanguage } from '../../words/Language.tsx'
import panelStyles from '../panel/panel.module.css'
import { deskWords } from '../words.ts'
import { panelName } from './panel-name.ts'

const FLOWS = ['total', 'exports', 'imports'] as const

/** What of the chosen panel may be set, and how it leaves the wall. */
export function PanelSettings({
  panel,
  place,
  set,
  remove,
}: {
  panel: Panel
  place: GridPlace
  set: (panel: Panel) => void
  remove: () => void
}) {
  const language = useLanguage()
  const say = deskWords(language).layouts
  const id = useId()
  return (
    <>
      <h2>{panelName(panel, say, language)}</h2>
      <p className={panelStyles.quiet}>{say.place(place.column + 1, place.row + 1, place.columns, place.rows)}</p>
      {'flow' in panel && (
        <>
          <label htmlFor={`${id}-flow`}>{say.flow}</label>
          <select
            id={`${id}-flow`}
            value={panel.flow}
            onChange={({ target: { value } }) =>
              set({ ...panel, flow: FLOWS.find((flow) => flow === value) ?? panel.flow })
            }
          >
            {FLOWS.map((flow) => (
              <option key={flow} value={flow}>
                {say.flows[flow]}
              </option>
            ))}
          </select>
        </>
      )}
      {'city' in panel && (
        <>
          <label htmlFor={`${id}-city`}>{say.city}</label>
          <select
            id={`${id}-city`}
            value={panel.city}
            onChange={({ target: { value } }) =>
              set({ ...panel, city: CITY_CODES.find((city) => city === value) ?? panel.city })
            }
          >
            {CITY_CODES.map((city) => (
              <option key={city} value={city}>
                {CITIES[city].names[language]}
              </option>
            ))}
          </select>
        </>
      )}
      <p className={panelStyles.quiet}>{say.keys}</p>
      <div className={panelStyles.row}>
        <button type="button" className={panelStyles.button} onClick={remove}>
          {say.remove}
        </button>
      </div>
    </>
  )
}
