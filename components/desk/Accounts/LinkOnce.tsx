'use client'
import { useSyncExternalStore } from 'react'
import { formatInstant } from '#trade/format/format-instant.ts'
import { useLanguage } from '../../words/Language.tsx'
import panel from '../panel/panel.module.css'
import table from '../table/table.module.css'
import { deskWords } from '../words.ts'

/** What became of a link: sent by mail, or to be handed over by whoever sees it now. `failed`: mail was tried. */
export type Handed =
  | { readonly sentTo: string }
  | { readonly show: string; readonly expiresAt: string; readonly failed: boolean }

/** A link, the one time it is shown. */
export function LinkOnce({ handed }: { handed: Handed }) {
  const language = useLanguage()
  const say = deskWords(language)
  const origin = useOrigin()
  if ('sentTo' in handed) return <p className={table.once}>{say.linkSent(handed.sentTo)}</p>
  return (
    <div aria-live="polite" className={table.once}>
      {handed.failed && <p className={panel.warning}>{say.mailFailed}</p>}
      <p>
        {say.linkOnce} {formatInstant(handed.expiresAt, language, 'day-time')}:
      </p>
      <p>
        <code className={table.link}>{`${origin}${handed.show}`}</code>
      </p>
    </div>
  )
}

/** The address this desk has for whoever looks at it. */
function useOrigin(): string {
  return useSyncExternalStore(
    () => () => undefined,
    () => location.origin,
    () => '',
  )
}
