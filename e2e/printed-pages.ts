import type { Page } from 'playwright/test'

/** How many sheets of A4 a page prints on, by the PDF that the browser makes of it (PDF 32000-1, 7.7.3.3: an object for each). */
export async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}
