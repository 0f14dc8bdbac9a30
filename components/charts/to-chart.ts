// Far finer than a pixel of the widest wall, also where twenty of them are added up; more digits would only travel to the browser.
const ON_A_CANVAS = 12

/**
 * The one place where an exact decimal becomes a float: from here on it is a position on a canvas, never a figure again.
 * `digits` as printed, without commas; `scale` the power of ten it counts in, `axisScale` the power the axis counts in.
 */
export function toChart(digits: string, scale = 0, axisScale = scale): number {
  return Number(Number(`${digits}e${scale - axisScale}`).toPrecision(ON_A_CANVAS))
}
