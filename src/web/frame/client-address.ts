import { createHmac, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'
import proxyaddr from 'proxy-addr'
import type { Page } from './visit.ts'

/** Compiles TRUSTED_PROXIES once. */
export function trustFor(proxies: readonly string[]): (address: string, index: number) => boolean {
  return proxies.length === 0 ? () => false : proxyaddr.compile([...proxies])
}

/**
 * Who a request counts for when attempts are limited: the address that the nearest untrusted machine came from; for IPv6
 * its /64, which is one household. Used in memory only, never stored or logged.
 */
export function clientKey(c: Page, trust: (address: string, index: number) => boolean): string {
  const incoming = c.env?.incoming
  if (incoming?.socket === undefined) return 'local'
  return networkOf(proxyaddr(incoming, trust))
}

/** An IPv4 address as it is; the first 64 bits of an IPv6 one, written out: "::" may stand for any number of zeros. */
export function networkOf(address: string): string {
  const mapped = address.match(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const groups = (text: string) => (text === '' ? [] : text.split(':'))
  const [before, after] = [groups(head), groups(tail ?? '')]
  // A dotted IPv4 address at the end stands for two groups.
  const length = before.length + after.length + (address.includes('.') ? 1 : 0)
  const zeros: string[] = tail === undefined ? [] : Array.from({ length: 8 - length }, () => '0')
  const all = [...before, ...zeros, ...after].slice(0, 4)
  return all.map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}

/** Made anew at each start and kept nowhere: without it the origins that were counted mean nothing. */
const ORIGIN_KEY = randomBytes(32)

/**
 * The client's network as an opaque key, for limits that are counted in the database. Tells two networks apart for as long
 * as the process lives; from a copy of the database nobody finds an address in it.
 */
export function originOf(c: Page): string {
  const network = clientKey(c, trustFor(c.get('visit').site.config.trustedProxies))
  return createHmac('sha256', ORIGIN_KEY).update(network).digest('base64url')
}
