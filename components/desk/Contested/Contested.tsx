'use client'
import { figureName } from '#trade/checks/figure-name.ts'
import type { Background } from '#trade/checks/draft.ts'
import { refKey } from '#trade/checks/finding.ts'
import type { FieldText, StandingField } from '#trade/drafting.ts'
import { formatUnit } from '#trade/format/format-unit.ts'
import { parseSeriesKey } from '#trade/series-key.ts'
import { useLanguage } from '../../words/Language.tsx'
import { fieldOf } from '../draft/typed.ts'
import type { DraftForm } from '../draft/use-draft.ts'
import panel from '../panel/panel.module.css'
import { deskWords } from '../words.ts'
import styles from './Contested.module.css'

/** Fields in which another wrote something else meanwhile, with both texts: nothing is overwritten unseen, and nothing typed is lost. */
export function Contested({ form, background }: { form: DraftForm; background: Background }) {
  const language = useLanguage()
  const say = deskWords(language)
  if (form.contested.length === 0) return null
  const [first] = form.contested
  return (
    <section className={styles.contested} role="alert" aria-labelledby="contested">
      <h2 id="contested">{say.contestedTitle(first?.by ?? say.somebody)}</h2>
      <p>{say.contestedHint}</p>
      <table>
        <thead>
          <tr>
            <th>{say.series}</th>
            <th>{say.mineHead}</th>
            <th>{say.theirsHead}</th>
          </tr>
        </thead>
        <tbody>
          {form.contested.map((field) => {
            const name = figureName(field.series, field.period, background)[language]
            const label = field.part === 'growth' ? say.growthLabel(name) : name
            return (
              <tr key={refKey(field)}>
                <th scope="row">{label}</th>
                {(['mine', 'theirs'] as const).map((whose) => (
                  <td key={whose}>
                    <button
                      type="button"
                      className={panel.button}
                      aria-label={`${label}: ${whose === 'mine' ? say.mine : say.theirs}`}
                      onClick={() => form.choose(field, whose)}
                    >
                      {said(field, whose === 'mine' ? fieldOf(form.typed, field) : field, say.empty, language)}
                    </button>
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function said(
  { series, part }: StandingField,
  { text, scale }: FieldText,
  empty: string,
  language: 'en' | 'zh',
): string {
  if (text.trim() === '') return empty
  return part === 'growth'
    ? `${text} %`
    : `${text} ${formatUnit({ base: parseSeriesKey(series).unit, scale }, language)}`
}
