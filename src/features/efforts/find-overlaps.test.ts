import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { type Person, SYSTEM } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { findOverlaps } from './find-overlaps.ts'
import { effortReactions } from './reactions.ts'
import { registerEffort } from './register-effort.ts'
import { loadOverlapFacts } from './store.ts'

let test: TestWorld
let town: TestTown
let officer: Person
beforeAll(async () => {
  test = await createTestWorld({ reactions: effortReactions })
  town = await insertTown(test.world)
  officer = await insertOfficer(test.world.db, 'Kontaktperson Ett', [{ role: 'contact-person', scope: null }])
})
afterAll(() => test.drop())
beforeEach(async () => {
  await test.world.db.deleteFrom('effort').execute()
})

const PERIOD = { begins: '2026-04-01', ends: '2026-04-30' }

/** Registers an effort in a place, an undertaking's when it is given one, and lets what it meets be found. */
async function effort(place: string, over: object = {}): Promise<string> {
  const row = { title: `Insats ${newId()}`, place, owner: town.technical, ...PERIOD, ...over }
  const result = await test.world.perform(registerEffort, 'undertaking' in over ? SYSTEM : officer, row)
  if (!result.ok) throw new Error(result.reason)
  await test.runJobs()
  return result.value.effort.id
}
const met = async (undertaking: string) => (await loadOverlapFacts(test.world.db, undertaking)).all

describe('efforts', () => {
  it('meet in the same place, in what lies in it, and in what it lies in', async () => {
    const undertaking = newId()
    await effort(town.area)
    await effort(town.street, { undertaking })
    expect(await met(undertaking)).toBe(1)
    await effort(town.street)
    expect(await met(undertaking)).toBe(2)
    const above = newId()
    await effort(town.area, { undertaking: above })
    expect(await met(above)).toBe(3)
  })

  it('do not meet in another area, in another month, or because one is for the whole city', async () => {
    const undertaking = newId()
    await effort(town.street, { undertaking })
    await effort(town.neighbour)
    await effort(town.area, { begins: '2026-05-01', ends: '2026-05-31' })
    await effort(town.city)
    expect(await met(undertaking)).toBe(0)
    await effort(town.area, { begins: '2026-04-30', ends: null })
    expect(await met(undertaking)).toBe(1)
  })

  it('that are undertakings both have to answer, and each is told', async () => {
    const [one, other] = [newId(), newId()]
    await effort(town.street, { undertaking: one })
    await effort(town.area, { undertaking: other })
    expect([await met(one), await met(other)]).toEqual([1, 1])
    const found = (await listHappened(test.world.db)).filter((it) => it.type === 'overlap.found')
    expect(
      found
        .slice(-2)
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual([one, other].sort())
  })

  it('that nobody has to answer for are no overlap', async () => {
    await effort(town.area)
    await effort(town.area)
    expect(await test.world.db.selectFrom('overlap').select('id').execute()).toEqual([])
  })

  it('are compared once, though the job runs twice or many at once', async () => {
    const undertaking = newId()
    await effort(town.area)
    const mine = await effort(town.street, { undertaking })
    const again = () => test.world.perform(findOverlaps, SYSTEM, { effort: mine })
    const happened = await listHappened(test.world.db)
    await again()
    await Promise.all([again(), again()])
    expect(await met(undertaking)).toBe(1)
    expect(await listHappened(test.world.db)).toEqual(happened)
  })

  it('are compared by the program alone, and only when they are there', async () => {
    const id = await effort(town.area)
    expect(await test.world.perform(findOverlaps, officer, { effort: id })).toMatchObject({ kind: 'forbidden' })
    expect(await test.world.perform(findOverlaps, SYSTEM, { effort: newId() })).toMatchObject({ kind: 'missing' })
  })
})
