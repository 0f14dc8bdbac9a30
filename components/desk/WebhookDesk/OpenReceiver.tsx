import { type ReactNode, useId, useState } from 'react'
import { formatInstant } from '#trade/format/format-instant.ts'
import { useLanguage } from '../../words/Language.tsx'
import { Deed } from '../Deed/Deed.tsx'
import { durationText } from '../duration-text.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { ThrowAway } from '../ThrowAway/ThrowAway.tsx'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import { ReceiverFields } from './ReceiverFields.tsx'
import type { ReceiverView, TestView, TypedReceiver, WebhookActs } from './receiver-view.ts'
import { SecretOnce } from './SecretOnce.tsx'
import styles from './WebhookDesk.module.css'

/** One receiver: what may be asked of it, and its settings. */
export function OpenReceiver({ receiver, acts }: { receiver: ReceiverView; acts: Omit<WebhookActs, 'add'> }) {
  const say = deskWords(useLanguage()).webhooks
  const title = useId()
  const { id, name, kind, isOn } = receiver
  return (
    <section className={panel.panel} aria-labelledby={title}>
      <h2 id={title}>{name}</h2>
      <Test id={id} test={acts.test}>
        <Deed act={acts.switchOver} input={{ id, isOn: !isOn }} label={isOn ? say.switchOff : say.switchOn} />
      </Test>
      {!isOn && <p className={styles.hint}>{say.onHint}</p>}
      {kind === 'standard' && <Rotate receiver={receiver} rotate={acts.rotate} />}
      <Settings receiver={receiver} change={acts.change} />
      <Replay id={id} replay={acts.replay} />
      <ThrowAway title={say.deleteTitle} hint={say.deleteHint} label={say.delete} act={acts.remove} input={{ id }} />
    </section>
  )
}

/** Sends a test now, and says what came of it; `children` stand beside the button. */
function Test({ id, test, children }: { id: number; test: WebhookActs['test']; children: ReactNode }) {
  const language = useLanguage()
  const say = deskWords(language).webhooks
  const [came, setCame] = useState<TestView | null>(null)
  const { run, isRunning, errors } = useAct(test, setCame)
  return (
    <>
      <div className={panel.row}>
        <button
          type="button"
          className={panel.go}
          aria-disabled={isRunning}
          onClick={() => {
            if (isRunning) return
            setCame(null)
            run({ id })
          }}
        >
          {say.test}
        </button>
        {children}
      </div>
      <output className={styles.came}>
        {came && (
          <>
            <span className={came.isDelivered ? '' : styles.failed}>
              {say.tested(came.said[language], durationText(came.durationMs, language))}
            </span>
            {came.answer !== null && (
              <>
                {language === 'en' ? '. ' : '。'}
                {say.answered}
                {language === 'en' && ' '}
                <code>{came.answer}</code>
              </>
            )}
          </>
        )}
      </output>
      <FieldError id={`test-${id}-error`} error={errors['form']} />
    </>
  )
}

function Rotate({ receiver: { id, previousUntil }, rotate }: { receiver: ReceiverView } & Pick<WebhookActs, 'rotate'>) {
  const language = useLanguage()
  const say = deskWords(language).webhooks
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <>
      <div className={panel.row}>
        <Deed act={rotate} input={{ id }} label={say.rotate} onDone={(made) => setSecret(made.secret)}>
          {previousUntil !== null && <small>{say.overlap(formatInstant(previousUntil, language, 'day-time'))}</small>}
        </Deed>
      </div>
      <SecretOnce said={secret && say.rotated} secret={secret} />
    </>
  )
}

/** What is typed outlives another’s change, and does not replace it unseen: the revision is that which was there when it was opened. */
function Settings({ receiver, change }: { receiver: ReceiverView } & Pick<WebhookActs, 'change'>) {
  const say = deskWords(useLanguage()).webhooks
  const id = useId()
  const { name, kind, language, entries } = receiver
  const [revision, setRevision] = useState(receiver.revision)
  const [typed, setTyped] = useState<TypedReceiver>({ name, kind, language, entries, address: '', secret: '' })
  const { run, isRunning, errors } = useAct(change, () => {
    setRevision(revision + 1)
    setTyped({ ...typed, address: '', secret: '' })
  })
  return (
    <form
      className={styles.part}
      aria-label={say.settings}
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault()
        const { kind: _, ...fields } = typed
        if (!isRunning) run({ ...fields, id: receiver.id, revision })
      }}
    >
      <ReceiverFields
        typed={typed}
        type={(changed) => setTyped({ ...typed, ...changed })}
        errors={errors}
        isNew={false}
      />
      <FieldError id={`${id}-error`} error={errors['revision'] ?? errors['form']} />
      <div className={panel.row}>
        <button type="submit" className={panel.button} aria-disabled={isRunning}>
          {say.save}
        </button>
      </div>
    </form>
  )
}

function Replay({ id, replay }: { id: number } & Pick<WebhookActs, 'replay'>) {
  const say = deskWords(useLanguage()).webhooks
  const [place, setPlace] = useState('')
  const [isDone, setDone] = useState(false)
  const { run, isRunning, errors } = useAct(replay, () => {
    setDone(true)
    setPlace('')
  })
  return (
    <details>
      <summary>{say.replayTitle}…</summary>
      <form
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault()
          setDone(false)
          if (!isRunning) run({ id, place })
        }}
      >
        <label htmlFor={`replay-${id}`}>{say.replayLabel}</label>
        <input
          id={`replay-${id}`}
          value={place}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={'place' in errors}
          aria-describedby={`replay-${id}-error`}
          onChange={(event) => setPlace(event.target.value)}
        />
        <FieldError id={`replay-${id}-error`} error={errors['place'] ?? errors['form']} />
        <div className={panel.row}>
          <button type="submit" className={panel.button} aria-disabled={isRunning}>
            {say.replay}
          </button>
          <output className={panel.done}>{isDone ? say.replaying : ''}</output>
        </div>
      </form>
    </details>
  )
}
