import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { useCursor } from '../../live/use-releases.ts'
import { useLanguage } from '../../words/Language.tsx'
import { notifyOnce } from '../Notify/notify.ts'
import { viewsWords } from '../words.ts'
import type { AccountShown } from './Account.tsx'
import { type AlertNews, askForNews } from './alert-news.ts'

/**
 * The account's alerts, kept up with the log: after each publication this page hears of it asks what they say, notifies through the
 * browser where that is allowed, and draws a page that lists them anew. `sentence`: what was heard last, for who can't see the count.
 */
export function useAlertNews(account: AccountShown): { readonly unseen: number; readonly sentence: string } {
  const language = useLanguage()
  const { epoch, sequence } = useCursor()
  const [heard, setHeard] = useState<{ readonly news: AlertNews; readonly sentence: string } | null>(null)
  const place = `${epoch}:${sequence}`
  const asked = useRef(place)
  const router = useRouter()
  const listsThem = usePathname().startsWith('/views')
  const { id, alerts, newest } = account
  useEffect(() => {
    if (asked.current === place || alerts === 0) return
    const over = new AbortController()
    void askForNews(sequence, over.signal, (news) => {
      asked.current = place
      const fresh = news.heard.filter(({ firing }) => firing > newest)
      const [last] = fresh
      const sentence = last ? viewsWords[language].heard(last.view.name, last.now[language]) : ''
      setHeard({ news, sentence })
      if (fresh.length === 0) return
      void notifyOnce(id, fresh, language)
      if (listsThem) router.refresh()
    })
    return () => over.abort()
  }, [place, sequence, alerts, newest, id, language, listsThem, router])
  // Whatever the database said last: what was heard here, or what the server drew since.
  const isNewer = heard !== null && heard.news.at > account.at
  return { unseen: isNewer ? heard.news.unseen : account.unseen, sentence: heard?.sentence ?? '' }
}
