import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import AxeBuilder from '@axe-core/playwright'
import { Webhook } from 'standardwebhooks'
import { ANNUAL, publishAnnual } from './annual-release.ts'
import { expect, test } from './fixtures.ts'

test('an admin adds a receiver, tests it, and sees that it was told of a release, signed and in the second it was out', async ({
  product,
}) => {
  test.setTimeout(300_000)
  const received: { headers: IncomingHttpHeaders; body: string; atMs: number }[] = []
  const receiver = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (part: string) => (body += part))
    request.on('end', () => {
      received.push({ headers: request.headers, body, atMs: Date.now() })
      response.writeHead(202).end('thank you')
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const { port } = receiver.address() as AddressInfo
  try {
    const desk = await product.signIn(product.admin, '/desk/webhooks?lang=en')
    await expect(desk.getByText('Nobody is told yet.')).toBeVisible()
    const form = desk.getByRole('region', { name: 'Add a receiver' })
    await form.getByLabel('Name').fill('Wire')
    await form.getByLabel('Address').fill('here')
    await form.getByRole('button', { name: 'Add it' }).click()
    await expect(form.getByText('expected an address like https://example.org/hooks/tradewire')).toBeVisible()
    await form.getByLabel('Address').fill(`http://127.0.0.1:${port}/hook`)
    await form.getByRole('button', { name: 'Add it' }).click()
    await expect(form.getByText('Copy it now: it is shown this once.')).toBeVisible()
    const secret = (await form.getByText(/^whsec_/).textContent()) ?? ''
    const row = desk.getByRole('row', { name: /^Wire/ })
    await expect(row).toContainText(`127.0.0.1:${port}`)

    await row.getByRole('link', { name: 'Open Wire' }).click()
    const panel = desk.getByRole('region', { name: 'Wire' })
    await panel.getByRole('button', { name: 'Send a test' }).click()
    await expect(panel.getByText(/^answered 202, after \d+ ms/)).toBeVisible()
    await expect(panel.getByText('thank you')).toBeVisible()
    const log = desk.getByRole('table', { name: 'Attempts' })
    await expect(log.getByRole('row', { name: /Test/ })).toContainText('answered 202')
    expect(received.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual(['webhook.test'])

    await publishAnnual(product)
    await expect.poll(() => received.length).toBe(2)
    const [, message] = received
    if (!message) throw new Error('nothing came')
    const verified = new Webhook(secret).verify(message.body, message.headers as Record<string, string>) as {
      type: string
      timestamp: string
      data: { figures: { value: string }[] }
    }
    expect(verified).toMatchObject({ type: 'release.published', data: { release: { code: ANNUAL.code } } })
    expect(verified.data.figures.map(({ value }) => value)).toContain('25.45')
    expect(message.atMs).toBeGreaterThanOrEqual(Date.parse(verified.timestamp))
    await expect(log.getByRole('row', { name: new RegExp(ANNUAL.code) })).toContainText('answered 202')

    const axe = async () =>
      (await new AxeBuilder({ page: desk }).setLegacyMode().analyze()).violations.map(({ id }) => id)
    expect(await axe()).toEqual([])
    await desk.setViewportSize({ width: 390, height: 844 })
    const overflow = () =>
      desk.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await panel.getByRole('button', { name: 'Switch off' }).click()
    await expect(desk.getByText('The one receiver has everything; switched off: Wire')).toBeVisible()
  } finally {
    receiver.closeAllConnections()
    receiver.close()
  }
})
