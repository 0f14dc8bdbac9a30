import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { parseSync } from 'oxc-parser'
import { borrowFromTesting, databasePackages, purePackages, rooms, speakToDatabase, testBench } from './rooms.ts'

/**
 * The imports of one file that point the wrong way, a line each, type imports included. `file` is its path from the
 * project's root. Throws SyntaxError for a file that cannot be parsed: what is not read is not allowed.
 */
export function wrongImports(file: string, source: string): string[] {
  const wrongs = importsOf(file, source).map((specifier) => [specifier, wrong(file, specifier)] as const)
  return wrongs.flatMap(([specifier, why]) => (why ? [`${file} imports ${specifier}: ${why}`] : []))
}

function wrong(file: string, specifier: string): string | null {
  const room = roomOf(file)
  // A folder `testing` holds what tests share.
  const isTest = /\.test\.tsx?$/.test(file) || file.includes('/testing/')
  const path = projectPath(file, specifier)
  if (path === null) return wrongPackage(room, packageOf(specifier), isTest)

  if (path.includes('/testing/') && !isTest && !borrowFromTesting.includes(room))
    return 'only tests borrow from testing'
  const other = roomOf(path)
  if (other === room || !(other in rooms)) return null
  if (isTest && path.startsWith(testBench)) return null
  if (path.startsWith('prisma/client') && !speakToDatabase.includes(room))
    return 'only server and prisma speak to the database'
  if (rooms[room]?.includes(other)) return null
  return `${room} knows ${rooms[room]?.join(', ') || 'nobody'}, not ${other}`
}

function wrongPackage(room: string, name: string, isTest: boolean): string | null {
  if (databasePackages.includes(name) && !speakToDatabase.includes(room))
    return 'only server and prisma speak to the database'
  if (isTest) return null
  if (room === 'trade' && !purePackages.includes(name))
    return `trade is pure: of packages it knows ${purePackages.join(', ')}`
  if (room === 'components' && isBuiltin(name)) return 'a component runs in a browser'
  return null
}

/** The path from the root that a specifier names; null for a package. */
function projectPath(file: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier)
  return null
}

/** `@scope/name/part` is package `@scope/name`; `node:fs` stays. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? ''
}

function importsOf(file: string, source: string): string[] {
  const { module, errors } = parseSync(file, source)
  if (errors[0]) throw new SyntaxError(`${file}: ${errors[0].message}`)
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest }) =>
      quoted(source.slice(moduleRequest.start, moduleRequest.end)),
    ),
    // A type written as import('…').Name is no import statement to the parser.
    ...[...source.matchAll(/\bimport\(\s*(['"][^'"]+['"])\s*\)/g)].flatMap(([, text]) => quoted(text ?? '')),
  ].filter((specifier, at, all) => all.indexOf(specifier) === at)
}

/** The text within quotes; nothing for an import whose name is only known when it runs. */
function quoted(text: string): string[] {
  return /^(['"`])([^$]*)\1$/.exec(text.trim())?.slice(2, 3) ?? []
}
