import { createTransport } from 'nodemailer'
import { serverLog } from '../server-log.ts'
import type { LinkKind, MadeLink } from './account-links.ts'

/** What became of a link: sent, or to be shown once. `failed`: mail is set up, and did not work. */
export type HandedOver =
  | { readonly sentTo: string }
  | { readonly show: string; readonly expiresAt: string; readonly failed: boolean }

const WITHIN_MS = 10_000

const SUBJECT: Record<LinkKind, string> = {
  invitation: 'Your account at the Tradewire desk · 您的编辑台账户',
  reset: 'A new password for the Tradewire desk · 重设编辑台密码',
}

/**
 * Sends a link where mail is set up: SMTP_URL (smtps://user:password@host, or smtp://… with STARTTLS), SMTP_FROM, and PUBLIC_URL,
 * since no address but the desk's own may stand in a mail. Else, or when the mail is not taken, it is answered to be shown once.
 */
export async function handOver(link: MadeLink, email: string): Promise<HandedOver> {
  const { SMTP_URL: url, SMTP_FROM: from, PUBLIC_URL: desk } = process.env
  const show = (failed: boolean) => ({ show: link.path, expiresAt: link.expiresAt.toISOString(), failed })
  if (!url || !from || !desk) return show(false)
  const mail = createTransport({
    url,
    connectionTimeout: WITHIN_MS,
    greetingTimeout: WITHIN_MS,
    socketTimeout: WITHIN_MS,
  })
  try {
    await mail.sendMail({
      from,
      to: { name: '', address: email },
      subject: SUBJECT[link.kind],
      text: letter(link, desk),
    })
    return { sentTo: email }
  } catch (error) {
    serverLog().error({ error }, 'a mail was not taken')
    return show(true)
  } finally {
    mail.close()
  }
}

function letter({ path, expiresAt }: MadeLink, desk: string): string {
  const address = new URL(path, desk).href
  const until = expiresAt.toISOString().slice(0, 16).replace('T', ' ')
  return [
    `Choose a password for the Tradewire desk, until ${until} UTC:`,
    `请在${until}（UTC）前为编辑台设置密码：`,
    '',
    address,
    '',
    'The link opens once. If you did not expect it, tell your administrator. · 链接仅可使用一次；如非您本人所需，请告知管理员。',
  ].join('\n')
}
