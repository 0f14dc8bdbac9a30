import { closeDatabase } from '#server/database/client.ts'
import { announce, cancel, markMissed, postpone } from '#server/desk/change-calendar.ts'
import { createDraft } from '#server/desk/create-draft.ts'
import { setExpectations } from '#server/desk/set-expectations.ts'
import { startCorrection } from '#server/desk/start-correction.ts'
import { startWithdrawal } from '#server/desk/start-withdrawal.ts'
import { fieldsOf, typeFigures } from '#server/desk/type-figures.ts'
import { createLayout } from '#server/walls/change-layouts.ts'
import { PRESETS } from '#trade/wall/layout/presets.ts'
import { EDITOR, inMs, sendAndApprove } from './two-people.ts'

// `december-2024.ts STEP [MS]` takes the flash of December 2024 a step further through the desk of the database in DATABASE_URL, as two
// people do, so that walls show one of their scenes. For tests and photographs of walls.
const PERIOD = '2024-12'
const CODE = 'GACC-2024-12-flash'
const SOURCE = 'http://www.customs.gov.cn/'
/** As first printed on 13 January 2025, in billions of dollars. */
const FIGURES = [
  { flow: 'exports', value: '335.63', growth: '10.7' },
  { flow: 'imports', value: '230.79', growth: '1.0' },
  { flow: 'balance', value: '104.84', growth: null },
]
const MISHEARD = '10.1'

const STEPS: Readonly<Record<string, (ms: number) => Promise<void>>> = {
  /** Every wall that a new one may begin with, at `/wall/layouts/` and its name, and one of the panels that they leave out. */
  async layouts() {
    for (const [name, panels] of Object.entries(PRESETS)) await createLayout({ slug: name, name, panels }, EDITOR)
    await createLayout(
      {
        slug: 'others',
        name: 'others',
        panels: [
          { panel: { kind: 'ticker' }, place: { column: 0, row: 0, columns: 2, rows: 2 } },
          { panel: { kind: 'countdown' }, place: { column: 2, row: 0, columns: 2, rows: 3 } },
          { panel: { kind: 'growth', flow: 'total' }, place: { column: 0, row: 2, columns: 1, rows: 4 } },
          { panel: { kind: 'growth', flow: 'exports' }, place: { column: 1, row: 2, columns: 1, rows: 4 } },
          { panel: { kind: 'partners' }, place: { column: 2, row: 3, columns: 2, rows: 5 } },
          { panel: { kind: 'trend', flow: 'imports' }, place: { column: 0, row: 6, columns: 2, rows: 2 } },
        ],
      },
      EDITOR,
    )
  },
  /** The calendar names an instant `ms` ahead, and a poll what is expected: before it walls count down, past it they say how late it is. */
  async announced(ms) {
    await setExpectations(
      CODE,
      [
        growth('exports', '7.3', '4.2', '9.5'),
        growth('imports', '-1.5', '-3.0', '1.2'),
        {
          flow: 'balance',
          currency: 'USD',
          figure: 'balance',
          median: '100.0',
          low: null,
          high: null,
          forecasts: null,
        },
      ],
      { name: 'Reuters', source: SOURCE },
      EDITOR,
    )
    await announce(CODE, await inMs(ms), SOURCE, EDITOR)
  },
  postponed: async (ms) => postpone(CODE, await inMs(ms), null, EDITOR),
  missed: () => markMissed(CODE, null, EDITOR),
  cancelled: () => cancel(CODE, null, EDITOR),
  /** With a growth of exports that was misheard. */
  async published() {
    await createDraft('flash', PERIOD, EDITOR, SOURCE)
    await type(
      CODE,
      FIGURES.map((each) => (each.flow === 'exports' ? { ...each, growth: MISHEARD } : each)),
    )
    await sendAndApprove(CODE, PERIOD)
  },
  async corrected() {
    const code = await startCorrection(CODE, amendment('One figure was misheard.', '一个数字听错。'), EDITOR)
    await type(
      code,
      FIGURES.filter(({ flow }) => flow === 'exports'),
    )
    await sendAndApprove(code, PERIOD)
  },
  async withdrawn() {
    const amended = amendment('The table of another month was entered.', '录入了其他月份的表格。')
    await sendAndApprove(await startWithdrawal(CODE, amended, EDITOR), PERIOD)
  },
}

const [name = '', ms = '0'] = process.argv.slice(2)
const step = STEPS[name]
if (!step) throw new Error(`there is no step “${name}”: choose among ${Object.keys(STEPS).join(', ')}`)
await step(Number(ms))
await closeDatabase()

function growth(flow: 'exports' | 'imports', median: string, low: string, high: string) {
  return { flow, currency: 'USD' as const, figure: 'growth' as const, median, low, high, forecasts: 24 }
}

function amendment(reason: string, reasonZh: string) {
  return { typedPeriod: PERIOD, reason, reasonZh, errorWas: 'ours' as const }
}

async function type(
  code: string,
  figures: readonly { flow: string; value: string; growth: string | null }[],
): Promise<void> {
  const entries = figures.map(({ flow, value, growth: printedGrowthPercent }) => ({
    series: `CN.${flow}.all.value.USD.month`,
    period: PERIOD,
    value,
    scale: 9,
    printedGrowthPercent,
  }))
  await typeFigures(code, fieldsOf(entries), EDITOR)
}
