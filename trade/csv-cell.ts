/** A text as one cell of a CSV (RFC 4180): quoted where it has a comma, a quote or a line's end in it, and as it is elsewhere. */
export function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
