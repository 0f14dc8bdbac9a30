import type { Locale } from '../format/locale.ts'
import type { Announcement } from './announcement.ts'
import type { ReceiverKind } from './receiver.ts'

export type ChatKind = Exclude<ReceiverKind, 'standard'>

/** An announcement and the address that leads to it: null where nobody told us what people type for this desk. */
export interface ChatMessage extends Announcement {
  readonly url: string | null
  readonly language: Locale
}

/** The body that a chat’s incoming hook takes, as JSON will write it. */
export function chatBody(kind: ChatKind, message: ChatMessage): Readonly<Record<string, unknown>> {
  return BODIES[kind](message)
}

const OPEN: Readonly<Record<Locale, string>> = { en: 'Open', zh: '查看' }

const BODIES: Readonly<Record<ChatKind, (message: ChatMessage) => Readonly<Record<string, unknown>>>> = {
  // `text` is what a notification shows, `blocks` what the channel does. https://api.slack.com/messaging/webhooks
  slack: ({ title, text, about, url, language }) => ({
    text: escaped(title),
    blocks: [
      {
        type: 'section',
        text: { type: 'mrkdwn', text: [`*${escaped(title)}*`, escaped(text)].filter(Boolean).join('\n') },
      },
      {
        type: 'context',
        elements: [
          {
            type: 'mrkdwn',
            text: [escaped(about), url === null ? '' : `<${url}|${OPEN[language]}>`].filter(Boolean).join(' · '),
          },
        ],
      },
    ],
  }),
  // An Adaptive Card, which hooks made by Workflows take and older connectors took. A text block reads Markdown: signs are told apart.
  teams: ({ title, text, about, url, language }) => ({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [
            { type: 'TextBlock', text: plain(title), weight: 'Bolder', size: 'Medium', wrap: true },
            ...(text ? [{ type: 'TextBlock', text: plain(text), wrap: true }] : []),
            { type: 'TextBlock', text: plain(about), isSubtle: true, wrap: true },
          ],
          ...(url === null ? {} : { actions: [{ type: 'Action.OpenUrl', title: OPEN[language], url }] }),
        },
      },
    ],
  }),
  // A post: a title, and paragraphs of plain text and links.
  feishu: ({ title, text, about, url, language }) => ({
    msg_type: 'post',
    content: {
      post: {
        [language === 'zh' ? 'zh_cn' : 'en_us']: {
          title,
          content: [
            ...(text ? [[{ tag: 'text', text }]] : []),
            [
              { tag: 'text', text: url === null ? about : `${about} ` },
              ...(url === null ? [] : [{ tag: 'a', text: OPEN[language], href: url }]),
            ],
          ],
        },
      },
    },
  }),
}

/** Slack reads `<…>` as a link or a call to everybody: three signs are written otherwise. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Without the signs of Markdown that a reason typed at the desk might have: a link in it would be somebody else’s. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]]/g, '\\$&')
}
