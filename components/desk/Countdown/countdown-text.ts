/** `00:17:42`; above a day the days come first: `3 d 04:10:00`. A begun second counts whole, so that 0 means now. */
export function countdownText(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1_000))
  const [days, rest] = [Math.floor(seconds / 86_400), seconds % 86_400]
  const clock = [Math.floor(rest / 3_600), Math.floor((rest % 3_600) / 60), rest % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
  return days > 0 ? `${days} d ${clock}` : clock
}
