import type { Locale } from '../../format/locale.ts'

interface City {
  /** Of the IANA time zone database. */
  readonly zone: string
  readonly names: Readonly<Record<Locale, string>>
}

/** Where newsrooms that follow China's trade stand, Beijing first. */
export const CITIES = {
  beijing: { zone: 'Asia/Shanghai', names: { en: 'Beijing', zh: '北京' } },
  'hong-kong': { zone: 'Asia/Hong_Kong', names: { en: 'Hong Kong', zh: '香港' } },
  singapore: { zone: 'Asia/Singapore', names: { en: 'Singapore', zh: '新加坡' } },
  tokyo: { zone: 'Asia/Tokyo', names: { en: 'Tokyo', zh: '东京' } },
  seoul: { zone: 'Asia/Seoul', names: { en: 'Seoul', zh: '首尔' } },
  sydney: { zone: 'Australia/Sydney', names: { en: 'Sydney', zh: '悉尼' } },
  delhi: { zone: 'Asia/Kolkata', names: { en: 'New Delhi', zh: '新德里' } },
  dubai: { zone: 'Asia/Dubai', names: { en: 'Dubai', zh: '迪拜' } },
  moscow: { zone: 'Europe/Moscow', names: { en: 'Moscow', zh: '莫斯科' } },
  johannesburg: { zone: 'Africa/Johannesburg', names: { en: 'Johannesburg', zh: '约翰内斯堡' } },
  frankfurt: { zone: 'Europe/Berlin', names: { en: 'Frankfurt', zh: '法兰克福' } },
  paris: { zone: 'Europe/Paris', names: { en: 'Paris', zh: '巴黎' } },
  london: { zone: 'Europe/London', names: { en: 'London', zh: '伦敦' } },
  'sao-paulo': { zone: 'America/Sao_Paulo', names: { en: 'São Paulo', zh: '圣保罗' } },
  'new-york': { zone: 'America/New_York', names: { en: 'New York', zh: '纽约' } },
  washington: { zone: 'America/New_York', names: { en: 'Washington', zh: '华盛顿' } },
  chicago: { zone: 'America/Chicago', names: { en: 'Chicago', zh: '芝加哥' } },
  'san-francisco': { zone: 'America/Los_Angeles', names: { en: 'San Francisco', zh: '旧金山' } },
} as const satisfies Record<string, City>

export type CityCode = keyof typeof CITIES
export const CITY_CODES = Object.keys(CITIES) as [CityCode, ...CityCode[]]

/** What a clock on the wall of `city` shows at `nowMs`: '18:04', '18:04:31', 'Mon 13 Jan' or '1月13日 周一'. */
export function cityTime(
  city: CityCode,
  nowMs: number,
  locale: Locale,
): { readonly time: string; readonly seconds: string; readonly day: string } {
  const parts = Object.fromEntries(
    formatOf(CITIES[city].zone, locale)
      .formatToParts(nowMs)
      .map(({ type, value }) => [type, value]),
  )
  const time = `${parts['hour']}:${parts['minute']}`
  const { weekday, day, month } = parts
  return {
    time,
    seconds: `${time}:${parts['second']}`,
    day: locale === 'en' ? `${weekday} ${day} ${month}` : `${month}月${day}日 ${weekday}`,
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** A format is costly to make, and each clock asks once a second. */
function formatOf(zone: string, locale: Locale): Intl.DateTimeFormat {
  const key = `${zone} ${locale}`
  const known =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', {
      timeZone: zone,
      hourCycle: 'h23',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      weekday: 'short',
      day: 'numeric',
      month: locale === 'en' ? 'short' : 'numeric',
    })
  formats.set(key, known)
  return known
}
