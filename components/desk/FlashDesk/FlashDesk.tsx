'use client'
import { Link } from '../../shell/Link/Link.tsx'
import { useEffect, useMemo, useRef, useState } from 'react'
import { checkDraft, countBySeverity } from '#trade/checks/check-draft.ts'
import { formatRelease } from '#trade/format/format-release.ts'
import { formatCurrency } from '#trade/format/format-flow.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { isCurrency } from '#trade/unit.ts'
import { useNow } from '../../live/use-now.ts'
import { useLanguage } from '../../words/Language.tsx'
import { AcceptedWarnings } from '../AcceptedWarnings/AcceptedWarnings.tsx'
import type { Act } from '../answer.ts'
import { LEAST_REASON } from '../ApprovalPanel/DraftApproval.tsx'
import { ArmedApproval } from '../ApprovalPanel/ArmedApproval.tsx'
import { ChecksPanel } from '../ChecksPanel/ChecksPanel.tsx'
import { Contested } from '../Contested/Contested.tsx'
import type { TypeFigures } from '../draft/draft-session.ts'
import { fieldOf } from '../draft/typed.ts'
import { useDraft } from '../draft/use-draft.ts'
import { EmbargoBar } from '../EmbargoBar/EmbargoBar.tsx'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { focusFigure } from '../Problem/Problem.tsx'
import { PublishedPanel } from '../PublishedPanel/PublishedPanel.tsx'
import type { AskReceipt } from '../PublishedPanel/use-receipt.ts'
import type { ReleaseView } from '../ReleaseDesk/release-view.ts'
import { type SetSource, type SubmitDraft, useSending } from '../ReleaseDesk/use-sending.ts'
import { useAct } from '../use-act.ts'
import { useAwake } from '../use-awake.ts'
import { deskWords } from '../words.ts'
import { FlashCell, type FlashCellsProps } from './FlashCells.tsx'
import { type FlashBlock, flashBlocks, type FlashField } from './flash-blocks.ts'
import styles from './FlashDesk.module.css'

/** The second person's one key: what they saw, and the instant they were told it goes out at (null: at once). */
export type Confirm = Act<{ code: string; checksum: string; revision: number; due: string | null }>

export interface FlashActions {
  readonly type: TypeFigures
  readonly setSource: SetSource
  readonly submit: SubmitDraft
  readonly confirm: Confirm
  readonly recall: Act<{ code: string }>
  readonly hold: Act<{ code: string }>
  readonly letGo: Act<{ code: string; isAtOnce: boolean }>
  readonly askReceipt: AskReceipt
}

interface Props {
  readonly release: ReleaseView
  readonly actions: FlashActions
}

/** The headline figures of a release on one screen, from the keyboard alone: typed as they are said, sent with Enter, confirmed with Enter. */
export function FlashDesk({ release, actions }: Props) {
  const language = useLanguage()
  const say = deskWords(language)
  const form = useDraft(release, actions.type)
  const source = { sourceUrl: release.sourceUrl ?? '', notes: release.notes ?? '' }
  const sending = useSending(release, form, source, actions.setSource, actions.submit)
  const isEditable = release.state === 'draft' && release.mayEnter
  const findings = useMemo(() => {
    const { baseline: _, ...draft } = release
    return checkDraft({ ...draft, entries: form.entries }, release.background)
  }, [release, form.entries])
  const blocks = useMemo(() => {
    const all = flashBlocks(form.rows)
    // Once it is sent, what was not typed is not there.
    const isTyped = ({ ref }: FlashField) => fieldOf(form.typed, ref).text !== ''
    return isEditable ? all : all.filter(({ first, levels }) => [...first, ...levels].some(isTyped))
  }, [form.rows, form.typed, isEditable])
  const flash = useFlashSend(sending, release, findings)
  const cells: FlashCellsProps = { form, findings, isEditable, ...release }
  return (
    <div className={styles.flash}>
      {!release.published && <EmbargoBar {...release} />}
      <header className={styles.head}>
        <h1>{formatRelease(release, language)}</h1>
        <Link href={`/desk/releases/${release.code}`}>{say.openWhole}</Link>
      </header>
      <Contested form={form} background={release.background} />
      <Entry onSend={flash.send}>
        {blocks.map((block) => (
          <Block key={`${block.unit} ${block.period}`} block={block} {...cells} />
        ))}
      </Entry>
      <aside className={styles.aside}>
        {isEditable && <Send flash={flash} sending={sending} />}
        {release.state !== 'draft' && <AcceptedWarnings accepted={release.accepted} />}
        {release.state === 'in-review' && (
          <Review release={release} isWhole={form.revision === release.revision} actions={actions} />
        )}
        {release.state === 'approved' && release.embargoAt && (
          <ArmedApproval {...release} {...actions} embargoAt={release.embargoAt} />
        )}
        {release.published && (
          <PublishedPanel
            {...release}
            subject={release.code}
            sequence={release.published.sequence}
            receipt={release.published.receipt}
            askReceipt={actions.askReceipt}
          />
        )}
        {!release.published && <ChecksPanel findings={findings} onOpen={focusFigure} />}
      </aside>
      <footer className={styles.keys}>
        {isEditable && (
          <span>
            <kbd>Tab</kbd> {say.flashKeys.next}
          </span>
        )}
        {(isEditable || release.state === 'in-review') && (
          <span>
            <kbd>↵</kbd> {isEditable ? say.flashKeys.send : say.flashKeys.confirm}
          </span>
        )}
        <output>{sending.status}</output>
      </footer>
    </div>
  )
}

function Block({ block, ...cells }: FlashCellsProps & { readonly block: FlashBlock }) {
  const language = useLanguage()
  const { unit, period, first, levels } = block
  const currency = isCurrency(unit) ? formatCurrency(unit, language) : unit
  const title = `${formatPeriod(period, language, 'with-year')}${language === 'en' ? ', in ' : '，'}${currency}`
  return (
    <fieldset className={styles.block}>
      <legend>{title}</legend>
      {first.map((field) => (
        <FlashCell key={field.row.id} field={field} isLevel={false} {...cells} />
      ))}
      {levels.map((field) => (
        <FlashCell key={`${field.row.id} level`} field={field} isLevel {...cells} />
      ))}
    </fieldset>
  )
}

/** What Enter does: it checks, asks for a reason where there are warnings, and sends. */
function useFlashSend(
  sending: ReturnType<typeof useSending>,
  release: ReleaseView,
  findings: ReturnType<typeof checkDraft>,
) {
  const say = deskWords(useLanguage())
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  const { error } = countBySeverity(findings)
  const [isAsked, setAsked] = useState(false)
  const [typed, setTyped] = useState<string | null>(null)
  const reasonField = useRef<HTMLInputElement>(null)
  // What is merely not out yet has one usual reason, offered to be taken with one key; all else is to be written.
  const isOnlyMissing = warnings.every(({ id }) => id.startsWith('missing:'))
  const reason = typed ?? (isOnlyMissing ? say.reasonOfFlash : '')
  useEffect(() => {
    if (isAsked) reasonField.current?.select()
  }, [isAsked])
  const send = () => {
    const [problem] = findings
    if (release.state !== 'draft' || !release.mayEnter || sending.isRunning) return
    if (error > 0 && problem) return focusFigure(problem)
    if (warnings.length > 0 && (!isAsked || reason.trim().length < LEAST_REASON)) {
      setAsked(true)
      reasonField.current?.select()
      return
    }
    sending.submit(warnings.length > 0 ? reason.trim() : '')
  }
  return { send, error, reason, reasonField, setTyped, isAsked: isAsked && warnings.length > 0 }
}

const FORM = 'flash-entry'

/** The fields. Focus stands in the first as soon as the page can be typed into. */
function Entry({ onSend, children }: { onSend: () => void; children: React.ReactNode }) {
  const isAwake = useAwake()
  useEffect(() => {
    if (isAwake) document.querySelector<HTMLInputElement>('input[data-figure]:not([readonly])')?.focus()
  }, [isAwake])
  return (
    <form
      id={FORM}
      className={styles.entry}
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      {children}
    </form>
  )
}

/** The button that Enter presses, and the reason it may ask for. */
function Send({
  flash: { error, reason, reasonField, setTyped, isAsked },
  sending,
}: {
  flash: ReturnType<typeof useFlashSend>
  sending: ReturnType<typeof useSending>
}) {
  const say = deskWords(useLanguage())
  return (
    <section className={panel.panel} aria-label={say.checkAndSend}>
      {isAsked && (
        <>
          <label htmlFor="flash-reason">{say.warningsReason}</label>
          <input
            id="flash-reason"
            form={FORM}
            ref={reasonField}
            value={reason}
            autoComplete="off"
            aria-invalid={'reason' in sending.errors}
            onChange={(event) => setTyped(event.target.value)}
          />
        </>
      )}
      <div className={panel.row}>
        <button type="submit" form={FORM} className={panel.go} aria-disabled={sending.isRunning || error > 0}>
          {say.checkAndSend} <kbd>↵</kbd>
        </button>
        {error > 0 && <small>{say.sendAfter(error)}</small>}
      </div>
      <FieldError id="flash-error" error={sending.errors['reason'] ?? sending.errors['form']} />
    </section>
  )
}

// A hand that was still pressing Enter for something else must not publish: the figures stand this long first.
const SEEN_FOR_MS = 600

/** The second person, with the same figures before them: one key. */
function Review({
  release,
  isWhole,
  actions,
}: {
  release: ReleaseView
  /** What this page was drawn from is what stands in the draft. */
  isWhole: boolean
  actions: FlashActions
}) {
  const language = useLanguage()
  const say = deskWords(language)
  const { run, isRunning, errors } = useAct(actions.confirm)
  const nowMs = useNow()
  const due = release.dueAt !== null && Date.parse(release.dueAt) > nowMs ? release.dueAt : null
  const isSeen = useSeenFor(`${release.checksum} ${release.revision}`, SEEN_FOR_MS)
  const button = useRef<HTMLButtonElement>(null)
  const isReady = isSeen && isWhole && !isRunning
  useEffect(() => {
    if (isReady) button.current?.focus()
  }, [isReady])
  const isSecond = !(release.isOwn && release.needsSecond)
  if (!release.mayApprove || !isSecond)
    return (
      <section className={panel.panel} aria-labelledby="confirm">
        <h2 id="confirm">{say.approval}</h2>
        <p className={panel.quiet}>{say.sentWaits}</p>
        <p className={panel.quiet}>{isSecond ? say.waitsForApprover : say.othersRelease}</p>
      </section>
    )
  return (
    <section className={panel.panel} aria-labelledby="confirm">
      <h2 id="confirm">{say.approval}</h2>
      {release.isOwn && <p className={panel.warning}>{say.aloneHint}</p>}
      <p className={panel.quiet}>{due ? say.confirmAt(formatInstant(due, language, 'clock')) : say.confirmNow}</p>
      <div className={panel.row}>
        <button
          ref={button}
          type="button"
          className={panel.go}
          aria-disabled={!isReady}
          onClick={() => {
            if (isReady) run({ code: release.code, checksum: release.checksum, revision: release.revision, due })
          }}
        >
          {say.confirm} <kbd>↵</kbd>
        </button>
      </div>
      <FieldError id="confirm-error" error={errors['form'] ?? errors['reason']} />
    </section>
  )
}

/** Whether `what` has stood unchanged for so long. */
function useSeenFor(what: string, ms: number): boolean {
  const [seen, setSeen] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setSeen(what), ms)
    return () => clearTimeout(timer)
  }, [what, ms])
  return seen === what
}
