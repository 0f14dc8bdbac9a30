'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { lineName } from '#trade/checks/figure-name.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import type { DraftForm } from '../draft/use-draft.ts'
import { deskWords } from '../words.ts'
import type { ReleaseView } from './release-view.ts'

export interface Source {
  readonly sourceUrl: string
  readonly notes: string
}

export type SetSource = Act<Source & { code: string; was: Source }, number>
export type SubmitDraft = Act<{ code: string; revision: number; reason: string }>

const NO_ANSWER = {
  form: {
    en: 'the server did not answer: nothing was changed, and what you typed is here',
    zh: '服务器未应答：内容未变，录入仍在',
  },
}

/** Sending a draft on to the second person. What is typed goes first; what could not be written stops it and is shown. */
export function useSending(
  release: ReleaseView,
  form: DraftForm,
  source: Source,
  setSource: SetSource,
  submitDraft: SubmitDraft,
) {
  const language = useLanguage()
  const say = deskWords(language)
  const router = useRouter()
  const [isRunning, start] = useTransition()
  const [errors, setErrors] = useState<Readonly<Record<string, Bilingual>>>({})
  const was = { sourceUrl: release.sourceUrl ?? '', notes: release.notes ?? '' }
  const isSourceChanged = source.sourceUrl !== was.sourceUrl || source.notes !== was.notes

  /** The revision that holds all that is typed; null where something was refused or met another's. */
  const saveAll = async (): Promise<number | null> => {
    const figures = await form.flush()
    if (figures === null || !isSourceChanged) return figures
    const answer = await setSource({ code: release.code, ...source, was })
    setErrors(answer.ok ? {} : answer.errors)
    if (!answer.ok) return null
    form.movedTo(answer.value)
    return Math.max(figures, answer.value)
  }

  const guarded = (work: () => Promise<void>) =>
    start(async () => {
      try {
        await work()
        router.refresh()
      } catch {
        setErrors(NO_ANSWER)
      }
    })

  return {
    isRunning,
    errors: { ...form.errors, ...errors },
    isSourceChanged,
    save: () => guarded(async () => void (await saveAll())),
    submit: (reason: string) =>
      guarded(async () => {
        const revision = await saveAll()
        if (revision === null) return
        const answer = await submitDraft({ code: release.code, revision, reason })
        setErrors(answer.ok ? {} : answer.errors)
      }),
    status: statusOf(form, isRunning, isSourceChanged, say, (at) => formatInstant(at, language, 'clock'), {
      of: (series) => lineName(series, release.background)[language],
    }),
  }
}

function statusOf(
  { isSending, isDirty, takenAt, heard }: DraftForm,
  isRunning: boolean,
  isSourceChanged: boolean,
  say: ReturnType<typeof deskWords>,
  clock: (at: string) => string,
  name: { of: (series: string) => string },
): string {
  if (isRunning) return say.working
  if (isSending || isDirty || isSourceChanged) return say.unsaved
  if (heard?.by) return say.heard(heard.by, name.of(heard.series), heard.text || say.empty)
  return takenAt ? say.saved(clock(takenAt)) : ''
}
