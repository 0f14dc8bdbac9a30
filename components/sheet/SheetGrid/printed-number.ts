/** Whether a cell's text stands to the right, as figures do: a number as printed, or the sign for none. */
export function isPrintedNumber(text: string): boolean {
  return /^\s*[-−+]?[\d,.]+\s*%?\s*$/.test(text) || /^\s*[-—]\s*$/.test(text)
}
