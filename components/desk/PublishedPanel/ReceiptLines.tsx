import { formatInstant } from '#trade/format/format-instant.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import type { Receipt } from '#trade/receipt.ts'
import { useLanguage } from '../../words/Language.tsx'
import { type DeskWords, deskWords } from '../words.ts'
import styles from './ReceiptLines.module.css'

/** The instant as it was meant, and how long after it each thing had happened; nothing where no node was there to see it. */
export function ReceiptLines({ receipt }: { receipt: Receipt }) {
  const language = useLanguage()
  const say = deskWords(language)
  if (receipt.committedBy === null) return null
  const startedAt = receipt.intendedAt ?? receipt.firedAt
  const steps: readonly [name: string, at: string | null][] = [
    [say.intended, receipt.intendedAt],
    [say.fired, receipt.firedAt],
    [say.committedBy, receipt.committedBy],
    [say.firstPaintedBy, receipt.firstPaintedBy],
    [receipt.isFinal ? say.lastPaintedBy : say.lastSoFar, receipt.lastPaintedBy],
  ]
  return (
    <table className={styles.lines}>
      <caption className="unseen">{say.receipt}</caption>
      <tbody>
        {steps.map(([name, at]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="n">{at === null ? say.notYetSeen : formatInstant(at, language, 'millisecond')}</td>
            <td className="n">
              {at !== null && at !== startedAt && after(Date.parse(at) - Date.parse(startedAt), say)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const LONG_MS = 10_000

function after(ms: number, say: DeskWords): string {
  return ms < LONG_MS
    ? say.afterMs(formatDigits(String(ms)))
    : say.afterSeconds(formatDigits(String(Math.round(ms / 1_000))))
}
