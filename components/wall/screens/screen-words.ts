import { bilingual } from '../../words/bilingual.ts'

/** What a registered screen, or one that is to be registered, says of itself. */
export const screenWords = bilingual(
  {
    title: 'Screen',
    askCode: 'Asking for a code',
    register: 'This screen is not registered yet',
    typeIt: 'An administrator types this code at the desk, under Screens',
    full: 'Too many screens wait for a code. This one asks again by itself.',
    unheard: 'The server does not answer. This screen asks again by itself.',
    fullScreen: 'Full screen',
    controls: 'Screen',
    layouts: { headline: 'Headline wall', 'lower-third': 'Lower third' },
  },
  {
    title: '屏幕',
    askCode: '正在获取代码',
    register: '此屏尚未注册',
    // May break before what is to be done, and nowhere within a word.
    typeIt: '请管理员在编辑台“屏幕”中\u200B输入此代码',
    full: '等待代码的屏幕过多，本屏将自动重试。',
    unheard: '服务器未应答，本屏将自动重试。',
    fullScreen: '全屏',
    controls: '屏幕',
    layouts: { headline: '标题大屏', 'lower-third': '字幕条' },
  },
)
