'use client'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { checkDraft, countBySeverity } from '#trade/checks/check-draft.ts'
import type { Finding } from '#trade/checks/finding.ts'
import { formatRelease } from '#trade/format/format-release.ts'
import { beijingField, formatInstant } from '#trade/format/format-instant.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { useNow } from '../../live/use-now.ts'
import { useLanguage } from '../../words/Language.tsx'
import { AcceptedWarnings } from '../AcceptedWarnings/AcceptedWarnings.tsx'
import { AddSeries } from '../AddSeries/AddSeries.tsx'
import type { ChoosableSeries } from '../AddSeries/chosen-series.ts'
import { Amend, type StartAmendment } from '../Amend/Amend.tsx'
import { DeleteDraft, type DeleteDraftAct } from '../Amend/DeleteDraft.tsx'
import type { Act } from '../answer.ts'
import { ArmedApproval } from '../ApprovalPanel/ArmedApproval.tsx'
import { DraftApproval, LEAST_REASON } from '../ApprovalPanel/DraftApproval.tsx'
import { type Approve, ReviewApproval, type SendBack } from '../ApprovalPanel/ReviewApproval.tsx'
import { ChecksPanel } from '../ChecksPanel/ChecksPanel.tsx'
import { Contested } from '../Contested/Contested.tsx'
import type { TypeFigures } from '../draft/draft-session.ts'
import { useDraft } from '../draft/use-draft.ts'
import { EmbargoBar } from '../EmbargoBar/EmbargoBar.tsx'
import { FigureTable } from '../FigureTable/FigureTable.tsx'
import { HeadlinePanel, type PreviewHeadline, type SetHeadline } from '../HeadlinePanel/HeadlinePanel.tsx'
import { Keys } from '../Keys/Keys.tsx'
import { applySuggestion, focusFigure, type Noting } from '../Problem/Problem.tsx'
import { ChangeTable } from '../Preview/ChangeTable.tsx'
import { PreviewPanel } from '../Preview/PreviewPanel.tsx'
import { PublishedPanel } from '../PublishedPanel/PublishedPanel.tsx'
import type { AskReceipt } from '../PublishedPanel/use-receipt.ts'
import { Schedule } from '../Schedule/Schedule.tsx'
import { Steps } from '../Steps/Steps.tsx'
import { actionWords } from '../action-words.ts'
import { type DeskWords, deskWords } from '../words.ts'
import styles from './ReleaseDesk.module.css'
import type { ReleaseView } from './release-view.ts'
import { RuleList } from '../RuleList/RuleList.tsx'
import { SourceFields } from './SourceFields.tsx'
import { moveFocus, useDeskKeys } from './use-desk-keys.ts'
import { type SetSource, type SubmitDraft, useSending } from './use-sending.ts'

export interface ReleaseActions {
  readonly type: TypeFigures
  readonly setSource: SetSource
  readonly submit: SubmitDraft
  readonly approve: Approve
  readonly sendBack: SendBack
  readonly recall: Act<{ code: string }>
  readonly hold: Act<{ code: string }>
  readonly letGo: Act<{ code: string; isAtOnce: boolean }>
  readonly deleteDraft: DeleteDraftAct
  readonly startAddition: Act<{ code: string }>
  readonly startAmendment: StartAmendment
  readonly preview: PreviewHeadline
  readonly setHeadline: SetHeadline
  readonly askReceipt: AskReceipt
}

interface Props {
  readonly release: ReleaseView
  readonly choices: readonly ChoosableSeries[]
  readonly actions: ReleaseActions
}

/** One release at the desk, from its empty fields to its receipt: the same page in every state. */
export function ReleaseDesk({ release, choices, actions }: Props) {
  const language = useLanguage()
  const say = deskWords(language)
  const form = useDraft(release, actions.type)
  const [source, setSource] = useState({ sourceUrl: release.sourceUrl ?? '', notes: release.notes ?? '' })
  const sending = useSending(release, form, source, actions.setSource, actions.submit)
  const suggestedAt = useSuggestedAt(release.dueAt)
  const [open, setOpen] = useState<Finding | null>(null)
  const reasonField = useRef<HTMLTextAreaElement>(null)
  const isDraft = release.state === 'draft' && release.mayEnter
  const isEditable = isDraft && release.kind !== 'withdrawal'
  const isPublic = release.published !== null
  // A key is drawn at once, and checked right after: the rules take some tenths of a second over a table of 1,500 figures.
  const entries = useDeferredValue(form.entries)
  const findings = useMemo(() => {
    const { baseline, ...draft } = release
    return checkDraft({ ...draft, entries, ...(baseline && { baseline }) }, release.background)
  }, [release, entries])
  // Readers of either language read the one note.
  const noted = ({ en, zh }: Bilingual) => `${en} ${zh}`
  const noting: Noting = {
    has: (note) => source.notes.includes(noted(note)),
    add: (note) => setSource((held) => ({ ...held, notes: `${held.notes} ${noted(note)}`.trim() })),
  }
  const problems = findings.filter(({ severity }) => severity !== 'passed')
  // What stands open is looked up anew: it changes, or is gone, as one types.
  const opened = open && (problems.find(({ id }) => id === open.id) ?? null)
  const show = (finding: Finding | null) => {
    setOpen(finding)
    if (finding) focusFigure(finding)
  }

  const findingCounts = countBySeverity(findings)
  useDeskKeys({
    next: () => moveFocus(1),
    previous: () => moveFocus(-1),
    problem: () =>
      show(problems[(problems.findIndex(({ id }) => id === opened?.id) + 1) % Math.max(1, problems.length)] ?? null),
    edit: () => opened && focusFigure(opened),
    use: () => opened && isEditable && applySuggestion(opened, form),
    save: () => isEditable && sending.save(),
    send: () => {
      const reason = reasonField.current?.value.trim() ?? ''
      if (!isDraft) return
      if (findingCounts.error > 0) show(problems[0] ?? null)
      else if (findingCounts.warning > 0 && reason.length < LEAST_REASON) reasonField.current?.focus()
      else sending.submit(reason)
    },
  })

  return (
    <div className={styles.desk}>
      {!isPublic && <EmbargoBar {...release} />}
      <header className={styles.head}>
        <h1>{formatRelease(release, language)}</h1>
        <p>
          {release.code}
          {release.kind === 'addition' && ` · ${say.additionTo(release.subject ?? '')}`}
          {release.kind === 'correction' && ` · ${say.correctionOf(release.subject ?? '')}`}
          {release.kind === 'withdrawal' && ` · ${say.withdrawalOf(release.subject ?? '')}`}
        </p>
        <Steps state={release.state} details={stepDetails(release, findings, language, say)} />
      </header>
      {form.restoredAt && (
        <p className={styles.restored} aria-live="polite">
          {say.restored(formatInstant(form.restoredAt, language, 'clock'))}{' '}
          <button type="button" onClick={form.discard}>
            {say.discard}
          </button>
        </p>
      )}
      <Contested form={form} background={release.background} />
      <div className={styles.split}>
        <div className={styles.bench}>
          {release.kind === 'withdrawal' ? (
            <Withdrawal release={release} say={say} />
          ) : (
            <>
              <FigureTable
                form={form}
                background={release.background}
                expectations={release.expectations}
                findings={findings}
                isEditable={isEditable}
                printed={release.kind === 'addition' ? release.baseline : null}
                isPublic={isPublic}
                open={opened}
                onOpen={show}
                noting={noting}
              />
              {isEditable && <AddSeries choices={choices} onAdd={form.addRow} />}
            </>
          )}
          {release.changes && <ChangeTable changes={release.changes} background={release.background} />}
          {release.reason && release.kind === 'correction' && <p className={styles.reason}>{release.reason}</p>}
          <SourceFields source={source} isEditable={isDraft} errors={sending.errors} onChange={setSource} />
          {!isPublic && release.kind !== 'withdrawal' && <RuleList findings={findings} />}
        </div>
        <aside className={styles.aside}>
          {release.state === 'approved' && release.embargoAt && (
            // First, where a hand finds it in the last minute.
            <>
              <ArmedApproval {...release} {...actions} embargoAt={release.embargoAt} />
              <Schedule at={release.embargoAt} isHeld={release.held !== null} />
            </>
          )}
          {isPublic && release.published && (
            <PublishedPanel
              subject={release.subject ?? release.code}
              sequence={release.published.sequence}
              enteredBy={release.enteredBy}
              approvedBy={release.approvedBy}
              receipt={release.published.receipt}
              askReceipt={actions.askReceipt}
            />
          )}
          {!isPublic && release.kind !== 'withdrawal' && <ChecksPanel findings={findings} onOpen={show} />}
          {!isPublic && release.kind === 'release' && (
            <HeadlinePanel
              key={`${release.headlineEn}|${release.headlineZh}`}
              code={release.code}
              revision={form.revision}
              entries={form.entries}
              editors={{ en: release.headlineEn, zh: release.headlineZh }}
              isEditable={isDraft}
              written={release.written}
              preview={actions.preview}
              setHeadline={actions.setHeadline}
              onSaved={form.movedTo}
            />
          )}
          {release.changes && <PreviewPanel key={release.checksum} code={release.code} />}
          {isDraft && (
            <DraftApproval
              needsSecond={release.needsSecond}
              enteredBy={release.enteredBy}
              findings={release.kind === 'withdrawal' ? [] : findings}
              isRunning={sending.isRunning}
              isDirty={form.isDirty || sending.isSourceChanged}
              errors={sending.errors}
              reasonField={reasonField}
              onSave={sending.save}
              onSend={sending.submit}
            />
          )}
          {release.state !== 'draft' && <AcceptedWarnings accepted={release.accepted} />}
          {release.state === 'in-review' && (
            <ReviewApproval
              {...release}
              suggestedAt={suggestedAt}
              approve={actions.approve}
              sendBack={actions.sendBack}
              recall={actions.recall}
            />
          )}
          {isDraft && <DeleteDraft code={release.code} period={release.period} deleteDraft={actions.deleteDraft} />}
          {release.mayEnter &&
            release.kind === 'release' &&
            (release.state === 'published' || release.state === 'corrected') && (
              <Amend {...release} startAddition={actions.startAddition} startAmendment={actions.startAmendment} />
            )}
          <Trail trail={release.trail} language={language} say={say} />
        </aside>
      </div>
      <Keys isEditable={isEditable} status={sending.status} />
    </div>
  )
}

function Withdrawal({ release, say }: { release: ReleaseView; say: DeskWords }) {
  return (
    <section className={styles.withdrawal}>
      <h2>{say.withdrawalOf(release.subject ?? '')}</h2>
      <p className="serif">{release.reason}</p>
      <p>
        {say.errorWas}: {release.errorWas === 'agency' ? say.agency : say.ours_}
      </p>
      <p>{say.withdrawalNote}</p>
    </section>
  )
}

function Trail({ trail, language, say }: { trail: ReleaseView['trail']; language: 'en' | 'zh'; say: DeskWords }) {
  return (
    <section aria-labelledby="trail">
      <h2 id="trail">{say.trail}</h2>
      <ol className={styles.trail}>
        {trail.map(({ id, at, who, action }) => (
          <li key={id}>
            <span className="n">{formatInstant(at, language, 'clock')}</span> {who}{' '}
            <small>{actionWords(action, language)}</small>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The calendar's instant as a date-and-time field has it, while it is still to come. */
function useSuggestedAt(dueAt: string | null): string {
  const nowMs = useNow(60_000)
  if (!dueAt || Date.parse(dueAt) <= nowMs) return ''
  return beijingField(dueAt)
}

function stepDetails(release: ReleaseView, findings: readonly Finding[], language: 'en' | 'zh', say: DeskWords) {
  const { error, warning } = countBySeverity(findings)
  return {
    draft: release.enteredBy ?? '',
    'in-review': release.published ? '' : `${error} ${say.errors(error)}, ${warning} ${say.warnings(warning)}`,
    approved: release.held ? say.held : (release.approvedBy ?? ''),
    published: release.published
      ? formatInstant(release.published.receipt.firedAt, language, 'day-time')
      : release.embargoAt && release.state === 'approved' && !release.held
        ? formatInstant(release.embargoAt, language, 'day-time')
        : '',
  }
}
