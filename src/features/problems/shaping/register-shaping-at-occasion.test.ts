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
import type { Actor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { describeProblem } from '../describing/describe-problem.ts'
import { loadShapingFacts } from '../gate/store.ts'
import { listOccasionsToRegister, listShapings } from '../reading/store.ts'
import { registerShapingAtOccasion } from './register-shaping-at-occasion.ts'

let test: TestWorld
let ground: Awaited<ReturnType<typeof insertGround>>
let work: TestUndertaking
let base: string
let occasion: string

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
  occasion = await insertOccasion({ residents: 12, heldOn: '2026-03-02' })
})

/** A row of the room beside, which this one may only read. */
async function insertOccasion({ residents, heldOn }: { residents: number; heldOn: string | null }): Promise<string> {
  const id = newId()
  const row = {
    id,
    undertaking: work.id,
    kind: 'occasion',
    name: `Gårdsfest ${id}`,
    held_on: heldOn,
    created_at: test.world.now(),
  }
  await test.world.db.insertInto('meeting').values(row).execute()
  const came = [
    { kind: 'resident', people: residents },
    { kind: 'association', people: 5 },
  ].filter(({ people }) => people > 0)
  await test.world.db
    .insertInto('attendance')
    .values(came.map((it) => ({ ...it, meeting: id })))
    .execute()
  return id
}

const register = (over: Record<string, unknown> = {}, actor: Actor = work.contact) =>
  test.world.perform(registerShapingAtOccasion, actor, {
    ...{ undertaking: work.id, base, occasion, confirming: 0, registered: 0 },
    ...over,
  })

describe('registering what residents said at an occasion', () => {
  it('makes each a participant of its own, known by the occasion, without a name', async () => {
    const said = { confirming: 4, objections: ['Det är bullret.'], proposals: ['Nämn cyklarna.', ''] }
    expect(await register(said)).toMatchObject({ ok: true })
    expect(await loadShapingFacts(test.world.db, work.id)).toMatchObject({
      confirming: 4,
      objectionsUnanswered: 1,
      proposalsUnanswered: 1,
      wantingChange: 2,
    })
    const rows = await test.world.db.selectFrom('shaping').selectAll().where('occasion', '=', occasion).execute()
    expect(new Set(rows.map((it) => it.participant)).size).toBe(6)
    expect(rows.every((it) => it.known_by === 'occasion' && it.device === null)).toBe(true)
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({
      confirmations: 4,
      disagreements: 1,
      open_answers: 2,
      residents: 6,
    })
    expect((await openDuties(test.world.db, work.id)).filter(({ kind }) => kind === 'answer-shaping')).toHaveLength(2)
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'shaping.registered',
      subject: occasion,
      data: { confirms: 4, objects: 1, proposes: 1 },
    })
    expect((await listShapings(test.world.db, work.id))[0]?.occasion).toMatchObject({
      kind: 'occasion',
      heldOn: '2026-03-02',
    })
  })

  it('takes no more than residents came, all together', async () => {
    expect(await register({ confirming: 13 })).toMatchObject({
      kind: 'invalid',
      reason: 'problem.occasion.too-many',
      values: { residents: 12, registered: 0, left: 12 },
    })
    expect(await register({ confirming: 10 })).toMatchObject({ ok: true })
    expect(await register({ confirming: 2, proposals: ['Nämn barnen.'], registered: 10 })).toMatchObject({
      reason: 'problem.occasion.too-many',
      values: { left: 2 },
    })
    expect(await register({ confirming: 2, registered: 10 })).toMatchObject({ ok: true })
    expect(await listOccasionsToRegister(test.world.db, work.id, '2026-03-02')).toMatchObject([
      { id: occasion, residents: 12, registered: 12 },
    ])
  })

  it('sent twice, or by two officers at once, counts nobody twice', async () => {
    const both = await Promise.all([register({ confirming: 6 }), register({ confirming: 6 })])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toMatchObject({ kind: 'conflict', reason: 'problem.occasion.changed' })
    expect(await loadShapingFacts(test.world.db, work.id)).toMatchObject({ confirming: 6 })
  })

  it('is for the contact person alone', async () => {
    expect(await register({ confirming: 1 }, work.initiator)).toMatchObject({ kind: 'forbidden' })
    expect(await register({ confirming: 1 }, await insertResident(test.world.db))).toMatchObject({
      reason: 'problem.occasion.forbidden',
    })
    const colleague = await insertTestUndertaking(test.world, ground)
    expect(await register({ confirming: 1 }, colleague.contact)).toMatchObject({ kind: 'forbidden' })
  })

  it('is refused before the meeting was held, and for a text that was written after it', async () => {
    const planned = await insertOccasion({ residents: 0, heldOn: null })
    expect(await register({ occasion: planned, confirming: 1 })).toMatchObject({ reason: 'problem.occasion.not-held' })
    const before = await insertOccasion({ residents: 9, heldOn: '2026-03-01' })
    expect(await register({ occasion: before, confirming: 1 })).toMatchObject({
      reason: 'problem.occasion.before-text',
    })
    expect(await listOccasionsToRegister(test.world.db, work.id, '2026-03-02')).toHaveLength(1)
  })

  it('is refused for another undertaking’s occasion, a rewritten text, nobody, and no number', async () => {
    const [mine, other] = [work, await insertTestUndertaking(test.world, ground)]
    work = other
    const theirs = await insertOccasion({ residents: 9, heldOn: '2026-03-02' })
    work = mine
    expect(await register({ occasion: theirs, confirming: 1 })).toMatchObject({ kind: 'missing' })
    expect(await register({ base: newId(), confirming: 1 })).toMatchObject({ reason: 'problem.occasion.stale' })
    expect(await register()).toMatchObject({ reason: 'problem.occasion.nobody' })
    expect(await register({ confirming: 'many' })).toMatchObject({ fields: { confirming: 'form.number' } })
    expect(await register({ confirming: -1 })).toMatchObject({ fields: { confirming: 'form.number' } })
    expect(await register({ confirming: 1.5 })).toMatchObject({ fields: { confirming: 'form.number' } })
    expect(await register({ proposals: Array(51).fill('Nämn barnen.') })).toMatchObject({
      fields: { proposals: 'form.too-many' },
    })
  })
})
