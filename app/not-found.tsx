import { Link } from '#components/shell/Link/Link.tsx'
import { Page } from '#components/shell/Page/Page.tsx'
import styles from '#components/shell/Failed/Failed.module.css'
import { words } from '#components/words/words.ts'
import { readPreferences } from './preferences.ts'

export default async function NotFound() {
  const preferences = await readPreferences()
  const say = words(preferences.language).shell
  return (
    <Page {...preferences} live={false}>
      <section className={styles.box}>
        <h1>{say.notFoundTitle}</h1>
        <p>{say.notFoundBody}</p>
        <p className={styles.nearest}>
          {say.notFoundTry} <Link href="/">{say.front}</Link> <Link href="/explore">{say.explore}</Link>{' '}
          <Link href="/releases">{say.releases}</Link> <Link href="/calendar">{say.calendar}</Link>
        </p>
      </section>
    </Page>
  )
}
