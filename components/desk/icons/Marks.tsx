/** The desk's few drawn marks: currentColor or the state's own, square corners. Each says its word to those who can't see it. */
export function ErrorSquare({ label }: { label: string }) {
  return (
    <svg width="15" height="15" viewBox="0 0 15 15" role="img" aria-label={label}>
      <path d="M0 0h15v15H0z" fill="var(--alarm)" />
      <path d="M4 4l7 7M11 4l-7 7" stroke="var(--sheet)" strokeWidth="2" />
    </svg>
  )
}

export function WarningSquare({ label }: { label: string }) {
  return (
    <svg width="15" height="15" viewBox="0 0 15 15" role="img" aria-label={label}>
      <path d="M1 1h13v13H1z" fill="none" stroke="var(--warn)" strokeWidth="2" />
      <path d="M1 14V7.5h13V14z" fill="var(--warn)" />
    </svg>
  )
}

export function Tick({ label }: { label: string }) {
  return (
    <svg width="15" height="15" viewBox="0 0 15 15" role="img" aria-label={label}>
      <path d="M2 8l4 4 7-9" fill="none" stroke="var(--ink-3)" strokeWidth="2" />
    </svg>
  )
}

export function Padlock() {
  return (
    <svg width="16" height="18" viewBox="0 0 16 18" aria-hidden="true">
      <path d="M3.5 8V5a4.5 4.5 0 0 1 9 0v3" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M1 8h14v9H1z" fill="currentColor" />
    </svg>
  )
}
