/** Digits that say something: 0.0360 has three, 1048.40 six. */
export function significantDigits(text: string): number {
  return text.replace(/[-.]/g, '').replace(/^0+/, '').length
}
