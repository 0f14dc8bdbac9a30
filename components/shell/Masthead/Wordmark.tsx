import styles from './Masthead.module.css'

/** Two offset bars, goods out and goods in, and the name. */
export function Wordmark() {
  return (
    <span className={styles.wordmark}>
      <svg width="24" height="15" viewBox="0 0 24 15" aria-hidden="true">
        <path d="M7 3.5h17M0 11.5h17" stroke="currentColor" strokeWidth="6" />
      </svg>
      Tradewire
    </span>
  )
}
