import { TRADE_MODES } from '#trade/trade-modes.ts'
import { bareWords, isChinese, joined, withoutMarks } from '../plain-text.ts'
import { ALL_TRADE, isTotal, type Named } from './named.ts'

/**
 * The customs regime a row or column names. By the words that tell one regime from another: the agency spells them differently
 * in each table (`Frontier Petty Trade`, `Border Trade`) and with slips (`Duty-free Commoditie on Payment of  Currency`).
 * Source: layouts.md, sections 5 to 7.
 */
export function tradeModeLabel(label: string): Named {
  const text = withoutMarks(label)
  if (isTotal(text)) return { member: ALL_TRADE }
  const words = isChinese(text) ? joined(text) : bareWords(text).replaceAll(' ', '')
  const codes = [...new Set(FORMS.filter(([form]) => form.test(words)).map(([, code]) => code))]
  const [code, ...others] = codes
  if (code === undefined) return { unknown: true }
  if (others.length > 0) return { several: codes }
  const mode = TRADE_MODES.find((one) => one.code === code)
  if (!mode) throw new Error(`no trade mode has the code ${code}`)
  return { member: { breakdown: 'trade-mode', code, en: mode.en, zh: mode.zh } }
}

// English without blanks, so that "C ustoms" is read; each form must fit one regime alone.
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^ordinarytrade$|^generaltrade$|^一般贸易$/, 'ordinary'],
  [
    /^(?:international|free)?(?:aid|assistance).*(?:government|countries|international)|^internationalaid|^freeassistance|无偿援助/,
    'aid',
  ],
  [/^other(?:s)?donat(?:ion|ed)/, 'other-donation'],
  [/^(?:其他|其它)?(?:境外)?捐赠物资$|^其他捐赠/, 'other-donation'],
  [/^process(?:ing)?(?:trade)?(?:and|with)?assembl/, 'processing-assembling'],
  [/^来料加工(?:装配)?(?:贸易)?$/, 'processing-assembling'],
  [
    /^process(?:ing)?(?:trade)?with(?:imported|purchased)materials?|^processingwithimportedmaterials?/,
    'processing-imported',
  ],
  [/^进料加工(?:贸易)?$/, 'processing-imported'],
  [/^(?:border|frontier)(?:petty|smallscale)?trade|^边境小额贸易$|^边境贸易$/, 'border'],
  [
    /^processingtradeimportedequipments?$|^equipments?(?:imported)?(?:for|under)processing|^importedequipments?for(?:the)?processing|^加工贸易进口设备$/,
    'processing-equipment',
  ],
  [/contract(?:ed|ing)(?:engineering)?projects?|contractingproject|foreigncontracted|^对外承包工程/, 'contracting'],
  [/(?:on|for)?leas(?:e|ing)|^租赁(?:贸易)?$/, 'lease'],
  [
    /foreigninvested(?:enterprises?)?$|byforeign(?:invested|funded)|invest(?:ed|ment)by?foreign|^外商投资企业(?:作为)?(?:投资)?进口的?设备/,
    'fie-equipment',
  ],
  [/^outward(?:s)?process|^出料加工(?:贸易)?$/, 'outward-processing'],
  [/dutyfree.*(?:foreignexchange|onpayment|currency)|^免税外汇商品$/, 'duty-free-forex'],
  [/^dutyfree(?:goods|commodit(?:y|ies?)|products?|merchandise|articles)$|^免税品$/, 'duty-free'],
  [
    /warehous|bonded(?:supervision|control|supervised)(?:sites?|areas?|places?|zones?)|^保税(?:监管场所|仓库)/,
    'warehousing',
  ],
  [/logistics?goods|^海关特殊监管区域物流货物$|^保税区仓储转口货物$/, 'special-area-logistics'],
  [
    /equipments?(?:imported)?(?:into|in|by)(?:the)?customsspecial|importedequipments?(?:in|by|into)customsspecial|^海关特殊监管区域进口设备$|^出口加工区进口设备$/,
    'special-area-equipment',
  ],
  [/^others?(?:trade)?$|^其他$|^其它$|^其他贸易$/, 'other'],
  [/^processingtrade$|^加工贸易$/, 'processing'],
]
