import { describe, expect, it } from 'vitest'
import { commodityLabel } from './commodity-labels.ts'
import { counterpartLabel } from './counterpart-labels.ts'
import type { Named } from './named.ts'
import { tradeModeLabel } from './trade-mode-labels.ts'

const code = (named: Named) => ('member' in named ? named.member.code : named)

describe('names as they drift', () => {
  it.each([
    ['R. O. Korea', 'KOR'],
    ['Korea, Rep.', 'KOR'],
    ['Korea, DPR', 'PRK'],
    ['Hong Kong, China', 'HKG'],
    ['China Hong Kong', 'HKG'],
    ['United States (US)', 'USA'],
    ['Congo, DR', 'COD'],
    ['Congo', 'COG'],
    ['       of which: Germany', 'DEU'],
    ['东盟（10国）', 'ASEAN'],
    ['马来西亚\u00a0', 'MYS'],
    ['共建“一带一路”国家和地区', 'BRI'],
    ['区域全面经济伙伴关系协定（RCEP）成员国', 'RCEP'],
    ['Jointly build the countries along Belt and Road Routes', 'BRI'],
    ['Guinea', 'GIN'],
    ['Guinea-Bissau', 'GNB'],
    ['Equatorial Guinea', 'GNQ'],
    ['Dominica', 'DMA'],
    ['Dominican Republic', 'DOM'],
  ])('%s is %s', (label, expected) => {
    expect(code(counterpartLabel(label))).toBe(expected)
  })

  it.each([
    ['Motor vehicles（including\nchassis fitted with engines)', 'motor-vehicles'],
    ['Automotive components and parts', 'vehicle-parts'],
    ['        Integrated circuits', 'integrated-circuits'],
    ['机电产品\n*', 'mechanical-electrical'],
    ['汽车(包括底盘）', 'motor-vehicles'],
    ['Make-ups or personal care and toiletries', 'cosmetics'],
    ['Rare earth', 'rare-earth'],
    ['Unwrought copper and copper products', 'copper'],
    ['Copper ores and concentrates', 'copper-ore'],
    ['Aquatic/Marine products', 'aquatic'],
  ])('%s is %s', (label, expected) => {
    expect(code(commodityLabel(label))).toBe(expected)
  })

  it.each([
    ['Frontier Petty Trade', 'border'],
    ['Equipment or Materia Imported as I by Foreign-Invested Enterprises', 'fie-equipment'],
    ['Duty-free Commoditie on Payment of  Currency', 'duty-free-forex'],
    ['Logistics Goods by C ustoms Special Control Area', 'special-area-logistics'],
    ['Process with Imported Materials', 'processing-imported'],
    ['Exports of Foreign Contracted Project', 'contracting'],
  ])('%s is %s', (label, expected) => {
    expect(code(tradeModeLabel(label))).toBe(expected)
  })

  it.each(['Atlantis', '某国', 'Unobtainium'])('%s is nobody’s', (label) => {
    expect(counterpartLabel(label)).toEqual({ unknown: true })
    expect(commodityLabel(label)).toEqual({ unknown: true })
  })
})
