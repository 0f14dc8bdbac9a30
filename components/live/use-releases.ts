import { useMemo } from 'react'
import type { CalendarItem, Cursor, ReleaseNotice } from '#trade/live/entry.ts'
import { useSnapshot } from './use-snapshot.ts'

/** The newest releases, oldest first. */
export function useReleases(): readonly ReleaseNotice[] {
  return useSnapshot((snapshot) => snapshot.releases)
}

/** What is announced and not yet released, by due instant; items without one last. */
export function useCalendar(): readonly CalendarItem[] {
  const calendar = useSnapshot((snapshot) => snapshot.calendar)
  return useMemo(
    () =>
      Object.values(calendar).sort(
        (a, b) => (a.dueAt ?? '9999').localeCompare(b.dueAt ?? '9999') || a.release.localeCompare(b.release),
      ),
    [calendar],
  )
}

/** The page's place in the log. */
export function useCursor(): Cursor {
  return useSnapshot((snapshot) => snapshot.cursor)
}
