// The wall's service worker: a screen that is reloaded while no server answers still has its page, and, by that page, the last
// figures it had (components/wall/vigil/kept-figures.ts). Plain JavaScript, since a browser takes it as it stands. It knows the
// wall's pages and the files of the build, and nothing else: what is live, the API and the desk pass it by untouched, so that it can
// serve nothing stale as live, and nothing before its instant.
const PAGES = 'tradewire-wall-pages'
const PARTS = 'tradewire-wall-parts'

// A line that takes everything and answers nothing is no network either.
const ANSWERED_WITHIN_MS = 8_000
// A playlist's addresses.
const PAGES_AT_MOST = 24
const LIST_OF = '/wall/parts-of?page='
const KEPT_AT = 'x-tradewire-kept-at'

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && isOfWall(pathname)) event.respondWith(page(event))
  else if (request.mode !== 'navigate' && isPart(pathname)) event.respondWith(part(request))
})

// A wall that stands tells what it was made of: the first time nothing of it came by here.
self.addEventListener('message', (event) => {
  const parts = Array.isArray(event.data?.keep) ? event.data.keep : []
  if (event.source) event.waitUntil(keepAll(event.source.url, parts))
})

function isOfWall(pathname) {
  return pathname === '/wall' || pathname.startsWith('/wall/')
}

/** Files whose names are made of what is in them: what is kept under a name is never old. */
function isPart(pathname) {
  return pathname.startsWith('/_next/static/')
}

/** From the server whenever it answers; else as it was kept, and marked so. */
async function page(event) {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), ANSWERED_WITHIN_MS)
  const answer = await fetch(event.request, { signal: late.signal }).catch(() => null)
  clearTimeout(timer)
  if (answer !== null && answer.status < 500) {
    if (isPage(answer)) event.waitUntil(keepPage(event.request.url, answer.clone()))
    return answer
  }
  return (await keptPage(event.request.url)) ?? answer ?? Response.error()
}

function isPage(answer) {
  return answer.ok && !answer.redirected && /^text\/html\b/.test(answer.headers.get('Content-Type') ?? '')
}

async function keepPage(address, answer) {
  const headers = new Headers(answer.headers)
  // The body is read already as it was before it was packed.
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name)
  headers.set(KEPT_AT, String(Date.now()))
  const pages = await caches.open(PAGES)
  await pages.put(address, new Response(await answer.blob(), { headers }))
  const known = (await pages.keys()).filter(({ url }) => !url.includes(LIST_OF))
  for (const old of known.slice(0, -PAGES_AT_MOST)) {
    await pages.delete(old)
    await pages.delete(LIST_OF + encodeURIComponent(old.url))
  }
}

async function keptPage(address) {
  const pages = await caches.open(PAGES)
  const kept = (await pages.match(address)) ?? (await pages.match(address, { ignoreSearch: true }))
  if (!kept) return null
  const html = await kept.text()
  const marked = html.replace('<html', `<html data-kept-at="${Number(kept.headers.get(KEPT_AT))}"`)
  return new Response(marked, { headers: kept.headers })
}

async function part(request) {
  const kept = await caches.match(request, { cacheName: PARTS })
  if (kept) return kept
  const answer = await fetch(request)
  // A part of a file is none.
  if (answer.status === 200) await (await caches.open(PARTS)).put(request, answer.clone())
  return answer
}

/** The files of the build that the page names, itself or in what its scripts will read. Fonts are named by its styles alone. */
function partsNamedIn(html) {
  return [...html.matchAll(/\/_next\/static\/[\w./~%-]+\.(?:js|css|woff2)/g)].map(
    ([path]) => self.location.origin + path,
  )
}

/** `parts` of the page at `address`, and the page itself; files of no page that is kept go. */
async function keepAll(address, parts) {
  if (!isOfWall(new URL(address).pathname)) return
  const own = parts.filter(
    (each) => typeof each === 'string' && each.startsWith(`${self.location.origin}/_next/static/`),
  )
  const [pages, cache] = await Promise.all([caches.open(PAGES), caches.open(PARTS)])
  if (!(await pages.match(address))) {
    const answer = await fetch(address)
    if (isPage(answer)) await keepPage(address, answer)
  }
  const kept = await pages.match(address)
  const all = [...new Set([...own, ...(kept ? partsNamedIn(await kept.text()) : [])])]
  for (const each of all) if (!(await cache.match(each))) await cache.add(each)
  await pages.put(LIST_OF + encodeURIComponent(address), new Response(JSON.stringify(all)))
  const lists = (await pages.keys()).filter(({ url }) => url.includes(LIST_OF))
  const needed = new Set((await Promise.all(lists.map(async (list) => (await pages.match(list)).json()))).flat())
  for (const each of await cache.keys()) if (!needed.has(each.url)) await cache.delete(each)
}
