'use client'
import { useRouter } from 'next/navigation'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { type AskWord, wordChange } from '#trade/explore/word-change.ts'
import { viewAddress } from '../address.ts'
import { type Shown, Word } from './Word.tsx'

export interface ViewOption {
  /** As the address writes it. */
  readonly value: string
  readonly label: string
  /** Why there are no figures for it; absent where there are. */
  readonly why?: string
  readonly group?: string
}

/**
 * A word of the explorer's sentence. The address of what is chosen is made here, when it is chosen: of the hundreds that a page could
 * lead to, one is asked for.
 */
export function ViewChoice({
  query,
  options,
  ...word
}: Shown & { query: ViewQuery; name: AskWord; options: readonly ViewOption[] }) {
  const router = useRouter()
  return (
    <Word
      {...word}
      options={options.map((option) => ({ ...option, isOffered: option.why === undefined }))}
      choose={(next) => router.push(viewAddress(query, wordChange(query, word.name, next)), { scroll: false })}
    />
  )
}
