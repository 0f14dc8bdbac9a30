/** A filled square and a cross: an error, always beside a word. */
export function ErrorMark() {
  return (
    <svg
      width="15"
      height="15"
      viewBox="0 0 15 15"
      aria-hidden="true"
      style={{ display: 'inline-block', verticalAlign: '-0.06em' }}
    >
      <path d="M0 0h15v15H0z" fill="var(--alarm)" />
      <path d="M4 4l7 7M11 4l-7 7" stroke="var(--sheet)" strokeWidth="2" />
    </svg>
  )
}
