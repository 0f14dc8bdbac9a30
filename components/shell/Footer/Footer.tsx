import { Link } from '../Link/Link.tsx'
import type { Locale } from '#trade/format/locale.ts'
import { words } from '../../words/words.ts'
import styles from './Footer.module.css'
import { PreferenceLinks } from './PreferenceLinks.tsx'
import { PrintFoot } from './PrintFoot.tsx'

/** The foot of every public page: whose figures these are, and how the reader likes them drawn. */
export function Footer({
  language,
  theme,
  sign,
  live,
}: {
  language: Locale
  theme: string
  sign: string
  live: boolean
}) {
  const say = words(language).shell
  return (
    <footer className={styles.footer}>
      <p>
        {say.source}{' '}
        <Link className="link" href="/corrections">
          {say.corrections}
        </Link>
      </p>
      {live && <PrintFoot />}
      <div className={styles.preferences}>
        <PreferenceLinks
          name="theme"
          label={say.theme}
          chosen={theme}
          options={[
            ['auto', say.themeAuto],
            ['light', say.themeLight],
            ['dark', say.themeDark],
            ['contrast', say.themeContrast],
          ]}
        />
        <PreferenceLinks
          name="sign"
          label={say.sign}
          chosen={sign}
          options={[
            ['ink', say.signInk],
            ['red-up', say.signRedUp],
            ['green-up', say.signGreenUp],
          ]}
        />
      </div>
    </footer>
  )
}
