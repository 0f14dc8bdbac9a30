'use client'
import { useSyncExternalStore } from 'react'
import { useLanguage } from '../../words/Language.tsx'
import deed from '../Deed/Deed.module.css'
import { viewsWords } from '../words.ts'
import { notifyState, onNotifyState, startNotifying, stopNotifying } from './notify.ts'
import styles from './NotifyToggle.module.css'

/** Whether this browser notifies of alerts: asked for by a click, and said plainly where it is refused or there is no such thing. */
export function NotifyToggle() {
  const say = viewsWords[useLanguage()]
  const state = useSyncExternalStore(onNotifyState, notifyState, () => 'unknown' as const)
  return (
    <section className={styles.notify} aria-labelledby="notify">
      <h2 id="notify">{say.notify}</h2>
      <p aria-live="polite">{say.notifyStates[state]}</p>
      {state === 'off' && (
        <button type="button" className={deed.button} onClick={() => void startNotifying()}>
          {say.notifyAsk}
        </button>
      )}
      {state === 'on' && (
        <button type="button" className={deed.button} onClick={stopNotifying}>
          {say.notifyOff}
        </button>
      )}
    </section>
  )
}
