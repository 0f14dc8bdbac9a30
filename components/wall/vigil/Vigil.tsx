'use client'

import { useEffect, useRef } from 'react'
import { useLivePage } from '../../live/Following.tsx'
import { useNow } from '../../live/use-now.ts'
import { useBuild } from './Build.tsx'
import { chime } from './chime.ts'
import { keepFigures, restoreFigures } from './kept-figures.ts'
import { keepPage } from './keep-page.ts'
import { shiftSlowly } from './shift-slowly.ts'
import { stayNew } from './stay-new.ts'
import { watchFrames } from './watch-frames.ts'
import { watchSleep } from './watch-sleep.ts'

/**
 * Keeps watch over a screen that nobody attends: once in each page of the wall, inside its `<Live>`. Draws nothing. What it keeps, the
 * next page has should there be no network; what has stopped, it reloads once the server answers. `isOnAir`: a mixer's source.
 */
export function Vigil({ isOnAir = false }: { isOnAir?: boolean }) {
  const { connection } = useLivePage()
  const build = useBuild()
  const drawnMs = useRef(0)
  const second = useNow()
  // An effect of this second: what stands above has been drawn.
  useEffect(() => {
    drawnMs.current = performance.now()
  }, [second])
  useEffect(() => {
    // Read by app/wall/watch-loading.ts: the scripts have come.
    document.documentElement.dataset['stands'] = 'true'
    const stops = [
      restoreFigures(connection),
      keepFigures(connection),
      keepPage(),
      watchFrames(() => drawnMs.current),
      watchSleep(connection),
      stayNew(connection, build),
      // On air nothing moves, and nothing sounds.
      ...(isOnAir ? [] : [shiftSlowly(connection.clock), chime(connection)]),
    ]
    return () => stops.forEach((stop) => stop())
  }, [connection, build, isOnAir])
  return null
}
