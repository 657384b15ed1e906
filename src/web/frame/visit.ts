import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Actor } from '../../kernel/actor.ts'
import type { Language, Translate } from '../../platform/i18n/index.ts'
import type { Site } from './site.ts'

/** One request: who is asking, in which language, with what site behind it. */
export interface Visit {
  readonly site: Site
  readonly language: Language
  readonly t: Translate
  readonly actor: Actor
  /** Name of somebody who acts for the municipality or an organisation. */
  readonly displayName: string | null
}

export interface Env {
  Bindings: HttpBindings
  Variables: { visit: Visit }
}

export type Page = Context<Env>
