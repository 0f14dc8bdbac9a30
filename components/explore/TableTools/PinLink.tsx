import { PINNED, type ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import { viewAddress } from '../address.ts'
import { tableWords } from '../table-words.ts'
import styles from './PinLink.module.css'

/** Keeps a row on top of its table, in the address: a triangle beside the row's name. A plain link: its table follows it. */
export function PinLink({
  query,
  row,
  name,
  language,
}: {
  query: ViewQuery
  /** As the address names it. */
  row: string
  name: string
  language: Locale
}) {
  const isPinned = query.pinned.includes(row)
  const say = tableWords[language]
  const label = (isPinned ? say.unpin : say.pin)(name)
  const pinned = isPinned ? query.pinned.filter((one) => one !== row) : [...query.pinned, row].slice(-PINNED)
  return (
    <a
      className={styles.pin}
      data-pin
      data-pinned={isPinned ? '' : undefined}
      href={viewAddress(query, { pinned })}
      aria-label={label}
      title={label}
    />
  )
}
