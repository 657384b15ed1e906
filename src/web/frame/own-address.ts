import { isIPv6 } from 'node:net'
import type { Page } from './visit.ts'

/** Names of this machine itself, as they stand in an address. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

export function isLoopback(hostname: string): boolean {
  return LOOPBACK.includes(hostname)
}

/**
 * Where people reach us, without a path: PUBLIC_URL. Without it, as they asked, but only on this machine: a forged `Host`
 * would else stand in the mail with somebody's sign-in link and send it elsewhere. Others get the address that the
 * connection came to.
 */
export function originOfSite(c: Page): string {
  const { publicUrl } = c.get('visit').site.config
  if (publicUrl !== null) return publicUrl.origin
  const asked = new URL(c.req.url)
  const socket = c.env?.incoming?.socket
  if (isLoopback(asked.hostname) || socket?.localAddress === undefined) return asked.origin
  const { localAddress, localPort } = socket
  return `http://${isIPv6(localAddress) ? `[${localAddress}]` : localAddress}:${localPort}`
}

/** Our host, with its port, for telling our own pages' requests from others'. */
export function hostOf(c: Page): string | undefined {
  return c.get('visit').site.config.publicUrl?.host ?? c.req.header('Host')
}
