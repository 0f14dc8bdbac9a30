/** Who trades, by ownership. */
export interface EnterpriseType {
  readonly code: string
  readonly en: string
  readonly zh: string
  readonly note: string | null
}

/** Types of enterprise in the order of the bulletin's tables (6) and (7); together they are all trade. */
export const ENTERPRISE_TYPES: readonly EnterpriseType[] = [
  { code: 'SOE', en: 'State-owned enterprises', zh: '国有企业', note: null },
  { code: 'FIE', en: 'Foreign-invested enterprises', zh: '外商投资企业', note: null },
  { code: 'POE', en: 'Private enterprises', zh: '民营企业', note: 'Since 2013; collective enterprises before.' },
  { code: 'OTHER', en: 'Other', zh: '其他', note: null },
]

/** The type of `code`; undefined where the tables have none. A member `SOE+ordinary` is a type within a trade mode. */
export function enterpriseType(code: string): EnterpriseType | undefined {
  return ENTERPRISE_TYPES.find((type) => type.code === code)
}
