import { amendmentReason } from '../format/amendment-reason.ts'
import { formatRelease } from '../format/format-release.ts'
import type { Locale } from '../format/locale.ts'
import type { CalendarItem, CalendarState, LogEntry, PublicationKind, ReleaseNotice } from '../live/entry.ts'
import { gatherCalendarFacts } from '../sentences/gather-calendar-facts.ts'
import { writeAwaited } from '../sentences/write-awaited.ts'

/** An entry of the log as a chat is told of it. */
export interface Announcement {
  /** One sentence. */
  readonly title: string
  /** What follows it; empty where nothing is left to say. */
  readonly text: string
  /** What it is about: a release’s name, or the calendar. */
  readonly about: string
  /** Where more of it stands, on our own pages. */
  readonly path: string
}

/** The words of the day, written when it was published (docs/sentences.md); of tables without a headline, what they are. */
export function announcementOf(entry: LogEntry, language: Locale): Announcement {
  const { kind, release } = entry
  return release ? ofRelease(kind, release, language) : ofCalendar(entry, language)
}

/** What a test says, marked as one: no figure of trade. */
export function testAnnouncement(language: Locale): Announcement {
  return { ...WORDS[language].test, path: '/' }
}

function ofRelease(kind: PublicationKind, release: ReleaseNotice, language: Locale): Announcement {
  const { sentences, amended } = release
  const about = formatRelease(release, language)
  const path = `/releases/${release.code}`
  const named = WORDS[language].kinds[kind](about)
  if (!sentences) return { title: named, text: amended ? amendmentReason(amended, language) : '', about, path }
  // An addition’s sentences are its release’s, which were told with it: here they say how it stands now.
  if (kind === 'addition') return { title: named, text: sentences.page[language], about, path }
  return { title: sentences.page[language], text: sentences.standfirst[language], about, path }
}

function ofCalendar({ calendar, publishedAt }: LogEntry, language: Locale): Announcement {
  const [first = '', ...others] = calendar.map((item) => calendarSentence(item, publishedAt, language))
  return {
    title: first,
    text: others.join(language === 'en' ? '. ' : '；'),
    about: WORDS[language].calendar,
    path: '/calendar',
  }
}

/** By the rulebook where it has words for it, else the release’s name and what became of it. */
function calendarSentence(item: CalendarItem, at: string, language: Locale): string {
  const facts = gatherCalendarFacts(item, [], at)
  if (facts) return writeAwaited(facts).page[language]
  const say = WORDS[language]
  return `${formatRelease(item, language)}${say.colon}${say.states[item.state]}`
}

interface Words {
  readonly kinds: Readonly<Record<PublicationKind, (name: string) => string>>
  readonly states: Readonly<Record<CalendarState, string>>
  readonly calendar: string
  readonly colon: string
  readonly test: Pick<Announcement, 'title' | 'text' | 'about'>
}

const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    kinds: {
      release: (name) => `China’s trade: ${name}, published`,
      addition: (name) => `China’s trade: more figures of ${name}`,
      correction: (name) => `China’s trade: ${name}, corrected`,
      withdrawal: (name) => `China’s trade: ${name}, withdrawn, do not use`,
      calendar: (name) => `China’s trade: ${name}`,
    },
    states: {
      announced: 'announced',
      confirmed: 'confirmed',
      postponed: 'postponed',
      merged: 'comes with another',
      cancelled: 'will not come',
      missed: 'did not come',
      released: 'published',
    },
    calendar: 'Release calendar',
    colon: ': ',
    test: {
      title: 'Test from Tradewire',
      text: 'Somebody at the desk pressed Test. Nothing was published.',
      about: 'Test',
    },
  },
  zh: {
    kinds: {
      release: (name) => `中国外贸：${name}已发布`,
      addition: (name) => `中国外贸：${name}补充数据`,
      correction: (name) => `中国外贸：${name}已更正`,
      withdrawal: (name) => `中国外贸：${name}已撤回，请勿使用`,
      calendar: (name) => `中国外贸：${name}`,
    },
    states: {
      announced: '已预告',
      confirmed: '已确认',
      postponed: '已推迟',
      merged: '合并公布',
      cancelled: '已取消',
      missed: '未按时公布',
      released: '已公布',
    },
    calendar: '发布日历',
    colon: '：',
    test: { title: 'Tradewire测试消息', text: '编辑台有人按下“测试”，并未发布任何数据。', about: '测试' },
  },
}
