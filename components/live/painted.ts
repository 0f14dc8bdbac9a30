/** Calls `report` once the browser has shown what was just rendered: in the frame after the next one. */
export function afterPaint(report: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(report))
}
