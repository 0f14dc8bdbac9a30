import { bilingual } from '../words/bilingual.ts'

/** Of what publishing will show and change. */
export const previewWords = bilingual(
  {
    preview: 'What every wall will show',
    previewTitle: 'The wall as it will be',
    previewWhole: 'Open it whole',
    previewMark: 'Preview: not published',
    changes: 'What publishing will change',
    changesCount: (fresh: string, replaced: string) => `${fresh} new, ${replaced} in the place of others`,
    publicNow: 'Public now',
    willBe: 'Will be',
    nothingPublic: 'nothing yet',
  },
  {
    preview: '大屏将显示的内容',
    previewTitle: '发布后的大屏',
    previewWhole: '打开完整画面',
    previewMark: '预览：尚未发布',
    changes: '发布将带来的变化',
    changesCount: (fresh: string, replaced: string) => `新增${fresh}个，替换${replaced}个`,
    publicNow: '现已公开',
    willBe: '将变为',
    nothingPublic: '尚无',
  },
)
