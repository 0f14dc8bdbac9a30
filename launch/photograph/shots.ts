import { LaunchError } from '../launch-error.ts'
import { languages, pages, sizes, themes } from './pages.ts'
import type { ScreenPage } from './pages.ts'

/** One photograph to take. */
export type Shot = { page: ScreenPage; size: string; theme: (typeof themes)[number]; lang: (typeof languages)[number] }

/**
 * All shots, or those that `only` asks for: words of one kind are alternatives, kinds narrow each other, so that
 * `wall,front,390x844,dark` is two pages on the telephone in the dark. Throws a LaunchError for a word it does not know.
 */
export function shots(only: string[]): Shot[] {
  const names = pages.map(({ name }) => name)
  const unknown = only.find(
    (word) => ![names, sizes, themes, languages].some((kind: readonly string[]) => kind.includes(word)),
  )
  if (unknown)
    throw new LaunchError(
      `--only does not know "${unknown}". Choose among: ${[...names, ...sizes, ...themes, ...languages].join(', ')}.`,
    )
  const wanted = <T extends string>(kind: readonly T[]) =>
    kind.some((word) => only.includes(word)) ? kind.filter((word) => only.includes(word)) : kind
  const wantedNames = wanted(names)
  return pages
    .filter(({ name }) => wantedNames.includes(name))
    .flatMap((page) =>
      wanted(sizes).flatMap((size) =>
        wanted(themes).flatMap((theme) => wanted(languages).map((lang) => ({ page, size, theme, lang }))),
      ),
    )
}

/** `front-1920x1080-dark-zh.png` */
export function fileName({ page, size, theme, lang }: Shot): string {
  return `${page.name}-${size}-${theme}-${lang}.png`
}

/** Theme and language travel in the query, as every page of ours takes them. */
export function address(origin: string, { page, theme, lang }: Shot): string {
  const url = new URL(page.path, origin)
  url.searchParams.set('theme', theme)
  url.searchParams.set('lang', lang)
  return url.href
}
