import { workbenchOf } from '../../features/duties/index.ts'
import type { Actor } from '../../kernel/actor.ts'
import { isLanguage, type Language } from '../../platform/i18n/index.ts'

const LONGEST = 500

/**
 * Where to go after signing in, from an address that anybody may have made up: a path of this site in one of our
 * languages, or null. What a browser would read as another site (`//evil`, `/\evil`, `/sv/..//evil`) is none, nor is the
 * way back to signing in or out.
 */
export function onwardTo(text: string | undefined): string | null {
  if (text === undefined || text.length > LONGEST || !text.startsWith('/') || /[\\\p{C}\s]/u.test(text)) return null
  const site = 'http://site.invalid'
  if (!URL.canParse(text, site)) return null
  const { origin, pathname, search } = new URL(text, site)
  const [, first, second] = pathname.split('/')
  // Looked at after the browser's own tidying: "/sv/..//evil" has become "//evil".
  if (origin !== site || !isLanguage(first) || second === 'logga-in' || second === 'logga-ut') return null
  return `${pathname}${search}`
}

/** The page that somebody works from: the workbench for those who have one, their own pages for everybody else. */
export function homeOf(actor: Actor, language: Language): string {
  return `/${language}/${workbenchOf(actor) !== null ? 'arbetsbord' : 'mina-sidor'}`
}

/** The page where one signs in, and goes on from to `till`. */
export function signInAddress(language: Language, till?: string): string {
  const page = `/${language}/logga-in`
  return till === undefined ? page : `${page}?till=${encodeURIComponent(till)}`
}
