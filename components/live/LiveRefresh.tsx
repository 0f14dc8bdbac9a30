'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useCursor } from './use-releases.ts'
import { useLivePage } from './Following.tsx'

/** For pages of tables that the server draws: reads them anew, once for each new place in the log. */
export function LiveRefresh() {
  const router = useRouter()
  const { drawn } = useLivePage()
  const { epoch, sequence } = useCursor()
  const place = `${epoch}:${sequence}`
  const read = useRef(`${drawn.cursor.epoch}:${drawn.cursor.sequence}`)
  useEffect(() => {
    if (read.current === place) return
    read.current = place
    router.refresh()
  }, [place, router])
  return null
}
