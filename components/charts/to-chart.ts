/**
 * The one place where an exact decimal becomes a float: from here on it is a position on a canvas, never a figure again.
 * `digits` as printed, without commas; `scale` the power of ten it counts in, `axisScale` the power the axis counts in.
 */
export function toChart(digits: string, scale = 0, axisScale = scale): number {
  return Number(`${digits}e${scale - axisScale}`)
}
