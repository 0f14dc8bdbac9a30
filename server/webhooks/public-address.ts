import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { BlockList, isIP, isIPv4 } from 'node:net'
import type { Bilingual } from '#trade/sentences/sentences.ts'

/** All addresses of a name, as the system's own resolver tells them. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>

/** A name leads where we do not send. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
  constructor(readonly said: Bilingual) {
    super(said.en)
  }
}

/** Whether the operator lets webhooks go to private addresses, and over plain http: WEBHOOKS_PRIVATE=allow. */
export function mayBePrivate(): boolean {
  return process.env['WEBHOOKS_PRIVATE'] === 'allow'
}

/**
 * Where `host` is, each address looked at: whoever connects must use these and not ask again, since a name may lead elsewhere the
 * next time. Throws AddressRefused where one of them is not everybody's, and what the resolver throws.
 */
export async function addressesOf(host: string, resolve: Resolve = everyAddress): Promise<readonly LookupAddress[]> {
  const literal = host.replace(/^\[|\]$/g, '')
  const family = isIP(literal)
  const found = family === 0 ? await resolve(host) : [{ address: literal, family }]
  if (mayBePrivate()) return found
  const hidden = found.find(({ address }) => !isPublic(address))
  if (hidden) throw new AddressRefused(notPublic(host, hidden.address))
  return found
}

/** Whether an address is one of the internet at large: not this machine's, this network's, a cloud's own, or one that hides another. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !NOT_PUBLIC.check(address, 'ipv4')
  // A zone (fe80::1%eth0) is only ever of this network.
  if (isIP(address) !== 6 || address.includes('%')) return false
  return GLOBAL.check(address, 'ipv6') && !NOT_PUBLIC.check(address, 'ipv6')
}

function everyAddress(host: string): Promise<LookupAddress[]> {
  return lookup(host, { all: true, verbatim: true })
}

function notPublic(host: string, address: string): Bilingual {
  const named = host === address ? host : `${host} (${address})`
  return {
    en: `${named} is not a public address; the operator may allow it (WEBHOOKS_PRIVATE)`,
    zh: `${named}不是公网地址；可由运维人员放行（WEBHOOKS_PRIVATE）`,
  }
}

/** Global unicast. All else (loopback, local, mapped and translated IPv4, multicast) lies outside. */
const GLOBAL = new BlockList()
GLOBAL.addSubnet('2000::', 3, 'ipv6')

const NOT_PUBLIC = new BlockList()
// IANA's special-purpose registries; 168.63.129.16 is a public number that in one cloud is the host's own.
for (const network of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
])
  add(network, 'ipv4')
// Protocols' own (Teredo among them), documentation, 6to4, which carries an IPv4 address within.
for (const network of ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']) add(network, 'ipv6')

function add(network: string, family: 'ipv4' | 'ipv6'): void {
  const [address = '', bits] = network.split('/')
  NOT_PUBLIC.addSubnet(address, Number(bits), family)
}
