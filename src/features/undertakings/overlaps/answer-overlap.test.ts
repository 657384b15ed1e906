import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  insertLeader,
  insertTown,
  nameContact,
  type StartedWork,
  startWork,
  type TestTown,
} from '../../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../../test/support/rows.ts'
import { openDuties } from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Actor, type Person, SYSTEM } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { effortReactions, listOverlaps, registerEffort } from '../../efforts/index.ts'
import { createEvidenceRegistry } from '../../gates/index.ts'
import { undertakingReactions } from '../reactions.ts'
import { answerOverlap } from './answer-overlap.ts'

let test: TestWorld
let town: TestTown
let work: StartedWork
let contact: Person
let officer: Person
beforeAll(async () => {
  const reactions = [...effortReactions, ...undertakingReactions(createEvidenceRegistry([]))]
  test = await createTestWorld({ reactions })
  town = await insertTown(test.world)
  officer = await insertOfficer(test.world.db, 'Handläggare', [{ role: 'contact-person', scope: town.executive }])
})
afterAll(() => test.drop())
beforeEach(async () => {
  await test.world.db.deleteFrom('effort').execute()
  work = await startWork(test.world, town)
  contact = await nameContact(test.world, work.id, town.technical)
  await test.runJobs()
})

async function meets(title: string): Promise<void> {
  const row = { title, place: town.area, begins: '2026-03-01', owner: town.executive }
  expect(await test.world.perform(registerEffort, officer, row)).toMatchObject({ ok: true })
  await test.runJobs()
}
const overlaps = () => listOverlaps(test.world.db, work.id, 1, 20)
const answer = (overlap: string | undefined, over: object = {}, actor: Actor = contact) =>
  test.world.perform(answerOverlap, actor, { overlap, answer: 'coordinate', reason: 'Vi möts varje månad.', ...over })
const asked = async () => (await openDuties(test.world.db, work.id)).filter(({ kind }) => kind === 'answer-overlaps')

describe('where the work meets another effort', () => {
  it('the contact person is asked within ten working days, and answers in public with a reason (R8)', async () => {
    await meets('Gatubelysning, etapp 2')
    expect(await asked()).toMatchObject([{ person: contact.person, body: town.technical, due: '2026-03-16' }])
    const [overlap] = await overlaps()
    expect(await answer(overlap?.id)).toMatchObject({ ok: true })
    expect(await overlaps()).toMatchObject([{ answer: 'coordinate', reason: 'Vi möts varje månad.' }])
    expect(await asked()).toEqual([])
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'overlap.answered',
      subject: overlap?.id,
      data: { answer: 'coordinate' },
    })
  })

  it('the duty stays until every one is answered, also when the last two are answered at the same moment', async () => {
    await meets('Gatubelysning')
    await meets('Läsprojekt')
    const [one, other] = await overlaps()
    await answer(one?.id)
    expect(await asked()).toHaveLength(1)
    await meets('Cykelbana')
    const left = (await overlaps()).filter((it) => it.answer === null)
    expect(left).toHaveLength(2)
    await Promise.all(left.map(({ id }) => answer(id)))
    expect(await asked()).toEqual([])
    expect(other?.id).toBeDefined()
  })

  it('an answer can be changed by who has read it; two who answer at once do not answer over each other', async () => {
    await meets('Gatubelysning')
    const leader = await insertLeader(test.world, town.technical)
    const [overlap] = await overlaps()
    const results = await Promise.all([
      answer(overlap?.id, { answer: 'join' }),
      answer(overlap?.id, { answer: 'keep-apart' }, leader),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ kind: 'conflict', reason: 'undertaking.overlap.answered' })
    const [answered] = await overlaps()
    const answeredBefore = answered?.answeredAt?.toISOString()
    test.clock.advance(1000)
    expect(await answer(overlap?.id, { reason: 'Nu vet vi mer.', answeredBefore })).toMatchObject({ ok: true })
    expect(await overlaps()).toMatchObject([{ answer: 'coordinate', reason: 'Nu vet vi mer.' }])
  })

  it('the same answer pressed twice is one answer', async () => {
    await meets('Gatubelysning')
    const [overlap] = await overlaps()
    await answer(overlap?.id)
    const before = await listHappened(test.world.db)
    expect(await answer(overlap?.id)).toMatchObject({ ok: true })
    expect(await listHappened(test.world.db)).toEqual(before)
  })

  it('keeping apart without a reason is no answer', async () => {
    await meets('Gatubelysning')
    const [overlap] = await overlaps()
    expect(await answer(overlap?.id, { answer: 'keep-apart', reason: '' })).toMatchObject({
      ...{ kind: 'invalid', fields: { reason: 'form.required' } },
    })
    expect(await answer(overlap?.id, { answer: 'ignore' })).toMatchObject({ fields: { answer: 'form.choose' } })
  })

  it('is answered by the contact person and those who lead, and has to be there', async () => {
    await meets('Gatubelysning')
    const [overlap] = await overlaps()
    for (const actor of [work.initiator.actor, officer, SYSTEM]) {
      expect(await answer(overlap?.id, {}, actor)).toMatchObject({ kind: 'forbidden' })
    }
    expect(await answer(newId())).toMatchObject({ kind: 'missing' })
  })
})
