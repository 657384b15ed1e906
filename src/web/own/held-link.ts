import { mayRevokeLinks } from '../../features/people/index.ts'
import type { HeldLink } from '../../kernel/actor.ts'
import { isId } from '../../kernel/ids.ts'
import type { Language } from '../../platform/i18n/index.ts'
import type { Page } from '../frame/visit.ts'

/** The nouns of what a private link is for, in addresses. */
const PURPOSES = { start: 'initiator', part: 'party' } as const

/** The page where a private link is replaced. It names what the link is to, never its secret. */
export function replaceAddress(language: Language, { purpose, subject }: HeldLink): string {
  const noun = Object.entries(PURPOSES).find(([, it]) => it === purpose)?.[0] ?? 'start'
  return `/${language}/mina-sidor/lank/${noun}/${subject}`
}

/** The link that an address names, when it is open in this browser; undefined for anybody else's. */
export function heldLinkOf(c: Page): HeldLink | undefined {
  const [noun = '', subject = ''] = [c.req.param('purpose'), c.req.param('subject')]
  if (!Object.hasOwn(PURPOSES, noun) || !isId(subject)) return undefined
  const link = { purpose: PURPOSES[noun as keyof typeof PURPOSES], subject }
  return mayRevokeLinks(c.get('visit').actor, link) ? link : undefined
}
