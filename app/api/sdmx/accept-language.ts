import type { Locale } from '#trade/format/locale.ts'

/** The language that a client likes best of the two that names have (RFC 9110, 12.5.4); English where it likes neither. */
export function acceptedLanguage(request: Request): Locale {
  const liked = (request.headers.get('accept-language') ?? '')
    .split(',')
    .flatMap((part) => {
      const [range = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      const quality = Number(/^q=([\d.]+)$/.exec(parameters.find((one) => one.startsWith('q=')) ?? '')?.[1] ?? 1)
      const language = /^zh\b/.test(range) ? 'zh' : /^(en\b|\*$)/.test(range) ? 'en' : null
      return language && quality > 0 ? [{ language, quality } as const] : []
    })
    .toSorted((a, b) => b.quality - a.quality)
  return liked[0]?.language ?? 'en'
}
