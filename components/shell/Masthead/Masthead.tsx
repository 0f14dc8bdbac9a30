import { Link } from '../Link/Link.tsx'
import type { Locale } from '#trade/format/locale.ts'
import { AccountLinks } from '../../views/Account/AccountLinks.tsx'
import { words } from '../../words/words.ts'
import { BeijingClock } from '../BeijingClock/BeijingClock.tsx'
import { LanguageSwitch } from '../LanguageSwitch/LanguageSwitch.tsx'
import { LiveMark } from '../LiveMark/LiveMark.tsx'
import styles from './Masthead.module.css'
import { NavLink } from './NavLink.tsx'
import { Wordmark } from './Wordmark.tsx'

/** The head of every public page. `live` only below <Live>: a page that shows no live figure makes no claim about them. */
export function Masthead({ language, live }: { language: Locale; live: boolean }) {
  const say = words(language).shell
  return (
    <header className={styles.masthead}>
      <a className={styles.skip} href="#figures">
        {say.skip}
      </a>
      <Link href="/" className={styles.home}>
        <Wordmark />
      </Link>
      <nav aria-label={say.mainNavigation} className={styles.nav}>
        <NavLink href="/">{say.front}</NavLink>
        <NavLink href="/explore">{say.explore}</NavLink>
        <NavLink href="/releases">{say.releases}</NavLink>
        <NavLink href="/calendar">{say.calendar}</NavLink>
        <NavLink href="/method">{say.method}</NavLink>
      </nav>
      <div className={styles.end}>
        {live && <LiveMark />}
        {live && <BeijingClock />}
        <LanguageSwitch />
        <AccountLinks live={live} />
      </div>
    </header>
  )
}
