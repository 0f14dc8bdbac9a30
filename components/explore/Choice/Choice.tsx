'use client'
import { useRouter } from 'next/navigation'
import { useId } from 'react'
import styles from './Choice.module.css'

export interface ChoiceOption {
  readonly value: string
  readonly label: string
  /** The address with this chosen; null where there are no figures for it, and then `why` says so. */
  readonly href: string | null
  readonly why?: string
  readonly group?: string
}

/** A word of a sentence that is a control: a native list laid over the word it shows. `name` serves a reader without scripts. */
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
  const id = useId()
  const current = options.find((option) => option.value === value)
  const go = (next: string) => {
    const href = options.find((option) => option.value === next)?.href
    if (href) router.push(href, { scroll: false })
  }
  const groups = [...new Set(options.map((option) => option.group ?? ''))].map(
    (group) => [group, options.filter((option) => (option.group ?? '') === group)] as const,
  )
  return (
    <span className={styles.word}>
      <span aria-hidden="true" className={styles.shown}>
        {shown ?? current?.label ?? value}
      </span>
      <select id={id} name={name} aria-label={label} value={value} onChange={(event) => go(event.target.value)}>
        {groups.map(([group, of]) =>
          group === '' ? (
            of.map(drawn)
          ) : (
            <optgroup key={group} label={group}>
              {of.map(drawn)}
            </optgroup>
          ),
        )}
      </select>
    </span>
  )
}

function drawn({ value, label, href, why }: ChoiceOption) {
  return (
    <option key={value} value={value} disabled={href === null}>
      {why ? `${label} (${why})` : label}
    </option>
  )
}
