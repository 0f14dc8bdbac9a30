'use client'
import { useRouter } from 'next/navigation'
import { type Shown, Word } from './Word.tsx'

export interface ChoiceOption {
  readonly value: string
  readonly label: string
  /** The address with this chosen; null where there are no figures for it, and then `why` says so. */
  readonly href: string | null
  readonly why?: string
  readonly group?: string
}

/** A word of a sentence that is a control; each of its options leads to an address. */
export function Choice({ options, ...word }: Shown & { name: string; options: readonly ChoiceOption[] }) {
  const router = useRouter()
  return (
    <Word
      {...word}
      options={options.map(({ href, ...option }) => ({ ...option, isOffered: href !== null }))}
      choose={(next) => {
        const href = options.find((option) => option.value === next)?.href
        if (href) router.push(href, { scroll: false })
      }}
    />
  )
}
