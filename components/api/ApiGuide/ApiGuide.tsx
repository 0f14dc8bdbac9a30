import { Link } from '../../shell/Link/Link.tsx'
import type { ReactNode } from 'react'
import type { Locale } from '#trade/format/locale.ts'
import { apiWords } from '../api-words.ts'
import type { OperationView } from '../operation-view.ts'
import styles from './ApiGuide.module.css'

// A file, and no page of ours.
const OPEN_API_FILE = '/api/v1/openapi.json'

/** What the API promises, what can be asked of it, and one of those to try. */
export function ApiGuide({
  operations,
  chosen,
  limits,
  refused,
  language,
  children,
}: {
  operations: readonly OperationView[]
  chosen: OperationView
  /** Requests at once and a second: of an address, of a key. */
  limits: readonly [string, string, string, string]
  /** Why the page's own address is not understood; null where it is. */
  refused: string | null
  language: Locale
  children: ReactNode
}) {
  const say = apiWords[language]
  return (
    <article>
      <header className={styles.head}>
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
      </header>
      {refused !== null && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <dl className={styles.facts}>
        {[...say.facts, [say.limits, say.limitsTell(...limits)]].map(([term, meaning]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.links}>
        <a className="link" href={OPEN_API_FILE}>
          {say.file}
        </a>
        <Link className="link" href="/account">
          {say.keys}
        </Link>
      </p>
      <div className={styles.work}>
        <nav aria-label={say.operations}>
          <h2 className={styles.title}>{say.operations}</h2>
          <ul className={styles.list}>
            {operations.map(({ id, title, path }) => (
              <li key={id}>
                <Link href={`/api?operation=${id}`} aria-current={id === chosen.id ? 'page' : undefined}>
                  {title}
                  <small>{path.replace('/api/v1', '')}</small>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <section aria-labelledby="chosen" className={styles.chosen}>
          <h2 id="chosen" className={styles.title}>
            {chosen.title} <small>{chosen.path}</small>
          </h2>
          <p className={styles.says}>{chosen.says}</p>
          {children}
        </section>
      </div>
    </article>
  )
}
