import type { Page } from 'playwright'

/** What a reader's eye would see of some work in a page: how many frames, and how long the late ones took. */
export interface Frames {
  readonly count: number
  readonly longestMs: number
  /** Frames that took longer than 50 ms: each is a stutter. */
  readonly late: number
}

/** A frame that takes longer is seen. */
const LATE_MS = 50
const STEP_PX = 900

/** Scrolls whatever `selector` names from its top to its bottom, a step a frame, as a hand on the wheel does. */
export async function scrolledThrough(page: Page, selector: string): Promise<Frames> {
  const times = await page.evaluate(
    ([where, step]) =>
      new Promise<number[]>((resolve) => {
        const frame = document.querySelector(where) ?? document.documentElement
        const took: number[] = []
        let before = performance.now()
        const next = () => {
          const now = performance.now()
          took.push(now - before)
          before = now
          const most = frame.scrollHeight - frame.clientHeight
          if (frame.scrollTop >= most - 1) return resolve(took)
          frame.scrollTop = Math.min(most, frame.scrollTop + step)
          requestAnimationFrame(next)
        }
        requestAnimationFrame(next)
      }),
    [selector, STEP_PX] as const,
  )
  return framesOf(times)
}

/** The frames from a click on the link `name` until `isDone` holds in the page, where it runs and closes over nothing. */
export async function framesUntil(page: Page, name: string, isDone: () => boolean): Promise<Frames> {
  await page.evaluate(() => {
    const took: number[] = []
    let before = performance.now()
    let isOver = false
    const next = () => {
      const now = performance.now()
      took.push(now - before)
      before = now
      if (!isOver) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
    Object.assign(window, {
      stopFrames: () => {
        isOver = true
        return took
      },
    })
  })
  await page.getByRole('link', { name, exact: true }).first().click()
  await page.waitForFunction(isDone, undefined, { timeout: 120_000 })
  // What came with the last of it is painted a frame later.
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))))
  return framesOf(await page.evaluate(() => (window as unknown as { stopFrames: () => number[] }).stopFrames()))
}

function framesOf(times: readonly number[]): Frames {
  return {
    count: times.length,
    longestMs: Math.max(0, ...times),
    late: times.filter((ms) => ms > LATE_MS).length,
  }
}
