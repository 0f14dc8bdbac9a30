import { useEffect, useState } from 'react'
import type { Answers } from './answers.ts'

/** A hand types faster: asked once it rests. */
const RESTS_MS = 120
const NONE: Answers = { views: [], missed: [] }

/** What `question` is answered by; the last answer stands until the next is there. A question that can't be asked has none. */
export function useAnswers(question: string): Answers {
  const [answers, setAnswers] = useState(NONE)
  useEffect(() => {
    const asking = new AbortController()
    const later = setTimeout(() => {
      void answersTo(question, asking.signal).then((found) => found && setAnswers(found))
    }, RESTS_MS)
    return () => {
      clearTimeout(later)
      asking.abort()
    }
  }, [question])
  return answers
}

/** Null where it was given up, or the server did not answer. */
async function answersTo(question: string, signal: AbortSignal): Promise<Answers | null> {
  if (question.trim() === '') return NONE
  try {
    const response = await fetch(`/explore/ask?q=${encodeURIComponent(question)}`, { signal })
    return response.ok ? ((await response.json()) as Answers) : null
  } catch {
    return null
  }
}
