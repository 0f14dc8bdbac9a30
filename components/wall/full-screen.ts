/** Fills the screen, or gives it back. Refused where the browser forbids it; then nothing changes, and F11 remains. */
export function toggleFullScreen(): void {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
  change.catch(() => undefined)
}
