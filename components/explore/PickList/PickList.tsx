import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Locale } from '#trade/format/locale.ts'
import { rateText, shareText } from '../print-cell.ts'
import { Growth } from '../../figures/Growth/Growth.tsx'
import type { Decimal } from '#trade/decimal.ts'
import { isMissing, type Missing } from '#trade/missing.ts'
import { fixed } from '#trade/decimal.ts'
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

/** A list that is data (share, growth) as well as filter: each row is a link to the view with it chosen or not. */
export function PickList({ title, subtitle, items, none, language }: { title: string; subtitle: string; items: readonly PickItem[]; none: ReactNode; language: Locale }) {
  const id = `pick-${title.replaceAll(/\s/g, '-')}`
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>{title}{items.length > 0 && <small>{subtitle}</small>}</h2>
      {items.length === 0 ? (
        <div className={styles.none}>{none}</div>
      ) : (
        <ul className={styles.pick}>
          {items.map(({ code, name, share, growth, colour, isChosen, action, href }) => (
            <li key={code}>
              <Link href={href} scroll={false} prefetch={false} aria-current={isChosen ? 'true' : undefined} title={action}>
                <i style={isChosen ? { background: `var(${colour})`, borderColor: `var(${colour})` } : undefined} aria-hidden="true" />
                <span className={styles.name}>{name}</span>
                <span className={styles.share}>{shareText(share) === null ? '' : `${shareText(share)}%`}</span>
                <span className={styles.growth}>{isMissing(growth) || rateText(growth, language) === null ? '' : <Growth percent={fixed(growth, 1)} language={language} bare />}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
