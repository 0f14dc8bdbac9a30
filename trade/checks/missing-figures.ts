import { formatCurrency, formatFlow } from '../format/format-flow.ts'
import { CURRENCIES, type Currency } from '../unit.ts'
import type { Background, Draft, ReadEntry } from './draft.ts'
import { type ExpectedFigure, expectedFigures } from './expected-figures.ts'
import { type FigureRef, type Finding, growthOf, valueOf } from './finding.ts'

/**
 * What a release of this stage carries and the draft does not. Nothing at all, or neither exports nor imports in any currency, is
 * an error, unless it is a table of parts: then a warning; a gap is one warning per currency, since the agency does leave figures out (imports in yuan, growth of a balance).
 */
export function nothingIsMissing(
  entries: readonly ReadEntry[],
  _background: Background,
  draft: Draft,
): readonly Finding[] {
  const expected = draft.kind === 'release' ? expectedFigures(draft.stage, draft.period) : []
  const filled = entries.filter((entry) => entry.value !== null || entry.growth !== null)
  if (filled.length === 0 && draft.kind !== 'withdrawal') return [empty(draft)]
  if (expected.length === 0) return []
  const isThere = (figure: ExpectedFigure) =>
    filled.some((entry) => entry.series === figure.series && entry.period === figure.period)
  const heads = draft.stage === 'flash' || draft.stage === 'annual' ? expected.filter((figure) => figure.isKey) : []
  if (heads.length > 0 && !heads.some(isThere)) {
    const hasParts = filled.some(({ dimensions }) => dimensions.breakdown !== 'all')
    return [keyless(heads, hasParts ? 'warning' : 'error')]
  }
  return CURRENCIES.flatMap((currency) => gaps(currency, expected, filled))
}

function gaps(currency: Currency, expected: readonly ExpectedFigure[], filled: readonly ReadEntry[]): Finding[] {
  const own = expected.filter((figure) => figure.currency === currency)
  const missing = own.flatMap((figure) => {
    const entry = filled.find((other) => other.series === figure.series && other.period === figure.period)
    return [
      ...((entry?.value ?? null) === null ? [valueOf(figure)] : []),
      ...(figure.hasGrowth && (entry?.growth ?? null) === null ? [growthOf(figure)] : []),
    ]
  })
  const all = own.flatMap((figure) => [valueOf(figure), ...(figure.hasGrowth ? [growthOf(figure)] : [])])
  const facts = {
    id: `missing:${currency}`,
    figures: missing,
    found: String(all.length - missing.length),
    expected: String(all.length),
  }
  const name = { en: formatCurrency(currency, 'en'), zh: formatCurrency(currency, 'zh') }
  if (missing.length === 0) {
    const message = { en: `Every figure in ${name.en} is there`, zh: `${name.zh}数字齐全` }
    return [
      {
        ...facts,
        figures: all,
        severity: 'passed',
        message,
        detail: { en: `${all.length} of ${all.length}`, zh: `${all.length}/${all.length}` },
      },
    ]
  }
  const isWhole = missing.length === all.length
  return [
    {
      ...facts,
      severity: 'warning',
      message: isWhole
        ? { en: `No figure in ${name.en}`, zh: `没有${name.zh}数字` }
        : {
            en: `In ${name.en}, ${missing.length} of ${all.length} fields are empty`,
            zh: `${name.zh}：${all.length}项中有${missing.length}项为空`,
          },
      detail: isWhole
        ? { en: 'leave it so if the agency printed none', zh: '如海关未公布，可留空' }
        : named(missing, own),
    },
  ]
}

function named(missing: readonly FigureRef[], expected: readonly ExpectedFigure[]): Finding['detail'] {
  const flows = [
    ...new Set(missing.map((ref) => expected.find((figure) => figure.series === ref.series)?.flow ?? 'total')),
  ]
  return {
    en: flows.map((flow) => formatFlow(flow, 'en').toLowerCase()).join(', '),
    zh: flows.map((flow) => formatFlow(flow, 'zh')).join('、'),
  }
}

function empty(draft: Draft): Finding {
  return {
    id: 'missing:all',
    severity: 'error',
    figures: [],
    message: { en: 'There are no figures yet', zh: '尚无数字' },
    detail: { en: `${draft.code} is empty`, zh: `${draft.code}为空` },
    found: '0',
    expected: '1',
  }
}

/** A table of parts may stand alone; nothing but a balance or a total may not. */
function keyless(heads: readonly ExpectedFigure[], severity: 'warning' | 'error'): Finding {
  return {
    id: 'missing:key',
    severity,
    figures: heads.map(valueOf),
    message: { en: 'Neither exports nor imports are there', zh: '出口、进口均未录入' },
    detail: { en: 'no headline can be written without one of them', zh: '缺少两者则无法生成标题' },
    found: '0',
    expected: '1',
  }
}
