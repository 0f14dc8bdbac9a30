import { bilingual } from '../../words/bilingual.ts'

/** Of the keys by which an account's programs read the API. */
export const readKeyWords = bilingual(
  {
    title: 'Read keys',
    lead: 'A key lets a program of yours read the API with an allowance of its own. It opens what everybody may read, nothing more.',
    toApi: 'The API',
    name: 'What is it for',
    make: 'Make a key',
    once: 'Copy it now: it is shown this once, and kept here as a hash alone.',
    none: 'No key is kept.',
    nameHead: 'Key',
    ending: 'Ends with',
    made: 'Made',
    used: 'Last used',
    neverUsed: 'never',
    revoke: 'Revoke',
    revokeOf: (name: string) => `Revoke ${name}`,
  },
  {
    title: '读取密钥',
    lead: '密钥让您的程序以自己的限额读取API，所能读取的与公众相同。',
    toApi: '查看API说明',
    name: '用途',
    make: '生成密钥',
    once: '请立即复制：仅显示这一次，此处只保存其哈希。',
    none: '没有密钥。',
    nameHead: '密钥',
    ending: '末尾',
    made: '生成时间',
    used: '最近使用',
    neverUsed: '从未',
    revoke: '吊销',
    revokeOf: (name: string) => `吊销${name}`,
  },
)
