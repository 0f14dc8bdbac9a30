import { asHtml, asTabs, type CopiedTable } from './copied-table.ts'

/** The two forms of a table that a clipboard takes, the view's own address with the page's origin. */
export function forms(table: CopiedTable): { readonly text: string; readonly html: string } {
  const source = table.source.map((line) => (line.startsWith('/') ? window.location.origin + line : line))
  return { text: asTabs({ ...table, source }), html: asHtml({ ...table, source }) }
}

/** Puts a table on the clipboard as text and as HTML. Rejects where the browser refuses. */
export async function toClipboard(table: CopiedTable): Promise<void> {
  const { text, html } = forms(table)
  // Older browsers and pages without TLS have the text alone.
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text)
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }),
  ])
}
