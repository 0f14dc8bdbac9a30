'use client'
import { useRouter } from 'next/navigation'
import { Word } from './Word.tsx'

export interface ChoiceOption {
  readonly value: string
  readonly label: string
  /** The address with this chosen; null where there are no figures for it, and then `why` says so. */
  readonly href: string | null
  readonly why?: string
  readonly group?: string
}

/** A word of a sentence that is a control; each of its options leads to an address. */
export function Choice({
  name,
  label,
  value,
  shown,
  options,
}: {
  name: string
  label: string
  value: string
  shown?: string
  options: readonly ChoiceOption[]
}) {
  const router = useRouter()
  return (
    <Word
      name={name}
      label={label}
      value={value}
      shown={shown}
      options={options.map(({ href, ...option }) => ({ ...option, isOffered: href !== null }))}
      choose={(next) => {
        const href = options.find((option) => option.value === next)?.href
        if (href) router.push(href, { scroll: false })
      }}
    />
  )
}
