'use client'

import { useLanguage } from '../../words/Language.tsx'
import { toggleFullScreen } from '../full-screen.ts'
import { screenWords } from './screen-words.ts'

/** All that a person at a managed screen may change: the rest is the desk's. */
export function OwnControls() {
  const words = screenWords[useLanguage()]
  return (
    <nav aria-label={words.controls}>
      <button type="button" onClick={toggleFullScreen}>
        {words.fullScreen}
      </button>
    </nav>
  )
}
