import { shiftAt } from '#trade/wall/burn-in.ts'

const LOOK_EVERY_MS = 10_000

/** Moves what is under `--shift-x` and `--shift-y` by the rule of trade/wall/burn-in.ts. Returns how to stop. */
export function shiftSlowly(clock: { now(): number }): () => void {
  const { style, dataset } = document.documentElement
  const shift = () => {
    const { x, y, isReversed } = shiftAt(clock.now())
    style.setProperty('--shift-x', String(x))
    style.setProperty('--shift-y', String(y))
    dataset['reversed'] = String(isReversed)
  }
  shift()
  const timer = setInterval(shift, LOOK_EVERY_MS)
  return () => {
    clearInterval(timer)
    style.removeProperty('--shift-x')
    style.removeProperty('--shift-y')
    delete dataset['reversed']
  }
}
