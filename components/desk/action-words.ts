import type { Locale } from '#trade/format/locale.ts'

/** What the record calls a deed, as a person reads it. One that has no words here keeps its code: nothing recorded is hidden. */
export function actionWords(action: string, language: Locale): string {
  return WORDS[action]?.[language] ?? action
}

const WORDS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'draft.created': { en: 'began the draft', zh: '新建草稿' },
  'draft.saved': { en: 'saved figures', zh: '保存数字' },
  'draft.imported': { en: 'imported a table', zh: '导入统计表' },
  'page.watched': { en: 'had a page watched', zh: '开始监看页面' },
  'page.left': { en: 'stopped watching a page', zh: '停止监看页面' },
  'file.received': { en: 'handed in a file', zh: '提交文件' },
  'mapping.made': { en: 'pointed out a layout', zh: '指定版式' },
  'mapping.changed': { en: 'changed a layout', zh: '更改版式' },
  'mapping.forgotten': { en: 'forgot a layout', zh: '删除版式' },
  'draft.deleted': { en: 'deleted the draft', zh: '删除草稿' },
  'headline.set': { en: 'changed the headline', zh: '修改标题' },
  'release.in-review': { en: 'sent it for approval', zh: '提交批准' },
  'warnings.accepted': { en: 'accepted warnings', zh: '接受警告' },
  'review.sent-back': { en: 'said what to mend', zh: '说明需修改之处' },
  'release.draft': { en: 'made it a draft again', zh: '转回草稿' },
  'release.approved': { en: 'approved it', zh: '批准' },
  'release.published': { en: 'published it', zh: '发布' },
  'addition.started': { en: 'began an addition', zh: '开始补充' },
  'source.set': { en: 'changed source or notes', zh: '修改来源或附注' },
  'correction.started': { en: 'began a correction', zh: '开始更正' },
  'withdrawal.started': { en: 'began a withdrawal', zh: '开始撤回' },
  'expectations.set': { en: 'entered expectations', zh: '录入预期' },
  'calendar.published': { en: 'changed the calendar', zh: '更改日历' },
  'account.create': { en: 'made an account', zh: '创建账户' },
  'account.disable': { en: 'disabled an account', zh: '停用账户' },
  'account.enable': { en: 'enabled an account', zh: '启用账户' },
  'account.sign-in': { en: 'signed in', zh: '登录' },
  'account.sign-out': { en: 'signed out', zh: '退出' },
}
