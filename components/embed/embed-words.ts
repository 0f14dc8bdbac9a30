import { bilingual } from '../words/bilingual.ts'

/** What stands on other sites’ pages, and what their editors are told of it. */
export const embedWords = bilingual(
  {
    embed: 'Embed',
    box: 'For your own page',
    frame: 'This chart, live',
    release: 'This figure, live',
    latest: 'Always the newest release, live',
    picture: 'As a picture, without scripts',
    tells:
      'Free of cookies, from 280 px wide. Add theme=light or theme=dark to its address; lang=zh for Chinese. The picture is always the current figure, at most ten seconds late.',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Select and copy by hand',
    newest: 'China’s trade, the newest release',
    full: 'More at Tradewire',
    asPicture: (title: string) => `${title}, as a picture`,
  },
  {
    embed: '嵌入',
    box: '嵌入其他网页',
    frame: '本图，实时更新',
    release: '本次数字，实时更新',
    latest: '始终为最新一次发布，实时更新',
    picture: '图片，无需脚本',
    tells:
      '不用Cookie，宽度不小于280像素即可。网址可加theme=light或theme=dark；lang=en为英文。图片始终为当前数字，最多迟十秒。',
    copy: '复制',
    copied: '已复制',
    notCopied: '请选中后手动复制',
    newest: '中国外贸最新一次发布',
    full: '详见Tradewire',
    asPicture: (title: string) => `${title}（图片）`,
  },
)
