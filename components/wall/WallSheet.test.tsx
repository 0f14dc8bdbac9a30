import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { WORD_JOINER } from '#trade/format/format-number.ts'
import type { Locale } from '#trade/format/locale.ts'
import {
  AFTER,
  AFTER_THE_YEAR,
  AT_10,
  AT_11,
  BEFORE,
  CORRECTED,
  NOTHING,
  WITHDRAWN,
} from '#trade/wall/december-2024.examples.ts'
import { sceneAt, type WallFacts } from '#trade/wall/scene.ts'
import { Language } from '../words/Language.tsx'
import type { LiveMark } from './live-mark.ts'
import { WallSheet } from './WallSheet.tsx'

interface Look {
  readonly language?: Locale
  readonly state?: LiveMark['state']
  readonly silentMs?: number
  readonly isAgeKnown?: boolean
  readonly openedAt?: number
}

function markup(
  facts: WallFacts,
  nowMs: number,
  { language = 'en', state = 'live', silentMs = 0, isAgeKnown = true, openedAt = 14 }: Look = {},
): string {
  const lastHeardMs = nowMs - silentMs
  const scene = sceneAt(facts, { nowMs, heardAtMs: lastHeardMs })
  return renderToStaticMarkup(
    <Language value={language}>
      <WallSheet
        scene={scene}
        releases={facts.releases}
        live={{ state, lastHeardMs, isAgeKnown }}
        nowMs={nowMs}
        sequence={14}
        openedAt={openedAt}
      />
    </Language>,
  )
}

/** What is read on it, in order. */
function text(facts: WallFacts, nowMs: number, look?: Look): string {
  const html = markup(facts, nowMs, look)
  return html
    .replace(/<table[\s\S]*?<\/table>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll(WORD_JOINER, '')
    .replace(/[\u200B]/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
}

const at = (time: string) => Date.parse(`2025-01-13T${time}+08:00`)

describe('the wall, read aloud', () => {
  it('before 11:00: the countdown, expectations and the figures before', () => {
    const said = text(BEFORE, AT_11 - 872_000)
    for (const part of [
      'Next: China’s trade, Dec 2024',
      'Live 10:45:28',
      'Figures in 14:32',
      'Exports: expected +7.3%',
      'November +6.7',
      'December 2023 +2.3',
      'exp. −1.5',
      'Surplus, US$bn',
      'exp. 100.0',
      'Nov 97.4',
    ]) {
      expect(said).toContain(part)
    }
  })
  it('at 11:00:01: the sentence, +10.7%, its level, its distance from 7.3, imports and surplus', () => {
    const said = text(AFTER, AT_11 + 1_000)
    for (const part of [
      'Published 11:00:00',
      'Exports rise 10.7% in December',
      '+10.7%',
      'US$335.6bn',
      'expected +7.3',
      '3.4 pp above',
      'November +6.7',
      '+1.0%',
      '104.8',
      'Nov 97.4',
      'US$ · China Customs',
    ]) {
      expect(said).toContain(part)
    }
  })
  it('the same in Chinese, in its own units', () => {
    const said = text(AFTER, AT_11 + 1_000, { language: 'zh' })
    for (const part of [
      '外贸 2024年12月',
      '12月出口增长10.7%，远超预期的7.3%；顺差1,048亿美元',
      '3,356亿美元',
      '高3.4个百分点',
      '11月 +6.7',
      '顺差 亿美元',
      '1,048',
      '海关总署',
    ]) {
      expect(said).toContain(part)
    }
  })
  it('the year: +5.0%, 43.85tn yuan, exports and imports with their levels', () => {
    const said = text(AFTER_THE_YEAR, AT_10 + 1_000)
    for (const part of [
      'China’s trade, 2024',
      '+5.0%',
      '43.85tn yuan',
      '2023 41.76tn yuan, +0.2',
      '+7.1%',
      '25.45tn yuan',
      '+2.3%',
      '18.39tn yuan',
      'Total trade 2020–2024, tn yuan',
    ]) {
      expect(said).toContain(part)
    }
  })
  it('a correction names the hour, strikes what stood there and says whose error it was', () => {
    const html = markup(CORRECTED, at('14:25:00'))
    expect(html).toContain('<s>1,048.4</s>')
    expect(text(CORRECTED, at('14:25:00'))).toContain('Corrected 14:20')
    const lines = (language: Locale) =>
      Array.from({ length: 6 }, (_, line) => text(CORRECTED, at('14:25:00') + line * 8_000, { language })).join('\n')
    expect(lines('en')).toContain('The error was ours : one figure was entered in the wrong unit')
    // Its reason too: a Chinese wall tells no English one.
    expect(lines('zh')).toContain('一个数字的单位录错')
    expect(lines('zh')).not.toContain('one figure')
  })
  it('a withdrawal strikes every figure and says not to use it', () => {
    const html = markup(WITHDRAWN, at('14:06:00'))
    expect(
      ['<s>+10.7%</s>', '<s>US$335.6bn</s>', '<s>+1.0%</s>', '<s>104.8</s>'].filter((struck) => !html.includes(struck)),
    ).toEqual([])
    expect(text(WITHDRAWN, at('14:06:00'))).toContain('Withdrawn 14:05, do not use')
  })
  it('with nothing held the form is ruled all the same', () => {
    expect(text(NOTHING, AT_11)).toContain('No figures are held yet')
    expect(markup(NOTHING, AT_11).match(/data-state="blank"/g)).toHaveLength(3)
  })
})

describe('how live it is', () => {
  it('a silent screen says for how long, and of when its figures are', () => {
    expect(text(AFTER, AT_11 + 300_000, { state: 'stale', silentMs: 245_000 })).toContain(
      'Heard nothing for 4 min. Figures of 11:00',
    )
    expect(text(AFTER, AT_11 + 300_000, { state: 'stale', silentMs: 245_000, language: 'zh' })).toContain(
      '已4分钟无信号， 数据为11:00公布',
    )
    expect(markup(AFTER, AT_11 + 300_000, { state: 'stale', silentMs: 245_000 })).toContain('data-stale="true"')
  })
  it('figures of another day are named by their day', () => {
    expect(text(AFTER, AT_11 + 86_400_000, { state: 'stale', silentMs: 7_200_000 })).toContain(
      'Heard nothing for 2 h. Figures of 13 Jan',
    )
  })
  it.each([
    ['connecting', 'Connecting'],
    ['reconnecting', 'Reconnecting'],
    ['catching-up', 'Catching up'],
  ] as const)('while %s it says so, and claims no hour', (state, words) => {
    const said = text(AFTER, AT_11 + 300_000, { state })
    expect([said.includes(words), said.includes('Live')]).toEqual([true, false])
  })
  it('after a sleep, or a start without a network, it says since when, and claims no age', () => {
    const look = { state: 'stale', silentMs: 50_000_000, isAgeKnown: false } as const
    expect(text(AFTER, AT_11 + 60_000_000, look)).toContain('Heard nothing since 13 Jan, 13:46. Figures of 13 Jan')
    expect(text(AFTER, AT_11 + 300_000, { ...look, silentMs: 245_000 })).toContain(
      'Heard nothing since 11:00. Figures of',
    )
  })
})

describe('what a reader of screens hears', () => {
  it('a screen gone silent is announced once, by the hour it was last heard', () => {
    expect(markup(AFTER, AT_11 + 300_000, { state: 'stale', silentMs: 245_000 })).toContain(
      'role="alert">Heard nothing since 11:00 Beijing<',
    )
  })
  it('one polite sentence for a release, and none while waiting', () => {
    expect(markup(AFTER, AT_11 + 1_000)).toContain(
      '<p class="unseen" aria-live="polite">Exports rise 10.7% in December',
    )
    expect(markup(BEFORE, AT_11 - 1_000)).toContain('<p class="unseen" aria-live="polite"></p>')
  })
  it('the chart is a table too, January–February as one', () => {
    expect(markup(AFTER, AT_11 + 1_000)).toContain('<th scope="row">January–February 2024</th><td>+7.1</td>')
  })
})

describe('the one motion', () => {
  it('is for what came while the screen stood, not for a reload within the ninety seconds', () => {
    expect(markup(AFTER, AT_11 + 1_000, { openedAt: 13 })).toContain('data-arrived="true"')
    expect(markup(AFTER, AT_11 + 1_000, { openedAt: 14 })).not.toContain('data-arrived')
  })
})
