import { Link } from '../../shell/Link/Link.tsx'
import type { ReactNode } from 'react'
import { formatDigits } from '#trade/format/format-number.ts'
import type { Locale } from '#trade/format/locale.ts'
import { rateText, shareText } from '../print-cell.ts'
import { Growth } from '../../figures/Growth/Growth.tsx'
import type { Decimal } from '#trade/decimal.ts'
import { isMissing, type Missing } from '#trade/missing.ts'
import { fixed } from '#trade/decimal.ts'
import { exploreWords } from '../words.ts'
import styles from './PickList.module.css'

export interface PickItem {
  readonly code: string
  readonly name: string
  readonly share: Decimal | Missing
  readonly growth: Decimal | Missing
  readonly colour: string
  readonly isChosen: boolean
  /** What a click does, in words. */
  readonly action: string
  readonly href: string
}

const SHOWN = 8

/** A list that is data (share, growth) as well as filter: each row is a link to the view with it chosen or not. */
export function PickList({
  title,
  subtitle,
  items,
  none,
  language,
}: {
  title: string
  subtitle: string
  items: readonly PickItem[]
  none: ReactNode
  language: Locale
}) {
  // A chosen row is never folded away.
  const [shown, more] =
    items.length <= SHOWN + 1 || items.slice(SHOWN).some(({ isChosen }) => isChosen)
      ? [items, []]
      : [items.slice(0, SHOWN), items.slice(SHOWN)]
  const id = `pick-${title.replaceAll(/\s/g, '-')}`
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>
        {title}
        {items.length > 0 && <small>{subtitle}</small>}
      </h2>
      {items.length === 0 ? (
        <div className={styles.none}>{none}</div>
      ) : (
        <ul className={styles.pick}>
          {shown.map((item) => (
            <Item key={item.code} {...item} language={language} />
          ))}
        </ul>
      )}
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>{exploreWords[language].more(formatDigits(String(more.length)))}</summary>
          <ul className={styles.pick}>
            {more.map((item) => (
              <Item key={item.code} {...item} language={language} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Item({ name, share, growth, colour, isChosen, action, href, language }: PickItem & { language: Locale }) {
  return (
    <li>
      <Link href={href} scroll={false} aria-current={isChosen ? 'true' : undefined} title={action}>
        <i
          style={isChosen ? { background: `var(${colour})`, borderColor: `var(${colour})` } : undefined}
          aria-hidden="true"
        />
        <span className={styles.name}>{name}</span>
        <span className={styles.share}>{shareText(share) === null ? '' : `${shareText(share)}%`}</span>
        <span className={styles.growth}>
          {isMissing(growth) || rateText(growth, language) === null ? (
            ''
          ) : (
            <Growth percent={fixed(growth, 1)} language={language} bare />
          )}
        </span>
      </Link>
    </li>
  )
}
