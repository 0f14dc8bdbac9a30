import { BALANCE, type Entered, EXPORTS, IMPORTS, type Print } from '#server/testing/desk-at-work.ts'

/**
 * The flash of the `at`-th month from January 2030 on, of forty figures: periods that the history does not reach. From 2020 on a
 * flash does not give January or February alone, so it has ten months a year.
 */
export function flashOf(at: number): Entered {
  const month = 3 + (at % 10)
  const year = 2030 + Math.floor(at / 10)
  const lines = Array.from({ length: 37 }, (_, line): [string, Print] => [
    `CN.exports.commodity:bench-${line}.value.USD.month`,
    [`${line + 1}.${10 + (at % 90)}`, '4.2'],
  ])
  return {
    code: `GACC-${year}-${String(month).padStart(2, '0')}-flash`,
    figures: {
      [EXPORTS]: ['309.06', '12.7'],
      [IMPORTS]: ['213.34', '-2.3'],
      [BALANCE]: ['95.72', null],
      ...Object.fromEntries(lines),
    },
  }
}
