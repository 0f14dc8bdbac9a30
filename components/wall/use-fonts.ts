import { useEffect } from 'react'
import type { ReleaseNotice } from '#trade/live/entry.ts'
import { useLanguage } from '../words/Language.tsx'
import { wallWords } from './words.ts'

/** What the rulebook's Chinese sentences are made of, besides what has already been printed. */
const RULEBOOK =
  '中国出口进口顺差逆差同比增长下降微增微降大幅基本持平意外远超略高低于大小符合预期的为由转降增速幅以来首次最快连续个月创历史新高人民币计公布原定尚未撤回请勿使用更正非年季度上半前三全万亿美元数据晚天合并推迟改暂无日修订初值前累计，；：。（）、—0123456789'

/**
 * Chinese faces come in a hundred slices, each loaded when its first character is drawn. On a wall that would swap letters in front
 * of everyone at 11:00:00, so every slice that a sentence may need is asked for while nothing happens.
 */
export function useFontsFor(releases: readonly ReleaseNotice[]): void {
  const language = useLanguage()
  useEffect(() => {
    if (language !== 'zh') return
    const said = releases.flatMap(({ sentences }) =>
      sentences ? [sentences.wall.zh, sentences.portrait.zh, ...sentences.ticker.zh] : [],
    )
    const words = Object.values(wallWords.zh).filter((word) => typeof word === 'string')
    const text = [...new Set(RULEBOOK + [...said, ...words].join(''))].join('')
    for (const font of ['600 100px "Noto Serif SC Variable"', '500 60px "Noto Sans SC Variable"']) {
      // A face that does not load leaves the system's own, which the list of faces names first anyway.
      void document.fonts.load(font, text).catch(() => [])
    }
  }, [language, releases])
}
