import { createMiddleware } from 'hono/factory'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { clientKey, trustFor } from './client-address.ts'
import { errorPage } from './error-page.tsx'
import type { Env } from './visit.ts'

/**
 * Per client. A stairwell shares one address, so posts are many enough for a group at a table; reading is hardly limited.
 * Secrets are counted more closely by the rooms that hold them (features/people/domain/limits.ts); here only a flood is
 * stopped: twenty neighbours who confirm at one meeting ask for twenty codes and type them over one network.
 */
const READS = { points: 600, duration: 60 }
const POSTS = { points: 60, duration: 60 }
/** Read while somebody types in an editor: nothing is changed. */
const PREVIEWS = { points: 150, duration: 60 }
const SECRETS = { points: 60, duration: 300 }

/** Pages where secrets are tried: codes and links. */
const TRIES_SECRETS = /^\/[a-z]{2}\/(kod|logga-in)\b|^\/l\//

/** What an editor asks as one types (src/web/model/draft/preview.tsx). */
const PREVIEWS_OF_DRAFTS = /^\/[a-z]{2}\/samverkansmodeller\/utkast\/[^/]+\/granska$/

/** Limits how often one client may read, post, and try codes. In memory: each process keeps its own count. */
export function rateLimit(proxies: readonly string[]) {
  const trust = trustFor(proxies)
  const reads = new RateLimiterMemory(READS)
  const posts = new RateLimiterMemory(POSTS)
  const previews = new RateLimiterMemory(PREVIEWS)
  const secrets = new RateLimiterMemory(SECRETS)
  return createMiddleware<Env>(async (c, next) => {
    const posting = c.req.method === 'POST'
    const trying = TRIES_SECRETS.test(c.req.path) && (posting || c.req.path.startsWith('/l/'))
    const writing = PREVIEWS_OF_DRAFTS.test(c.req.path) ? previews : posts
    const limiter = trying ? secrets : posting ? writing : reads
    try {
      await limiter.consume(clientKey(c, trust))
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const seconds = Math.ceil(refusal.msBeforeNext / 1000)
      c.header('Retry-After', String(seconds))
      return errorPage(c, 429, 'error.too-many', { seconds })
    }
    await next()
  })
}
