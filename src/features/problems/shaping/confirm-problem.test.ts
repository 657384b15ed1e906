import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listHappened } from '../../../../test/support/rows.ts'
import {
  insertGround,
  insertResident,
  insertTestUndertaking,
  openDuties,
  type TestUndertaking,
  tallyOf,
} from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Actor, VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { describeProblem } from '../describing/describe-problem.ts'
import { findOwnStand, findProblem } from '../reading/store.ts'
import { confirmProblem } from './confirm-problem.ts'
import { objectToProblem } from './object-to-problem.ts'

let test: TestWorld
let ground: Awaited<ReturnType<typeof insertGround>>
let work: TestUndertaking
let base: string

beforeAll(async () => {
  test = await createTestWorld()
  ground = await insertGround(test.world)
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await insertTestUndertaking(test.world, ground)
  const text = { undertaking: work.id, text: 'Gatan är mörk om kvällen.', editedFrom: 0 }
  const described = await test.world.perform(describeProblem, work.contact, text)
  base = described.ok ? described.value.id : ''
})

const confirm = (actor: Actor, over: Record<string, unknown> = {}) =>
  test.world.perform(confirmProblem, actor, { undertaking: work.id, base, ...over })
const object = (actor: Actor, text = 'Det är bullret som är problemet.') =>
  test.world.perform(objectToProblem, actor, { undertaking: work.id, base, text })
const resident = (device?: string) => insertResident(test.world.db, device)
const counts = () => findProblem(test.world.db, work.id)

describe('confirming the description', () => {
  it('counts a resident with a confirmed address, once, who also takes part from then on', async () => {
    const anna = await resident()
    expect(await confirm(anna)).toMatchObject({ ok: true, value: { counts: true } })
    expect(await counts()).toMatchObject({ confirmations: 1 })
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ confirmations: 1, residents: 1 })
    const happened = (await listHappened(test.world.db)).at(-1)
    expect(happened).toMatchObject({ type: 'problem.confirmed', data: { counts: true, changed: false } })
    expect(await findOwnStand(test.world.db, work.id, anna.person)).toMatchObject({ kind: 'confirms' })
  })

  it('pressed twice, also at once, is one', async () => {
    const anna = await resident()
    const both = await Promise.all([confirm(anna), confirm(anna), confirm(anna)])
    expect(both.every((one) => one.ok)).toBe(true)
    expect(await confirm(anna)).toMatchObject({ ok: true, value: { said: null } })
    expect(await counts()).toMatchObject({ confirmations: 1 })
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ confirmations: 1 })
  })

  it('asks for a confirmed address, and says that one may also say it at an occasion', async () => {
    const visitor = { ...VISITOR, session: newId(), device: newId() } as Actor
    expect(await confirm(visitor)).toMatchObject({ kind: 'forbidden', reason: 'problem.stand.needs-address' })
    expect(await confirm(work.initiator)).toMatchObject({ kind: 'forbidden' })
    expect(await counts()).toMatchObject({ confirmations: 0 })
  })

  it('counts one voice per browser: twenty addresses in one are one', async () => {
    const device = newId()
    const results = []
    for (let i = 0; i < 20; i += 1) results.push(await confirm(await resident(device)))
    expect(results.filter((one) => one.ok)).toHaveLength(1)
    expect(results.at(-1)).toMatchObject({ kind: 'conflict', reason: 'problem.stand.browser-used' })
    expect(await counts()).toMatchObject({ confirmations: 1 })
  })

  it('counts one voice per browser also when two come at once', async () => {
    const device = newId()
    const people = await Promise.all([1, 2, 3, 4].map(() => resident(device)))
    const results = await Promise.all(people.map((one) => confirm(one)))
    expect(results.filter((one) => one.ok)).toHaveLength(1)
    for (const late of results.filter((one) => !one.ok))
      expect(late).toMatchObject({ reason: 'problem.stand.browser-used' })
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ confirmations: 1 })
  })

  it('counts many who come at once, each once', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => resident()))
    const results = await Promise.all(people.map((one) => confirm(one)))
    expect(results.every((one) => one.ok)).toBe(true)
    expect(await counts()).toMatchObject({ confirmations: 12 })
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ confirmations: 12, residents: 12 })
  })

  it('hears staff and organisations without counting them', async () => {
    const officer = { ...(await resident()), grants: [{ role: 'coordinator' as const, scope: null }] }
    expect(await confirm(officer)).toMatchObject({ ok: true, value: { counts: false, said: { staff: true } } })
    expect(await confirm(await resident(), { as: 'association' })).toMatchObject({ ok: true, value: { counts: false } })
    expect(await counts()).toMatchObject({ confirmations: 0 })
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ confirmations: 0, residents: 0, associations: 1 })
  })

  it('flags the one who started it: by link, and by the browser it was started in', async () => {
    const bylink = { ...(await resident()), links: work.initiator.links }
    expect(await confirm(bylink)).toMatchObject({ value: { said: { initiator: true } } })
    expect(await confirm(await resident(work.initiator.device ?? ''))).toMatchObject({
      value: { said: { initiator: true } },
    })
    expect(await confirm(await resident())).toMatchObject({ value: { said: { initiator: false } } })
    expect(await tallyOf(test.world.db, work.id), 'who is part of it from the start').toMatchObject({ residents: 1 })
  })

  it('is refused for a text that was rewritten meanwhile, and where nothing is written', async () => {
    const anna = await resident()
    const edit = { undertaking: work.id, text: 'Gatan är bullrig.', editedFrom: 1, changeNote: 'Buller.' }
    await test.world.perform(describeProblem, work.contact, edit)
    expect(await confirm(anna)).toMatchObject({ kind: 'conflict', reason: 'problem.stand.stale' })
    const empty = await insertTestUndertaking(test.world, ground)
    expect(await confirm(anna, { undertaking: empty.id })).toMatchObject({ reason: 'problem.none-yet' })
    expect(await confirm(anna, { undertaking: newId() })).toMatchObject({ kind: 'missing' })
    expect(await confirm(anna, { base: "1' or '1'='1" })).toMatchObject({
      kind: 'invalid',
      fields: { base: 'form.choose' },
    })
    expect(await confirm(anna, { as: 'mayor' })).toMatchObject({ kind: 'invalid', fields: { as: 'form.choose' } })
  })

  it('is refused after the undertaking has ended', async () => {
    await test.world.db
      .updateTable('undertaking')
      .set({ ended_at: test.world.now() })
      .where('id', '=', work.id)
      .execute()
    expect(await confirm(await resident())).toMatchObject({ kind: 'conflict', reason: 'undertaking.ended' })
  })
})

describe('changing one’s mind while the text stands', () => {
  it('withdraws what was said before; it stays, and counts no more', async () => {
    const anna = await resident()
    await confirm(anna)
    expect(await object(anna)).toMatchObject({ ok: true, value: { withdrawn: { kind: 'confirms' } } })
    expect(await counts()).toMatchObject({ confirmations: 0, objections: 1 })
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ confirmations: 0, disagreements: 1, open_answers: 1 })
    expect(await confirm(anna)).toMatchObject({ ok: true, value: { withdrawn: { kind: 'objects' } } })
    expect(await counts()).toMatchObject({ confirmations: 1, objections: 0 })
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ confirmations: 1, disagreements: 0, open_answers: 0 })
    expect((await openDuties(test.world.db, work.id)).map(({ kind }) => kind)).toEqual(['shape-problem'])
    const rows = await test.world.db.selectFrom('shaping').selectAll().where('participant', '=', anna.person).execute()
    expect(rows).toHaveLength(3)
  })

  it('back and forth at once leaves one stand, and counters that agree with it', async () => {
    const anna = await resident()
    await Promise.all([confirm(anna), object(anna), confirm(anna), object(anna, 'Nej.')])
    const held = await counts()
    const tally = await tallyOf(test.world.db, work.id)
    expect((held?.confirmations ?? 0) + (held?.objections ?? 0)).toBe(1)
    expect(tally).toMatchObject({ confirmations: held?.confirmations, disagreements: held?.objections })
    const waiting = (await openDuties(test.world.db, work.id)).filter(({ kind }) => kind === 'answer-shaping')
    expect(waiting).toHaveLength(tally.open_answers)
  })
})
