import { useId } from 'react'
import { grouped } from '#trade/grouped.ts'
import styles from './Choice.module.css'

export interface WordOption {
  readonly value: string
  readonly label: string
  readonly isOffered: boolean
  /** Why it is not offered. */
  readonly why?: string | undefined
  readonly group?: string | undefined
}

/** What a word says, whatever choosing another leads to. */
export interface Shown {
  readonly label: string
  readonly value: string
  /** What stands there in place of the chosen option's label. */
  readonly shown?: string | undefined
}

/**
 * A word of a sentence that is a control: a native list laid over the word it shows. `name` serves a reader without scripts. `choose`
 * is told the value that was chosen.
 */
export function Word({
  name,
  label,
  value,
  shown,
  options,
  choose,
}: Shown & { name: string; options: readonly WordOption[]; choose: (value: string) => void }) {
  const id = useId()
  return (
    <span className={styles.word}>
      <span aria-hidden="true" className={styles.shown}>
        {shown ?? options.find((option) => option.value === value)?.label ?? value}
      </span>
      <select id={id} name={name} aria-label={label} value={value} onChange={(event) => choose(event.target.value)}>
        {[...grouped(options, ({ group }) => group ?? '')].map(([group, of]) =>
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

function drawn({ value, label, isOffered, why }: WordOption) {
  return (
    <option key={value} value={value} disabled={!isOffered}>
      {why ? `${label} (${why})` : label}
    </option>
  )
}
