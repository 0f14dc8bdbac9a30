'use client'
import { formatInstant } from '#trade/format/format-instant.ts'
import { useNow } from '../../live/use-now.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { Countdown } from '../Countdown/Countdown.tsx'
import { countdownText } from '../Countdown/countdown-text.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'

interface Props {
  readonly code: string
  readonly embargoAt: string
  readonly enteredBy: string | null
  readonly approvedBy: string | null
  readonly held: { readonly by: string; readonly at: string } | null
  readonly mayEnter: boolean
  readonly mayApprove: boolean
  readonly recall: Act<{ code: string }>
  readonly hold: Act<{ code: string }>
  readonly letGo: Act<{ code: string; isAtOnce: boolean }>
}

/** Approved and armed: the release clock publishes it, unless somebody holds it; until then it can be recalled. */
export function ArmedApproval({ enteredBy, approvedBy, embargoAt, ...props }: Props) {
  const language = useLanguage()
  const say = deskWords(language)
  const { held } = props
  return (
    <section aria-labelledby="approval" className={panel.panel}>
      <h2 id="approval">{say.approval}</h2>
      <dl className={panel.facts}>
        <dt>{say.entered}</dt>
        <dd>{enteredBy ?? say.nobodyYet}</dd>
        <dt>{say.approvedBy}</dt>
        <dd>{approvedBy}</dd>
        {!held && (
          <>
            <dt>{say.publishesIn}</dt>
            <dd>
              <Countdown at={embargoAt} />
            </dd>
          </>
        )}
      </dl>
      {held && (
        <p className={panel.warning} aria-live="polite">
          {say.heldBy(held.by, formatInstant(held.at, language, 'clock'))}
        </p>
      )}
      <Waiting embargoAt={embargoAt} isHeld={held !== null} />
      {props.mayEnter && <Deeds {...props} embargoAt={embargoAt} />}
    </section>
  )
}

/** Whether anything is lost by waiting. What is overdue though nobody holds it, the schedule says. */
function Waiting({ embargoAt, isHeld }: { embargoAt: string; isHeld: boolean }) {
  const language = useLanguage()
  const say = deskWords(language)
  const leftMs = Date.parse(embargoAt) - useNow()
  if (!isHeld) return leftMs > 0 && <p className={panel.quiet}>{say.safeToWait}</p>
  return leftMs > 0 ? (
    <p className={panel.quiet}>{say.safeUntil(formatInstant(embargoAt, language, 'clock'))}</p>
  ) : (
    <p className={panel.warning} role="alert">
      {say.lateBy(countdownText(-leftMs))}
    </p>
  )
}

type DeedsProps = Pick<Props, 'code' | 'embargoAt' | 'held' | 'mayApprove' | 'recall' | 'hold' | 'letGo'>

function Deeds({ code, embargoAt, held, mayApprove, ...acts }: DeedsProps) {
  const say = deskWords(useLanguage())
  const isAtOnce = Date.parse(embargoAt) <= useNow()
  const recall = useAct(acts.recall)
  const hold = useAct(acts.hold)
  const letGo = useAct(acts.letGo)
  return (
    <>
      {!held && (
        <div className={panel.row}>
          <button type="button" className={panel.go} aria-disabled={hold.isRunning} onClick={() => hold.run({ code })}>
            {say.hold}
          </button>
          <small>{say.holdHint}</small>
        </div>
      )}
      {held && mayApprove && (
        <div className={panel.row}>
          <button
            type="button"
            className={panel.go}
            aria-disabled={letGo.isRunning}
            onClick={() => letGo.run({ code, isAtOnce })}
          >
            {isAtOnce ? say.letGoNow : say.letGo}
          </button>
        </div>
      )}
      <div className={panel.row}>
        <button
          type="button"
          className={panel.button}
          aria-disabled={recall.isRunning}
          onClick={() => recall.run({ code })}
        >
          {say.recall}
        </button>
        <small>{say.recallHint}</small>
      </div>
      <FieldError id="recall-error" error={hold.errors['form'] ?? letGo.errors['form'] ?? recall.errors['form']} />
    </>
  )
}
