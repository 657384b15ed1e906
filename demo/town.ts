import { type BodyRow, listBodies } from '../src/features/bodies/index.ts'
import { listPlaces, type PublicPlace } from '../src/features/places/index.ts'
import type { Actor, Person } from '../src/kernel/actor.ts'
import { dateIn } from '../src/platform/calendar/index.ts'
import type { Tx } from '../src/platform/database/index.ts'
import type { UseCase } from '../src/platform/world.ts'
import type { Calendar } from './calendar.ts'
import type { PastWorld } from './past-world.ts'
import { INITIATORS, type InitiatorKey, type Neighbourhood, OFFICERS, type OfficerKey, residentsOf } from './people.ts'
import { signIn } from './sign-in.ts'
import type { UndertakingKey } from './undertakings/index.ts'
import type { Work } from './work/work.ts'

/** The seeded town while its history is played. */
export interface Town {
  readonly world: PastWorld
  readonly tx: Tx
  readonly calendar: Calendar
  /** Does something as everybody does it, and works off what it leads to. A refusal ends the filling: it is a bug. */
  perform<Input, Loaded, Outcome>(
    useCase: UseCase<Input, Loaded, Outcome>,
    actor: Actor,
    raw: unknown,
  ): Promise<Outcome>
  /** Somebody with a confirmed address; signs in at the first time. */
  person(address: string): Promise<Person>
  officer(key: OfficerKey): Promise<Person>
  initiator(key: InitiatorKey): Promise<Person>
  /** The residents of an area by number, from 1. */
  neighbours(neighbourhood: Neighbourhood): Promise<(number: number) => Person>
  /** By slug. */
  place(slug: string): Promise<PublicPlace>
  body(slug: string): Promise<BodyRow>
  /** What was started so far, by its key: undertakings name each other. */
  readonly works: Map<UndertakingKey, Work>
  /** What else was registered so far, by its title, with the slug of its owner when that is the municipality's own. */
  readonly efforts: Map<string, { readonly id: string; readonly owner: string | null }>
}

export function createTown(world: PastWorld, tx: Tx, calendar: Calendar): Town {
  const people = new Map<string, Promise<Person>>()
  const person = (address: string) => {
    const known = people.get(address) ?? signIn(world, address)
    people.set(address, known)
    return known
  }
  return {
    world,
    tx,
    calendar,
    perform: (useCase, actor, raw) => perform(world, useCase, actor, raw),
    person,
    officer: (key) => person(OFFICERS[key].address),
    initiator: (key) => person(INITIATORS[key]),
    neighbours: async (neighbourhood) => {
      const residents: Person[] = []
      for (const address of residentsOf(neighbourhood)) residents.push(await person(address))
      return (number) => {
        const resident = residents[number - 1]
        if (resident === undefined) throw new Error(`Nobody in ${neighbourhood} has number ${number}`)
        return resident
      }
    },
    place: async (slug) => {
      const { places } = await listPlaces(world.db, { size: 100 })
      return named(places, slug)
    },
    body: async (slug) => named(await listBodies(world.db, dateIn(world.now())), slug),
    works: new Map(),
    efforts: new Map(),
  }
}

async function perform<Input, Loaded, Outcome>(
  world: PastWorld,
  useCase: UseCase<Input, Loaded, Outcome>,
  actor: Actor,
  raw: unknown,
): Promise<Outcome> {
  const result = await world.perform(useCase, actor, raw)
  if (!result.ok) {
    const { reason, values, fields } = result
    throw new Error(`${useCase.name} was refused: ${reason} ${JSON.stringify({ values, fields })}`)
  }
  await world.workOff()
  return result.value
}

function named<Thing extends { readonly slug: string }>(things: readonly Thing[], slug: string): Thing {
  const found = things.find((it) => it.slug === slug)
  if (found === undefined) throw new Error(`There is no ${slug} in the seeded town`)
  return found
}
