import { useSyncExternalStore } from 'react'
import type { Connection } from './connection.ts'
import styles from './live-notice.module.css'
import { trouble } from './trouble.ts'

/** Says in words why a page is not live, where it is more than silence. Nothing while all is well. */
export function LiveNotice({ connection }: { readonly connection: Connection }) {
  const said = useSyncExternalStore(
    connection.onChange,
    () => trouble(connection.state, connection.refusedBecause, document.documentElement.lang === 'zh' ? 'zh' : 'en'),
    () => null,
  )
  if (said === null) return null
  return (
    <p className={styles.notice} role="alert">
      {said}
    </p>
  )
}
