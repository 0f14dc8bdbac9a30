// Prints each release of an installation as it is published: `npx tsx examples/watch.ts http://127.0.0.1:3000`.
import { follow } from '../src/index.ts'

const [origin = 'http://127.0.0.1:3000'] = process.argv.slice(2)
const EXPORTS = 'CN.exports.all.value.USD.month'
const EXPORTS_OF_YEAR = 'CN.exports.all.value.CNY.year-to-date'

await follow(origin, {
  series: [EXPORTS, EXPORTS_OF_YEAR],
  fromYear: 2024,
  onState: (state) => console.error(`(${state})`),
  onEntry: ({ kind, release, figures }) => {
    console.log(`${kind}: ${release?.sentences?.page.en ?? release?.code ?? 'the calendar'}`)
    for (const { series, period, value, printedGrowthPercent } of figures)
      console.log(
        `  ${series} ${period}: ${value ?? 'no level'}, ${printedGrowthPercent ?? 'no growth'} % on a year earlier`,
      )
  },
})
