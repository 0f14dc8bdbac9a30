import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { useCursor } from '../../live/use-releases.ts'
import { useLanguage } from '../../words/Language.tsx'
import { notifyOnce } from '../Notify/notify.ts'
import { headWords } from './head-words.ts'
import type { AccountShown } from './Account.tsx'
import { type AlertNews, askForNews, askOnce } from './alert-news.ts'

/** An account without secrets stays signed in while a page of it is open: a session that lies idle ends after two hours. */
const STAYS_EVERY_MS = 30 * 60_000

/** What the head of a page says of the account's alerts. */
interface AlertsSaid {
  readonly unseen: number
  /** What was heard last, for who can't see the count. */
  readonly sentence: string
  /** The session is over: nothing more is heard until somebody signs in. */
  readonly isSignedOut: boolean
}

/**
 * The account's alerts, kept up with the log: after each publication this page hears of it asks what they say, notifies through the
 * browser where that is allowed, and draws a page that lists them anew.
 */
export function useAlertNews(account: AccountShown): AlertsSaid {
  const language = useLanguage()
  const { epoch, sequence } = useCursor()
  const [heard, setHeard] = useState<{ readonly news: AlertNews; readonly sentence: string } | null>(null)
  const [signedOutAt, setSignedOutAt] = useState<string | null>(null)
  const place = `${epoch}:${sequence}`
  const asked = useRef(place)
  // What this page was told of, and not what the server drew last: that may count a firing before anybody here has heard of it.
  const told = useRef(account.newest)
  const router = useRouter()
  const listsThem = usePathname().startsWith('/views')
  const { id, alerts, isOfDesk, at } = account
  useEffect(() => {
    if (asked.current === place || alerts === 0) return
    const over = new AbortController()
    void askForNews(sequence, over.signal, (news) => {
      if (news === 'signed-out') return setSignedOutAt(at)
      if (news.evaluatedTo !== null && news.evaluatedTo >= sequence) asked.current = place
      const fresh = news.heard.filter(({ firing }) => firing > told.current)
      told.current = Math.max(told.current, news.newest)
      const [last] = fresh
      const sentence = last ? headWords[language].heard(last.view.name, last.now[language]) : null
      setHeard((before) => ({ news, sentence: sentence ?? before?.sentence ?? '' }))
      if (fresh.length === 0) return
      void notifyOnce(id, fresh, language)
      if (listsThem) router.refresh()
    })
    return () => over.abort()
  }, [place, sequence, alerts, id, at, language, listsThem, router])
  useEffect(() => {
    if (isOfDesk || alerts === 0) return
    const over = new AbortController()
    const timer = setInterval(() => void askOnce(over.signal), STAYS_EVERY_MS)
    return () => {
      clearInterval(timer)
      over.abort()
    }
  }, [isOfDesk, alerts])
  // Whatever the database said last: what was heard here, or what the server drew since.
  const isNewer = heard !== null && heard.news.at > at
  return {
    unseen: isNewer ? heard.news.unseen : account.unseen,
    sentence: heard?.sentence ?? '',
    isSignedOut: signedOutAt === at,
  }
}
