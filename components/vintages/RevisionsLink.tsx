import { Link } from '../shell/Link/Link.tsx'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import { ofView } from '#trade/vintages/revision-query.ts'
import { revisionsAddress } from './address.ts'
import styles from './RevisionsLink.module.css'
import { vintageWords } from './vintage-words.ts'

/** From a view to the revisions of what it is about. */
export function RevisionsLink({ view, language }: { view: ViewQuery; language: Locale }) {
  return (
    <Link className={styles.link} href={revisionsAddress(ofView(view))}>
      {vintageWords[language].link}
    </Link>
  )
}
