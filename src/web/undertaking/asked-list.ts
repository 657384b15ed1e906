import { findModel } from '../../features/models/index.ts'
import { findPlace } from '../../features/places/index.ts'
import { KINDS_OF_ACTOR, LAST_PAGE } from '../../features/undertakings/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { addressWith, askedPage, askedWords } from '../asked.ts'
import type { Page } from '../frame/visit.ts'
import { namedPlace } from '../named-place.ts'

/** What stands in the address: every list can be sent to somebody. */
export interface Asked {
  readonly words: string
  readonly place: string
  readonly phase: string
  readonly initiator: string
  /** A model's id and one of its versions, from the model's page; both or neither. */
  readonly model: string
  readonly version: string
  readonly page: number
}

export function askedOf(c: Page): Asked {
  return {
    words: askedWords(c, 'ord', 200),
    place: askedWords(c, 'plats', 120),
    phase: /^[a-z0-9-]{1,80}$/.test(c.req.query('fas') ?? '') ? (c.req.query('fas') ?? '') : '',
    initiator: KINDS_OF_ACTOR.find((kind) => kind === c.req.query('startat-av')) ?? '',
    model: /^[a-z0-9-]{1,80}$/.test(c.req.query('modell') ?? '') ? (c.req.query('modell') ?? '') : '',
    version: askedWords(c, 'version', 40),
    page: askedPage(c, LAST_PAGE),
  }
}

/** A slug, as other pages link with; or a name, as people write in the form. */
export async function placeAsked(db: Db, text: string) {
  return (await findPlace(db, text)) ?? namedPlace(db, text)
}

export async function versionAsked(db: Db, { model, version }: Asked) {
  return (await findModel(db, model))?.versions.find((it) => it.version === version)
}

export function addressOf(base: string, asked: Asked, to: number): string {
  return addressWith(base, {
    ord: asked.words,
    plats: asked.place,
    fas: asked.phase,
    'startat-av': asked.initiator,
    modell: asked.model,
    version: asked.version,
    sida: to > 1 ? String(to) : '',
  })
}
