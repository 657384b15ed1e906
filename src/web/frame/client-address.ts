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
  const address = proxyaddr(incoming, trust)
  return isIPv6(address) && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address
}
