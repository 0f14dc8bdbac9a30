import { Link } from '../../shell/Link/Link.tsx'
import type { ReactNode } from 'react'
import type { Locale } from '#trade/format/locale.ts'
import { LanguageSwitch } from '../../shell/LanguageSwitch/LanguageSwitch.tsx'
import { NavLink } from '../../shell/Masthead/NavLink.tsx'
import { Wordmark } from '../../shell/Masthead/Wordmark.tsx'
import { Standing, type StandingView } from '../FourEyes/Standing.tsx'
import { DarkScreens } from '../ScreenDesk/DarkScreens.tsx'
import { deskWords } from '../words.ts'
import { Awake } from './Awake.tsx'
import { DeskClock } from './DeskClock.tsx'
import styles from './DeskFrame.module.css'
import { DeskNav } from './DeskNav.tsx'
import { NavInSight } from './NavInSight.tsx'

export interface DeskPerson {
  readonly name: string
  readonly roles: readonly string[]
}

/** The frame of every desk page: masthead with the stamp, who is signed in, the database's clock. Stands below <Live>. */
export function DeskFrame({
  language,
  person,
  standing,
  signOut,
  children,
}: {
  language: Locale
  person: DeskPerson
  standing: StandingView
  signOut: () => Promise<void>
  children: ReactNode
}) {
  const say = deskWords(language)
  return (
    <>
      <header className={styles.masthead}>
        <Link href="/" className={styles.home}>
          <Wordmark />
        </Link>
        <span className={styles.stamp}>{say.desk}</span>
        <NavInSight label={say.navigation} className={styles.nav}>
          <DeskNav label={say.releases} />
          <NavLink href="/desk/flash">{say.flash}</NavLink>
          <NavLink href="/desk/calendar">{say.calendar}</NavLink>
          <NavLink href="/desk/expectations">{say.expectations}</NavLink>
          <NavLink href="/desk/events">{say.events.title}</NavLink>
          <NavLink href="/desk/screens">{say.screens.title}</NavLink>
          <NavLink href="/desk/layouts">{say.layouts.title}</NavLink>
          {person.roles.includes('admin') && (
            <>
              <NavLink href="/desk/webhooks">{say.webhooks.title}</NavLink>
              <NavLink href="/desk/accounts">{say.accounts}</NavLink>
            </>
          )}
          <NavLink href="/desk/rehearsal">{say.rehearsal}</NavLink>
          <NavLink href="/desk/audit">{say.log}</NavLink>
          <span className={styles.narrow}>
            <NavLink href="/desk/account">{say.ownAccount}</NavLink>
          </span>
        </NavInSight>
        <div className={styles.end}>
          <DeskClock label={say.databaseClock} />
          <Link href="/desk/account" className={styles.person} title={say.ownAccount}>
            {person.name}
          </Link>
          <form action={signOut}>
            <button type="submit" className={styles.out}>
              {say.signOut}
            </button>
          </form>
          <LanguageSwitch />
        </div>
      </header>
      <Standing language={language} standing={standing} />
      <DarkScreens />
      <main className={styles.page} id="figures">
        <Awake>{children}</Awake>
      </main>
    </>
  )
}
