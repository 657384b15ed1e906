import { askAtStart } from '../../src/features/meetings/index.ts'
import { findUndertakingInForce, startUndertaking } from '../../src/features/undertakings/index.ts'
import type { Person, Visitor } from '../../src/kernel/actor.ts'
import { OFFICERS, type OfficerKey } from '../people.ts'
import { actorIn, type Browser } from '../sign-in.ts'
import type { Town } from '../town.ts'
import type { UndertakingKey } from '../undertakings/index.ts'

/** An undertaking of the town, and who started it. */
export interface Work {
  readonly id: string
  readonly number: number
  readonly initiator: Visitor | Person
}

/** What a start asks; the rest is as the form has it when nothing is chosen. */
export interface Asked {
  readonly title: string
  readonly summary: string
  readonly reason?: string
  readonly togetherWith?: string
  readonly groupName?: string
  readonly initiatorKind: string
  readonly scale: 'place' | 'area' | 'city'
  /** Slug. */
  readonly place: string
  readonly boundary?: unknown
  readonly largerBecause?: string
  readonly model?: string
  readonly meetingLanguage?: string
  readonly interpreter?: boolean
  readonly wishes?: string
  readonly language?: string
}

const start = startUndertaking([askAtStart])

/** What those who start something say about what goes on there already; contact persons say more later. */
export const AT_START = { answer: 'coordinate', reason: 'Vi vill stämma av med det som redan pågår här.' } as const

/** Starts an undertaking, signed in. */
export async function startSignedIn(town: Town, key: UndertakingKey, initiator: Person, asked: Asked): Promise<Work> {
  return { ...(await begin(town, key, initiator, asked)), initiator }
}

/** Starts an undertaking without an account: its private link is what there is. */
export async function startUnknown(town: Town, key: UndertakingKey, browser: Browser, asked: Asked): Promise<Work> {
  const begun = await begin(town, key, browser.actor, asked)
  const work = { ...begun, initiator: await actorIn(town.world, browser.cookie) }
  town.works.set(key, work)
  return work
}

async function begin(town: Town, key: UndertakingKey, actor: Visitor | Person, asked: Asked) {
  const place = (await town.place(asked.place)).id
  const { id } = await town.perform(start, actor, { ...asked, place, meets: AT_START })
  const found = await findUndertakingInForce(town.world.db, id)
  if (found === undefined) throw new Error(`${asked.title} was started and isn't there`)
  const work: Work = { id, number: found.number, initiator: actor }
  town.works.set(key, work)
  return work
}

/** The contact person of today. Throws when nobody is named. */
export async function contactOf(town: Town, { id, number }: Work): Promise<Person> {
  const contact = (await findUndertakingInForce(town.world.db, id))?.contactPerson
  for (const key of Object.keys(OFFICERS) as OfficerKey[]) {
    const officer = await town.officer(key)
    if (officer.person === contact) return officer
  }
  throw new Error(`Undertaking ${number} has no contact person`)
}

/** What was started under a key; throws when the story hasn't come so far. */
function workOf(town: Town, key: UndertakingKey): Work {
  const work = town.works.get(key)
  if (work === undefined) throw new Error(`${key} isn't started yet`)
  return work
}

/** Its number, for relations between undertakings. */
export const numberOf = (town: Town, key: UndertakingKey): number => workOf(town, key).number
