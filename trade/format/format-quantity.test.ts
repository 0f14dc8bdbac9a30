import { describe, expect, it } from 'vitest'
import { formatBalanceName, formatCurrency, formatFlow } from './format-flow.ts'
import { formatQuantity } from './format-quantity.ts'
import { formatReason } from './format-reason.ts'
import { formatStage } from './format-stage.ts'
import { formatUnit } from './format-unit.ts'

describe('quantities and units', () => {
  it('prints a quantity with every printed digit and no other', () => {
    expect(formatQuantity({ value: '4784', scale: 4, unit: 'tons' }, 'en')).toBe('47.84\u00A0million\u00A0tonnes')
    expect(formatQuantity({ value: '4784', scale: 4, unit: 'tons' }, 'zh')).toBe('4,784万吨')
    expect(formatQuantity({ value: '501.4', scale: 8, unit: 'pieces' }, 'en')).toBe('50.14\u00A0billion\u00A0pieces')
    expect(formatQuantity({ value: '62', scale: 0, unit: 'aircraft' }, 'en')).toBe('62\u00A0aircraft')
  })

  it('names units in column heads', () => {
    expect(formatUnit({ base: 'USD', scale: 9 }, 'en')).toBe('US$ bn')
    expect(formatUnit({ base: 'USD', scale: 8 }, 'zh')).toBe('亿美元')
    expect(formatUnit({ base: 'CNY', scale: 12 }, 'en')).toBe('tn yuan')
    expect(formatUnit({ base: 'tons', scale: 4 }, 'zh')).toBe('万吨')
  })

  it('names flows, currencies, stages and reasons in both languages', () => {
    expect([formatFlow('exports', 'en'), formatFlow('exports', 'zh')]).toEqual(['Exports', '出口'])
    expect([formatBalanceName('-7.09', 'en'), formatBalanceName('104.84', 'zh')]).toEqual(['Deficit', '顺差'])
    expect([formatCurrency('USD', 'en'), formatCurrency('CNY', 'zh')]).toEqual(['US dollars', '人民币'])
    expect([formatStage('flash', 'en'), formatStage('report', 'zh')]).toEqual(['Flash', '月报'])
    expect([formatReason('growth-only', 'en'), formatReason('not-yet', 'zh')]).toEqual(['growth only', '尚未公布'])
  })
})
