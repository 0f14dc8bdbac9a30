import { ENTERPRISE_TYPES } from '#trade/enterprise-types.ts'
import { bareWords, isChinese, joined, withoutMarks } from '../plain-text.ts'
import { ALL_TRADE, isTotal, type Named } from './named.ts'

/** Who trades, as a row or a column names it: `SOE`, `Foreign-invested Enterprises`, `民营企业`. Source: layouts.md, section 6. */
export function enterpriseLabel(label: string): Named {
  const text = withoutMarks(label)
  if (isTotal(text)) return { member: ALL_TRADE }
  const words = isChinese(text) ? joined(text) : bareWords(text)
  const code = FORMS.find(([form]) => form.test(words))?.[1]
  const type = ENTERPRISE_TYPES.find((one) => one.code === code)
  return type ? { member: { breakdown: 'enterprise', code: type.code, en: type.en, zh: type.zh } } : { unknown: true }
}

const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^soe$|^state owned(?: enterprises?)?$|^国有企业$|^国营企业$/, 'SOE'],
  [/^fie$|^foreign (?:invested|funded)(?: enterprises?)?$|^外商投资企业$|^外资企业$/, 'FIE'],
  [/^poe$|^private(?:ly)?(?: owned)?(?: enterprises?)?$|^民营企业$|^私营企业$/, 'POE'],
  [/^others?(?: enterprises?)?$|^其他(?:企业)?$|^其它(?:企业)?$/, 'OTHER'],
]
