import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright/test'
import { makeAccounts, type People } from '../launch/testing/accounts.ts'
import { cloneDatabase } from '../launch/testing/database.ts'
import { startTestServer } from '../launch/testing/server.ts'
import { asPrinted, codeBlocks, commandsOf } from './code-blocks.ts'
import { expect, test } from './fixtures.ts'

// What the pages for programs show is run again, against the history that they were run against, and must print what they say.

const WRITTEN_FOR = 'http://localhost:3000'
const PAGES = ['docs/api.md', 'docs/embeds.md', 'docs/recipes.md']
const RECIPES = 'docs/recipes.md'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'tradewire-documented-'))
let url = ''
let key = ''
let stop = async () => {}

test.beforeAll(async ({ browser }) => {
  const database = await cloneDatabase({ template: 'history' })
  const people = await makeAccounts(database.url, 'only-for-this-test-only-for-this-test')
  const server = await startTestServer({ databaseUrl: database.url })
  stop = async () => {
    await server.stop()
    await database.drop()
    rmSync(folder, { recursive: true })
  }
  url = server.url
  key = await readKey(browser, people)
})
test.afterAll(() => stop())

for (const page of PAGES)
  test(`every command of ${page} prints what the page says`, async () => {
    test.skip(!(await runs('jq', ['--version'])) || !(await runs('curl', ['--version'])), 'curl and jq are not here')
    for (const block of codeBlocks(page).filter(({ language }) => language === 'console')) {
      const commands = commandsOf(block)
      // In one shell: what a command sets, those below it use.
      const script = commands.map(({ command }) => `${here(command)}\nprintf '\\036'`).join('\n')
      const { stdout } = await run('bash', ['-c', `exec 2>&1\n${script}`], {
        cwd: folder,
        env: { ...process.env, KEY: key },
        maxBuffer: 64 * 1024 * 1024,
      })
      const outputs = stdout.split('\u001e').map(asOnAScreen)
      for (const [at, { command, printed }] of commands.entries())
        expect.soft(outputs[at], command).toMatch(asPrinted(printed))
    }
  })

test(`every address in ${RECIPES} is answered, with figures`, async () => {
  const addresses = codeBlocks(RECIPES).flatMap(({ code }) =>
    [...code.matchAll(/"(http:\/\/[^"\s]+)"/g)].map(([, one = '']) => one),
  )
  expect(addresses.length).toBeGreaterThan(5)
  for (const address of addresses) {
    const answer = await fetch(here(address))
    expect.soft(answer.status, address).toBe(200)
    // Each figure names the release that carried it.
    expect.soft(await answer.text(), address).toMatch(/\bGACC-20/)
  }
})

const INTERPRETERS = [
  {
    language: 'python',
    commands: ['python3', '/usr/bin/python3'],
    needs: ['-c', 'import pandas'],
    says: 'Python with pandas',
  },
  { language: 'r', commands: ['Rscript'], needs: ['-e', 'library(jsonlite)'], says: 'R with jsonlite' },
] as const

for (const { language, commands, needs, says } of INTERPRETERS)
  test(`${says}: every recipe prints what ${RECIPES} says`, async () => {
    const found = await Promise.all(commands.map((command) => runs(command, needs)))
    const interpreter = commands.find((_, at) => found[at])
    if (interpreter === undefined) return test.skip(true, `${says} is not installed here`)
    const recipes = codeBlocks(RECIPES).filter((block) => block.language === language)
    expect(recipes.length).toBeGreaterThan(0)
    for (const [at, { code, printed }] of recipes.entries()) {
      const file = join(folder, `recipe-${at}.${language}`)
      writeFileSync(file, here(code))
      const { stdout } = await run(interpreter, [file], { cwd: folder })
      expect.soft(stdout.replaceAll(url, WRITTEN_FOR).trim(), code).toMatch(asPrinted(printed ?? ''))
    }
  })

/** As it is seen: without ends of lines of another kind, and without the word joiners that keep a figure beside its word. */
function asOnAScreen(text: string): string {
  return text
    .replaceAll(/[\r\u2060]/g, '')
    .replaceAll('\u00a0', ' ')
    .trim()
    .replaceAll(url, WRITTEN_FOR)
}

function here(text: string): string {
  return text.replaceAll(WRITTEN_FOR, url)
}

function runs(command: string, args: readonly string[]): Promise<boolean> {
  return run(command, args).then(
    () => true,
    () => false,
  )
}

/** Made as a reader makes one: it is told once, on that page. */
async function readKey(browser: Browser, { reader }: People): Promise<string> {
  const context = await browser.newContext({ baseURL: url })
  await context.request.post('/api/auth/sign-in/email', { data: reader, headers: { Origin: url } })
  const page = await context.newPage()
  await page.goto('/account?lang=en')
  await page.getByLabel('What is it for').fill('the documentation')
  await page.getByRole('button', { name: 'Make a key' }).click()
  const told = (await page.getByText(/^tw_/).textContent()) ?? ''
  await context.close()
  return told
}
