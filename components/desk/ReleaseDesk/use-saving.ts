'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { DraftEntry } from '#trade/checks/draft.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import type { Theirs } from '../Conflict/Conflict.tsx'
import { deskWords } from '../words.ts'
import type { ReleaseView } from './release-view.ts'
import type { DraftForm } from './use-draft.ts'

export interface DraftToSave {
  readonly code: string
  readonly revision: number
  readonly entries: readonly DraftEntry[]
  readonly sourceUrl: string
  readonly notes: string
}

export type SaveDraft = Act<
  DraftToSave,
  { readonly saved: { readonly revision: number } } | { readonly conflict: Theirs }
>
export type SubmitDraft = Act<{ code: string; revision: number; reason: string }>

export interface Source {
  readonly sourceUrl: string
  readonly notes: string
}

const NO_ANSWER = {
  form: {
    en: 'the server did not answer: nothing was changed, and what you typed is here',
    zh: '服务器未应答：内容未变，录入仍在',
  },
}

/** Saving and sending a draft. Sending saves first; a conflict stops it and is shown, with both sides kept. */
export function useSaving(
  release: ReleaseView,
  form: DraftForm,
  source: Source,
  saveDraft: SaveDraft,
  submitDraft: SubmitDraft,
) {
  const language = useLanguage()
  const say = deskWords(language)
  const router = useRouter()
  const [isRunning, start] = useTransition()
  const [errors, setErrors] = useState<Readonly<Record<string, Bilingual>>>({})
  const [theirs, setTheirs] = useState<Theirs | null>(null)
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const isSourceChanged = source.sourceUrl !== (release.sourceUrl ?? '') || source.notes !== (release.notes ?? '')

  /** The saved revision; null where saving was refused or met another's. */
  const saveFigures = async (): Promise<number | null> => {
    const answer = await saveDraft({ code: release.code, revision: form.revision, entries: form.entries, ...source })
    setErrors(answer.ok ? {} : answer.errors)
    if (!answer.ok) return null
    if ('conflict' in answer.value) {
      setTheirs(answer.value.conflict)
      return null
    }
    form.saved(answer.value.saved.revision)
    setSavedAt(new Date().toISOString())
    return answer.value.saved.revision
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
    errors,
    theirs,
    isSourceChanged,
    settled: () => setTheirs(null),
    save: () => guarded(async () => void (await saveFigures())),
    submit: (reason: string) =>
      guarded(async () => {
        const revision = form.isDirty || isSourceChanged ? await saveFigures() : form.revision
        if (revision === null) return
        const answer = await submitDraft({ code: release.code, revision, reason })
        setErrors(answer.ok ? {} : answer.errors)
      }),
    status: isRunning
      ? say.working
      : form.isDirty
        ? say.unsaved
        : savedAt
          ? say.saved(formatInstant(savedAt, language, 'clock'))
          : '',
  }
}
