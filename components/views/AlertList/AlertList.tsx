import type { Alert } from '#trade/alerts/alert.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import { alertWords } from '../alert-words.ts'
import { Deed, type FormAct } from '../Deed/Deed.tsx'
import { viewsWords } from '../words.ts'
import styles from './AlertList.module.css'

/** The alerts of a view, each in words, and how to remove it. */
export function AlertList({
  alerts,
  query,
  removeAlert,
  language,
}: {
  alerts: readonly { readonly id: number; readonly alert: Alert }[]
  query: ViewQuery
  removeAlert: FormAct
  language: Locale
}) {
  const say = viewsWords[language]
  if (alerts.length === 0) return null
  return (
    <ul className={styles.list}>
      {alerts.map(({ id, alert }) => {
        const words = alertWords(alert, query, language)
        return (
          <li key={id}>
            <span>{words}</span>
            <Deed act={removeAlert} fields={{ id }} label={say.remove} said={`${say.remove}: ${words}`} />
          </li>
        )
      })}
    </ul>
  )
}
