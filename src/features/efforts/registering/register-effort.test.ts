import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertTown, type TestTown } from '../../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../../test/support/rows.ts'
import { insertResident } from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Actor, type Person, SYSTEM, VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { registerEffort } from './register-effort.ts'

let test: TestWorld
let town: TestTown
let officer: Person
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  officer = await insertOfficer(test.world.db, 'Kontaktperson Ett', [{ role: 'contact-person', scope: town.technical }])
})
afterAll(() => test.drop())

const register = (over: object = {}, actor: Actor = officer) =>
  test.world.perform(registerEffort, actor, {
    ...{ title: 'Ny belysning', place: town.area, begins: '2026-04-01', ends: '2026-09-30', owner: town.technical },
    ...over,
  })
const registered = (title: string) =>
  test.world.db.selectFrom('effort').selectAll().where('title', '=', title).execute()

describe('registering an effort', () => {
  it('puts it where all departments can see it, and tells the log where', async () => {
    const result = await register()
    const subject = result.ok ? result.value.effort.id : ''
    expect(await registered('Ny belysning')).toMatchObject([
      { id: subject, place: town.area, begins: '2026-04-01', ends: '2026-09-30', owner: town.technical },
    ])
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({ type: 'effort.registered', subject })
  })

  it('of somebody outside the municipality keeps its name and kind; of a body, its name alone', async () => {
    await register({ title: 'Stambyte', owner: null, ownerName: 'Bostads AB Påhittat', ownerKind: 'property-owner' })
    expect(await registered('Stambyte')).toMatchObject([
      { owner: null, owner_name: 'Bostads AB Påhittat', owner_kind: 'property-owner' },
    ])
    await register({ title: 'Asfalt', ownerName: 'Någon annan' })
    expect(await registered('Asfalt')).toMatchObject([{ owner: town.technical, owner_name: null, owner_kind: null }])
  })

  it('twice, or by several at the same moment, is one effort', async () => {
    const all = await Promise.all([1, 2, 3].map(() => register({ title: 'Dialog om parken' })))
    await register({ title: 'Dialog om parken' })
    expect(new Set(all.map((it) => it.ok && it.value.effort.id)).size).toBe(1)
    expect(await registered('Dialog om parken')).toHaveLength(1)
    await register({ title: 'Dialog om parken', begins: '2026-05-01' })
    expect(await registered('Dialog om parken')).toHaveLength(2)
  })

  it('an undertaking is one effort, whatever it is called by now', async () => {
    const undertaking = newId()
    for (const title of ['Ljus', 'Ljus på Provgatan']) await register({ title, undertaking }, SYSTEM)
    expect(await registered('Ljus')).toHaveLength(1)
    expect(await registered('Ljus på Provgatan')).toHaveLength(0)
  })

  it('is for the municipality’s own', async () => {
    for (const actor of [VISITOR, await insertResident(test.world.db)])
      expect(await register({ title: 'Nej' }, actor)).toMatchObject({ kind: 'forbidden' })
  })

  it.each([
    ['an end before its beginning', { ends: '2026-03-01' }, { ends: 'effort.ends-before' }],
    ['a day that there isn’t', { begins: '2026-02-31' }, { begins: 'form.date' }],
    ['no title', { title: '\u202e' }, { title: 'form.required' }],
    ['a place that there isn’t', { place: newId() }, { place: 'form.choose' }],
    ['an owner that there isn’t', { owner: newId() }, { owner: 'form.choose' }],
  ])('refuses %s', async (_what, over, fields) => {
    expect(await register(over)).toMatchObject({ kind: 'invalid', fields })
  })
})
