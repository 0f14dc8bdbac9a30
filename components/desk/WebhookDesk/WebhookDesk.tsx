'use client'
import { Link } from '../../shell/Link/Link.tsx'
import { formatInstant } from '#trade/format/format-instant.ts'
import type { Locale } from '#trade/format/locale.ts'
import { useLanguage } from '../../words/Language.tsx'
import { durationText } from '../duration-text.ts'
import table from '../table/table.module.css'
import { useLook } from '../use-look.ts'
import { deskWords } from '../words.ts'
import { AddReceiver } from './AddReceiver.tsx'
import { Attempts } from './Attempts.tsx'
import { OpenReceiver } from './OpenReceiver.tsx'
import type { AttemptView, ReceiverView, WebhookActs } from './receiver-view.ts'
import styles from './WebhookDesk.module.css'

const PAGE = '/desk/webhooks'
/** Attempts follow a publication, and are told by nobody. */
const LOOK_EVERY_MS = 3_000

interface Props {
  readonly receivers: readonly ReceiverView[]
  readonly openId: number | null
  /** Of the one that is open. */
  readonly attempts: readonly AttemptView[]
  /** Whether messages to chats lead here. */
  readonly isLinked: boolean
  readonly acts: WebhookActs
}

/** Every receiver with how it stands; the sentence first. Beside them one of them, with its attempts below, or a new one. */
export function WebhookDesk({ receivers, openId, attempts, isLinked, acts }: Props) {
  const language = useLanguage()
  const say = deskWords(language).webhooks
  const open = receivers.find(({ id }) => id === openId)
  useLook(LOOK_EVERY_MS)
  return (
    <>
      <p className={table.lead}>{leadOf(receivers, language)}</p>
      <div className={table.beside}>
        <section aria-label={say.title}>
          <p className={table.quiet}>
            {say.hint}
            {!isLinked && `${language === 'en' ? ' ' : ''}${say.noAddress}`}
          </p>
          {receivers.length > 0 && (
            <table className={table.table}>
              <thead>
                <tr>
                  <th>{say.receiver}</th>
                  <th className={table.wide}>{say.kind}</th>
                  <th className={table.wide}>{say.host}</th>
                  <th>{say.state}</th>
                  <th className={table.number} title={say.owedHint}>
                    {say.owed}
                  </th>
                  <th className={table.wide}>{say.last}</th>
                  <th>
                    <span className="unseen">{say.open}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {receivers.map((receiver) => (
                  <Row key={receiver.id} receiver={receiver} isOpen={receiver.id === openId} />
                ))}
              </tbody>
            </table>
          )}
          {open && <Attempts attempts={attempts} />}
        </section>
        {open ? <OpenReceiver key={open.id} receiver={open} acts={acts} /> : <AddReceiver add={acts.add} />}
      </div>
    </>
  )
}

function Row({ receiver, isOpen }: { receiver: ReceiverView; isOpen: boolean }) {
  const language = useLanguage()
  const say = deskWords(language).webhooks
  const { id, name, kind, host, behind, lastAt, lastSaid, lastMs, lastDelivered } = receiver
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={table.wide}>{say.kinds[kind]}</td>
      <td className={`${table.wide} ${styles.host}`}>{host}</td>
      <td>
        <State receiver={receiver} />
      </td>
      <td className={`${table.number} n`}>{behind > 0 ? <b>{behind}</b> : 0}</td>
      <td className={`${table.wide} ${lastDelivered === false ? styles.failed : ''}`}>
        {lastAt !== null && lastSaid !== null && (
          <>
            {lastSaid[language]}{' '}
            <small>
              {formatInstant(lastAt, language, 'day-time')}
              {lastMs !== null && ` · ${durationText(lastMs, language)}`}
            </small>
          </>
        )}
      </td>
      <td className={table.right}>
        <Link
          className={table.button}
          href={isOpen ? PAGE : `${PAGE}?receiver=${id}`}
          aria-label={isOpen ? say.close : say.openOne(name)}
          scroll={false}
        >
          {isOpen ? say.close : say.open}
        </Link>
      </td>
    </tr>
  )
}

/** On, trying again, switched off by somebody, or switched off by itself with the reason. */
function State({ receiver: { isOn, failures, nextAt, offBecause } }: { receiver: ReceiverView }) {
  const language = useLanguage()
  const say = deskWords(language).webhooks
  if (!isOn)
    return (
      <span className={styles.state} data-state={offBecause ? 'stopped' : 'off'}>
        <i className={table.mark} data-shape="open" aria-hidden="true" /> {say.states.off}
        {offBecause && <small>{offBecause[language]}</small>}
      </span>
    )
  if (failures === 0)
    return (
      <span className={styles.state}>
        <i className={table.mark} data-shape="filled" aria-hidden="true" /> {say.states.on}
      </span>
    )
  return (
    <span className={styles.state} data-state="failing">
      <i className={table.mark} data-shape="hatched" aria-hidden="true" /> {say.states.failing}
      <small>{say.nextTry(formatInstant(nextAt, language, 'clock'))}</small>
    </span>
  )
}

/** How many have everything that is for them, and who is told nothing any more. */
function leadOf(receivers: readonly ReceiverView[], language: Locale): string {
  const say = deskWords(language).webhooks
  if (receivers.length === 0) return say.none
  const told = receivers.filter(({ behind }) => behind === 0).length
  const first = told === receivers.length ? say.allTold(told) : say.someTold(told, receivers.length)
  const off = receivers.filter(({ isOn }) => !isOn).map(({ name }) => name)
  if (language === 'en') return off.length === 0 ? `${first}.` : `${first}; ${say.off(off.join(', '))}.`
  return off.length === 0 ? `${first}。` : `${first}；${say.off(off.join('、'))}。`
}
