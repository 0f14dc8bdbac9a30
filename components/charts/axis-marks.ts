import type { Axis } from './axis.ts'
import type { Mark } from './Plot/Plot.tsx'
import { heightAt } from './time-scale.ts'

/** The labels of an axis, each on its line at the left; `textOf` writes the unit on the topmost. */
export function axisMarks(axis: Axis, textOf: (tick: number, isTop: boolean) => string): readonly Mark[] {
  return axis.ticks.map((tick, at) => ({
    key: `y${tick}`,
    x: 0,
    y: heightAt(axis, tick),
    dy: -9,
    align: 'start',
    tone: 'axis',
    text: textOf(tick, at === axis.ticks.length - 1),
  }))
}

/** Years, or months, under their places in % of the plot. */
export function timeMarks(places: readonly { readonly text: string; readonly x: number }[]): readonly Mark[] {
  return places.map(({ text, x }) => ({
    key: `x${text}`,
    x,
    y: 100,
    dy: 17,
    align: 'middle',
    tone: 'axis',
    text,
  }))
}

/** The words of the dotted box round what is provisional, over the plot's right end. */
export function provisionalMark(text: string): Mark {
  return { key: 'provisional', x: 100, y: 0, dy: -12, align: 'end', tone: 'note', text }
}

/** A tick is a multiple of 1, 2 or 5: its digits, without the noise of a float. */
export function tickDigits(tick: number): string {
  return String(Number(tick.toPrecision(6)))
}
