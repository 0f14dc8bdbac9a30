'use client'
import { Link } from '../../shell/Link/Link.tsx'
import { useLanguage, useWords } from '../../words/Language.tsx'
import { headWords } from './head-words.ts'
import { type AccountShown, useAccount } from './Account.tsx'
import styles from './AccountLinks.module.css'
import { useAlertNews } from './use-alert-news.ts'

/**
 * What the head of a page has for whoever looks: their views, with a quiet count of alerts not seen, and the desk, but for who has no
 * part in it. `live` below <Live> alone: there the count follows the log.
 */
export function AccountLinks({ live }: { live: boolean }) {
  const say = useWords().shell
  const account = useAccount()
  return (
    <>
      {account && (live ? <LiveViews key={account.id} account={account} /> : <ViewsLink unseen={account.unseen} />)}
      {(!account || account.isOfDesk) && (
        <Link href="/desk" className={styles.quiet}>
          {say.desk}
        </Link>
      )}
    </>
  )
}

function LiveViews({ account }: { account: AccountShown }) {
  const { unseen, sentence, isSignedOut } = useAlertNews(account)
  const say = headWords[useLanguage()]
  return (
    <>
      {isSignedOut ? (
        <Link href="/desk/sign-in?to=/views" className={styles.out}>
          {say.signedOut}
        </Link>
      ) : (
        <ViewsLink unseen={unseen} />
      )}
      <span className="unseen" aria-live="polite">
        {sentence}
      </span>
    </>
  )
}

function ViewsLink({ unseen }: { unseen: number }) {
  const say = headWords[useLanguage()]
  return (
    <Link href="/views" className={styles.quiet}>
      {say.title}
      {unseen > 0 && (
        <b className={styles.count}>
          <span aria-hidden="true">{say.unseen(String(unseen))}</span>
          <span className="unseen">{say.unseenSaid(String(unseen))}</span>
        </b>
      )}
    </Link>
  )
}
