import { type Config, listensOnLoopback } from '../../platform/config/index.ts'
import { isLoopback } from '../frame/own-address.ts'
import type { Page } from '../frame/visit.ts'

/** Headers that only a proxy writes: then whoever asks may sit anywhere. */
const FORWARDED = ['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Real-IP', 'Via']

/**
 * True where the outbox may be seen. It shows codes and private links, with which one could sign in as anybody: so only
 * with demo data, without a mail server, and for somebody at this very machine, not behind a proxy on it, nor by way of
 * another site's name that points here.
 */
export function showsOutbox(c: Page): boolean {
  const { config } = c.get('visit').site
  if (!isDemonstration(config)) return false
  if (FORWARDED.some((name) => c.req.header(name) !== undefined)) return false
  return isLoopback(new URL(c.req.url).hostname)
}

function isDemonstration(config: Config): boolean {
  const { demo, smtpUrl, publicUrl, trustedProxies } = config
  if (!demo || smtpUrl !== null || trustedProxies.length > 0) return false
  return listensOnLoopback(config) && (publicUrl === null || isLoopback(publicUrl.hostname))
}
