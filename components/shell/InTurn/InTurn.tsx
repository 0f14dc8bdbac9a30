'use client'
import { Activity, type ReactNode, use, useEffect, useId, useLayoutEffect, useSyncExternalStore } from 'react'
import { takingOver } from './taking-over.ts'
import { inPause, Turns } from './turns.ts'

/** Of this browser; on the server nobody waits. */
const turns = typeof window === 'undefined' ? null : new Turns(inPause, window)

/**
 * A part of a page that React takes over when it is its turn. React's first run over what the server drew is as long as the page, and
 * while it runs nobody is answered: in parts, no stretch of it is felt. What the server drew stands meanwhile, readable and complete.
 * An `<Activity>` and no `<Suspense>`: that one has the server send a large part behind a script, and nobody would read it without.
 */
export function InTurn({ children }: { children: ReactNode }) {
  const part = useId()
  // Before any effect: whoever asks in one of whether all parts are taken over knows of each that stands.
  useLayoutEffect(() => {
    takingOver.begins(part)
    return () => takingOver.ends(part)
  }, [part])
  return (
    <Activity>
      <Turn part={part}>{children}</Turn>
    </Activity>
  )
}

/** Waits for its turn only where there is something of the server's to take over. */
function Turn({ part, children }: { part: string; children: ReactNode }) {
  const isTakenOver = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (turns && !isTakenOver) use(turns.of(part))
  // An effect of this part: what is in it hears of everything from here on.
  useEffect(() => takingOver.ends(part), [part])
  return children
}

function never(): () => void {
  return () => {}
}
