import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Refusal, RefusalKind } from '../../kernel/result.ts'
import { LANGUAGES } from '../../platform/i18n/index.ts'
import { type ClientModule, SPECULATION_RULES_HEADER } from '../assets.ts'
import type { Frame, Room } from '../ui/frame.ts'
import { Layout } from '../ui/layout.tsx'
import { accountLinkFor } from './account-link.ts'
import { addressIn } from './language.ts'
import { originOfSite } from './own-address.ts'
import type { Page } from './visit.ts'

export interface PageOptions {
  readonly title: string
  readonly description?: string
  readonly room?: Room
  readonly scripts?: readonly ClientModule[]
  readonly personal?: boolean
  readonly hasErrors?: boolean
  readonly status?: ContentfulStatusCode
}

/** What every page stands in, for this request. */
function frameOf(c: Page): Frame {
  const { site, language, t, actor } = c.get('visit')
  const root = `/${language}`
  return {
    language,
    t,
    municipality: site.municipality,
    demo: site.config.demo,
    links: {
      home: `${root}/`,
      places: `${root}/platser`,
      undertakings: `${root}/utvecklingsarbeten`,
      models: `${root}/samverkansmodeller`,
      accessibility: `${root}/tillganglighet`,
      about: `${root}/om`,
      glossary: `${root}/ordlista`,
      privacy: `${root}/integritet`,
    },
    address: `${originOfSite(c)}${pathAndQuery(c)}`,
    languages: LANGUAGES.map((other) => ({ language: other, href: addressIn(c, other) })),
    account: accountLinkFor(actor, root),
    assets: site.client.page,
  }
}

function pathAndQuery(c: Page): string {
  const { pathname, search } = new URL(c.req.url)
  return `${pathname}${search}`
}

/** Answers with a whole page. */
export function page(
  c: Page,
  { status = 200, ...options }: PageOptions,
  children: Child,
): Response | Promise<Response> {
  if (!options.personal) c.header('Speculation-Rules', SPECULATION_RULES_HEADER)
  // What somebody sees after signing in is theirs: no shared cache may keep it.
  c.header(
    'Cache-Control',
    options.personal || c.get('visit').actor.kind === 'person' ? 'private, no-store, no-transform' : 'no-cache',
  )
  return c.html(
    <Layout frame={frameOf(c)} {...options}>
      {children}
    </Layout>,
    status,
  )
}

const STATUS: Readonly<Record<RefusalKind, ContentfulStatusCode>> = {
  invalid: 422,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  throttled: 429,
}

/** The HTTP status of a refusal. */
export function statusOf(refusal: Refusal): ContentfulStatusCode {
  return STATUS[refusal.kind]
}
