/** Time left as a clock that never shows too little: 14:32, 1:14:32. Nothing left is 00:00. */
export function countdown(ms: number): string {
  return clock(Math.ceil(Math.max(0, ms) / 1000))
}

/** Time gone by as a clock: 02:14, 1:02:14. */
export function countUp(ms: number): string {
  return clock(Math.floor(Math.max(0, ms) / 1000))
}

function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const parts = minutes < 60 ? [minutes] : [Math.floor(minutes / 60), minutes % 60]
  return [...parts, seconds % 60].map((part, at) => (at === 0 && parts.length > 1 ? String(part) : two(part))).join(':')
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
