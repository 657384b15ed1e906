import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEffortTown, type EffortTown } from '../../../../test/support/efforts.ts'
import { square } from '../../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../../test/support/rows.ts'
import { type Actor, SYSTEM } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { followUndertaking } from './follow-undertaking.ts'

let here: EffortTown
beforeAll(async () => {
  here = await createEffortTown()
})
afterAll(() => here.test.drop())

async function registered(): Promise<{ undertaking: string; effort: string }> {
  const undertaking = newId()
  const begins = '2026-04-01'
  const effort = await here.effort({ title: 'Ljus', place: here.town.neighbour, begins, undertaking }, SYSTEM)
  return { undertaking, effort }
}
const follow = (undertaking: string, over: object = {}, actor: Actor = SYSTEM) => {
  const told = { undertaking, title: 'Ljus', place: here.town.neighbour, owner: here.town.technical }
  return here.test.world.perform(followUndertaking, actor, { ...told, ...over })
}
const row = (undertaking: string) =>
  here.test.world.db.selectFrom('effort').selectAll().where('undertaking', '=', undertaking).executeTakeFirstOrThrow()
const types = async (subject: string) =>
  (await listHappened(here.test.world.db)).filter((it) => it.subject === subject).map(({ type }) => type)

describe('an undertaking’s effort', () => {
  it('follows it to another place and boundary, once', async () => {
    const { undertaking, effort } = await registered()
    await follow(undertaking, { place: here.town.street })
    expect(await row(undertaking)).toMatchObject({ place: here.town.street, ends: null, version: 2 })
    const drawn = { place: here.town.street, boundary: square(1500, 1500, 50), label: [13.0241, 55.6137] }
    await follow(undertaking, drawn)
    await follow(undertaking, drawn)
    expect(await row(undertaking)).toMatchObject({ label_lon: 13.0241, label_lat: 55.6137, version: 3 })
    expect(await types(effort)).toEqual(['effort.registered', 'effort.moved', 'effort.moved'])
  })

  it('is called as it is called, about what it is about, and answered for by its board and contact person', async () => {
    const { undertaking, effort } = await registered()
    const told = { title: 'Mer ljus', theme: 'trygghet', owner: here.town.executive, keeper: here.other.person }
    await follow(undertaking, told)
    expect(await row(undertaking)).toMatchObject({
      ...{ title: 'Mer ljus', themes: ['trygghet'], owner: here.town.executive, keeper: here.other.person },
    })
    expect(await types(effort)).toEqual(['effort.registered', 'effort.changed'])
  })

  it('ends with it, on its first day at the earliest', async () => {
    const { undertaking } = await registered()
    await follow(undertaking, { ends: '2026-03-02' })
    expect(await row(undertaking)).toMatchObject({ place: here.town.neighbour, ends: '2026-04-01' })
  })

  it('that is not registered yet is left alone', async () => {
    expect(await follow(newId())).toMatchObject({ ok: true, value: null })
  })

  it('is moved by the program alone', async () => {
    const officer = await insertOfficer(here.test.world.db, 'Samordnare Ett', [{ role: 'administrator', scope: null }])
    const { undertaking } = await registered()
    expect(await follow(undertaking, { place: here.town.street }, officer)).toMatchObject({ kind: 'forbidden' })
  })
})
