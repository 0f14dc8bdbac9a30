'use client'
import { Link } from '../../shell/Link/Link.tsx'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import type { Receipt } from '#trade/receipt.ts'
import { useLanguage } from '../../words/Language.tsx'
import panel from '../panel/panel.module.css'
import { deskWords } from '../words.ts'
import { ReceiptLines } from './ReceiptLines.tsx'
import { type AskReceipt, useReceipt } from './use-receipt.ts'

interface Props {
  readonly subject: string
  readonly sequence: number
  readonly enteredBy: string | null
  readonly approvedBy: string | null
  readonly receipt: Receipt
  readonly askReceipt: AskReceipt
}

/** The receipt: its place in the log, by whom, when it was meant to be out and was, and how many screens show it by now. */
export function PublishedPanel({ subject, sequence, enteredBy, approvedBy, receipt: first, askReceipt }: Props) {
  const language = useLanguage()
  const say = deskWords(language)
  const receipt = useReceipt(first, sequence, askReceipt)
  return (
    <section aria-labelledby="published" className={panel.panel}>
      <h2 id="published">
        {say.afterPublishing} <span className="n">{formatInstant(receipt.firedAt, language, 'clock')}</span>
      </h2>
      <ScreensNow receipt={receipt} />
      <ReceiptLines receipt={receipt} />
      <dl className={panel.facts}>
        <dt>{say.sequence}</dt>
        <dd>{say.asSequence(formatDigits(String(sequence)))}</dd>
        <dt>{say.publishedAt}</dt>
        <dd className="n">{formatInstant(receipt.firedAt, language, 'day-time')}</dd>
        <dt>{say.entered}</dt>
        <dd>{enteredBy}</dd>
        <dt>{say.approvedBy}</dt>
        <dd>{approvedBy}</dd>
      </dl>
      <p className={panel.quiet}>
        <Link href={`/releases/${subject}`}>{say.seePublic}</Link>
      </p>
    </section>
  )
}

function ScreensNow({ receipt }: { receipt: Receipt }) {
  const { showing, connected, slowestMs, committedBy, isFinal } = receipt
  const say = deskWords(useLanguage())
  const [there, all] = [formatDigits(String(showing)), formatDigits(String(connected))]
  const told = isFinal ? say.screensShowed(there, all) : say.screensShow(there, all)
  const nobody = committedBy === null ? say.nobodySaw : say.noScreens
  return (
    <p className={panel.quiet} aria-live="polite">
      {connected === 0 ? nobody : told}
      {slowestMs !== null && say.slowest(formatDigits(String(slowestMs)))}
    </p>
  )
}
