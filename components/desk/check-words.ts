import { bilingual } from '../words/bilingual.ts'

/** Of the checks: what is checked, what was accepted, what becomes a note. */
export const checkWords = bilingual(
  {
    whatIsChecked: (n: number) => `What is checked (${n} rules)`,
    stops: 'error',
    wantsReason: 'warning',
    passedHere: (n: number) => `${n} passed`,
    morePassed: (n: number) => `and ${n} more`,
    noteIt: 'Put it in the notes',
    isNoted: 'In the notes',
    acceptedTitle: 'Warnings accepted',
    acceptedBy: (who: string) => `${who}:`,
    acceptedCount: (n: number) => (n === 1 ? '1 warning' : `${n} warnings`),
    approveReason: 'Reason for approving with these warnings',
  },
  {
    whatIsChecked: (n: number) => `核对项目（${n}条规则）`,
    stops: '错误',
    wantsReason: '警告',
    passedHere: (n: number) => `${n}项通过`,
    morePassed: (n: number) => `另有${n}项`,
    noteIt: '写入附注',
    isNoted: '已写入附注',
    acceptedTitle: '已接受的警告',
    acceptedBy: (who: string) => `${who}：`,
    acceptedCount: (n: number) => `${n}处警告`,
    approveReason: '带警告批准的理由',
  },
)
