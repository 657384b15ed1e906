import type { Language, Translate } from '../../platform/i18n/index.ts'
import type { PageAssets } from '../assets.ts'

/** The rooms of the site that every page leads to. */
export type Room = 'places' | 'undertakings' | 'models'

/** Addresses in the language of the page. */
export interface SiteLinks extends Readonly<Record<Room, string>> {
  readonly home: string
  readonly accessibility: string
  readonly about: string
  readonly glossary: string
  readonly privacy: string
}

/** One way to read this same page: its address in that language. */
export interface LanguageChoice {
  readonly language: Language
  readonly href: string
}

/** Where a person who is signed in works, or where one signs in. */
export interface AccountLink {
  readonly kind: 'sign-in' | 'workbench' | 'own-pages'
  readonly href: string
}

/** What every page stands in: made once for a request, before the page is known. */
export interface Frame {
  readonly language: Language
  readonly t: Translate
  readonly municipality: string
  /** True where the town is seeded: every page says so. */
  readonly demo: boolean
  readonly links: SiteLinks
  readonly languages: readonly LanguageChoice[]
  /** This page's own full address, without what is secret in it: printed at its foot, so that paper leads back. */
  readonly address?: string | undefined
  readonly account?: AccountLink | undefined
  readonly assets: PageAssets
}
