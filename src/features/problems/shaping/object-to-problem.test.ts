import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  insertGround,
  insertResident,
  insertTestUndertaking,
  openDuties,
  type TestUndertaking,
} from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Actor, VISITOR } from '../../../kernel/actor.ts'
import { describeProblem } from '../describing/describe-problem.ts'
import { listShapings } from '../reading/store.ts'
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

const object = (actor: Actor, over: Record<string, unknown> = {}) =>
  test.world.perform(objectToProblem, actor, { undertaking: work.id, base, text: 'Det är bullret.', ...over })

describe('saying that the description isn’t right', () => {
  it('keeps the words in their language, and puts them on the contact person’s desk for ten working days', async () => {
    const anna = await insertResident(test.world.db)
    const words = { text: 'الضجيج هو المشكلة', language: 'ar' }
    expect(await object(anna, words)).toMatchObject({ ok: true })
    const [said] = await listShapings(test.world.db, work.id)
    expect(said).toMatchObject({ ...words, kind: 'objects', version: 1, staff: false, answer: null, occasion: null })
    expect(await openDuties(test.world.db, work.id)).toMatchObject([
      { kind: 'answer-shaping', subject: said?.id, person: work.contact.person, body: work.board, due: '2026-03-16' },
      { kind: 'shape-problem' },
    ])
  })

  it('waits at the board while there is no contact person', async () => {
    await test.world.db.updateTable('undertaking').set({ contact_person: null }).where('id', '=', work.id).execute()
    await object(await insertResident(test.world.db))
    expect((await openDuties(test.world.db, work.id))[0]).toMatchObject({ person: null, body: work.board })
  })

  it('needs words, and a confirmed address', async () => {
    const anna = await insertResident(test.world.db)
    expect(await object(anna, { text: ' \u200b\n' })).toMatchObject({
      kind: 'invalid',
      fields: { text: 'form.required' },
    })
    expect(await object(anna, { text: 'x'.repeat(4001) })).toMatchObject({ fields: { text: 'form.too-long' } })
    expect(await object(VISITOR)).toMatchObject({ kind: 'forbidden', reason: 'problem.stand.needs-address' })
    expect(await listShapings(test.world.db, work.id)).toEqual([])
  })

  it('in new words replaces what was said, and asks for one answer', async () => {
    const anna = await insertResident(test.world.db)
    await object(anna)
    test.clock.advance(60_000)
    await object(anna, { text: 'Det är bullret och trafiken.' })
    const said = await listShapings(test.world.db, work.id)
    expect(said.map((it) => [it.text, it.withdrawnAt === null])).toEqual([
      ['Det är bullret och trafiken.', true],
      ['Det är bullret.', false],
    ])
    expect((await openDuties(test.world.db, work.id)).filter(({ kind }) => kind === 'answer-shaping')).toHaveLength(1)
  })

  it('keeps markup as the text it is', async () => {
    const text = '<script>alert(1)</script> {now} \u202eabc'
    await object(await insertResident(test.world.db), { text })
    expect((await listShapings(test.world.db, work.id))[0]?.text).toBe('<script>alert(1)</script> {now} abc')
  })
})
