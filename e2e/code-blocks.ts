import { readFileSync } from 'node:fs'

/** A block of code in a page of docs: in which language, and what stands below it as printed. */
export interface CodeBlock {
  readonly language: string
  readonly code: string
  /** The block of text that follows it; null where none does. */
  readonly printed: string | null
}

/** A command of a console and what it printed. */
export interface Command {
  readonly command: string
  readonly printed: string
}

/** The blocks of code of a page, in their order. */
export function codeBlocks(page: string): readonly CodeBlock[] {
  const found = [...readFileSync(page, 'utf8').matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(
    ([whole, language = '', code = ''], at) => ({
      language,
      code,
      from: at,
      whole,
    }),
  )
  return found.map(({ language, code }, at) => {
    const next = found[at + 1]
    return { language, code, printed: next?.language === 'text' ? next.code : null }
  })
}

/** The commands of a console: each begins with `$ `, and goes on with the lines below a line that ends with a backslash. */
export function commandsOf({ code }: CodeBlock): readonly Command[] {
  return code
    .split(/^\$ /m)
    .slice(1)
    .map((text) => {
      const [command = ''] = /^(?:.*\\\n)*.*/.exec(text) ?? []
      return { command, printed: text.slice(command.length).trim() }
    })
}

/** What a page says was printed, as what may be printed: `…` stands for what was left out, or differs from one database to the next. */
export function asPrinted(text: string): RegExp {
  const parts = text
    .trim()
    .split('…')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(`^${parts.join('[^]*?')}$`)
}
