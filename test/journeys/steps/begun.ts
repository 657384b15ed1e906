import { registerEffort } from '../../../src/features/efforts/index.ts'
import { askAtStart } from '../../../src/features/meetings/index.ts'
import { issueLink } from '../../../src/features/people/index.ts'
import { startUndertaking, state, stateRelation } from '../../../src/features/undertakings/index.ts'
import { type Visitor as Actor, SYSTEM } from '../../../src/kernel/actor.ts'
import { dateIn } from '../../../src/platform/calendar/index.ts'
import type { World } from '../../../src/platform/world.ts'
import { openBrowser } from '../../support/people.ts'
import { WORDS } from './starting.ts'

/** An undertaking of somebody without an account, who holds its private link. */
export interface Begun {
  readonly id: string
  readonly number: number
  /** Path of the private link. */
  readonly link: string
  readonly initiator: Actor
  /** Address of one of its pages, in Swedish. */
  at(room?: string): string
}

/** Somebody starts something in an area where no rule names a contact person (`starting.test.ts` presses its way here). */
export async function beginIn(world: World, slug: string): Promise<Begun> {
  const place = await world.db
    .selectFrom('place')
    .select(['id', 'label_lon', 'label_lat'])
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  const { actor } = await openBrowser(world)
  const raw = {
    ...{ title: WORDS.title, summary: WORDS.summary, reason: WORDS.reason, initiatorKind: 'resident', scale: 'place' },
    meets: { answer: 'coordinate' },
    ...{ place: place.id, boundary: squareAround(place.label_lon, place.label_lat) },
  }
  const started = await world.perform(startUndertaking([askAtStart]), actor, raw)
  if (!started.ok) throw new Error(started.reason)
  const { id } = started.value
  const held = { purpose: 'initiator', subject: id } as const
  const { token } = await world.transaction((tx) => issueLink(tx, held, world.now()))
  const { number } = await world.db
    .selectFrom('undertaking')
    .select('number')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const at = (room = '') => `/sv/utvecklingsarbeten/${number}${room && `/${room}`}`
  return { id, number, link: `/l/${token}`, initiator: { ...actor, links: [held] }, at }
}

/** Another unit plans something in the area after the start: what was chosen then doesn't answer it. */
export async function somethingComesUp(world: World, slug: string): Promise<void> {
  const { id: place } = await world.db
    .selectFrom('place')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  const { id: owner } = await world.db
    .selectFrom('body')
    .select('id')
    .where('slug', '=', 'parkenheten')
    .executeTakeFirstOrThrow()
  const planned = { title: 'Nya träd längs gatorna', place, owner, begins: dateIn(world.now()) }
  const registered = await world.perform(registerEffort, SYSTEM, planned)
  if (!registered.ok) throw new Error(registered.reason)
}

/** A courtyard, some 60 metres wide. */
function squareAround(lon: number, lat: number) {
  const [east, north] = [0.0005, 0.0003]
  const ring = [
    [lon - east, lat - north],
    [lon + east, lat - north],
    [lon + east, lat + north],
    [lon - east, lat + north],
    [lon - east, lat - north],
  ]
  return { type: 'Polygon', coordinates: [ring] }
}

/** States purpose, ambition and delimitation, and that it stands alone: the forms for it have tests of their own. */
export async function statePurpose(world: World, { id, initiator }: Begun): Promise<void> {
  const texts = {
    purpose: 'Att gården ska vara en plats för alla som bor runt den.',
    ambition: 'Att den används varje dag, också om kvällen.',
    delimitation: 'Gatan utanför ingår inte.',
  }
  for (const [kind, text] of Object.entries(texts)) {
    const stated = await world.perform(state, initiator, { undertaking: id, kind, text, basedOn: 0 })
    if (!stated.ok) throw new Error(stated.reason)
  }
  const none = { undertaking: id, kind: 'none', reason: 'Inget annat program rör gården.' }
  const related = await world.perform(stateRelation, initiator, none)
  if (!related.ok) throw new Error(related.reason)
}
