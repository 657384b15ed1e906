import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertTown, nameContact, type StartedWork, startWork, type TestTown } from '../../../test/support/provstad.ts'
import { listHappened } from '../../../test/support/rows.ts'
import { insertResident, tallyOf } from '../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { type Actor, VISITOR } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { say } from '../../platform/i18n/index.ts'
import { valueEvidence } from './evidence.ts'
import { judgeValue } from './judge-value.ts'
import { stateValue } from './state-value.ts'
import { findAddedValue, listJudgements } from './store.ts'

let test: TestWorld
let town: TestTown
let work: StartedWork
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await startWork(test.world, town)
  await state(0)
})

const state = (basedOn: number, what = 'Trygghet.') =>
  test.world.perform(stateValue, work.initiator.actor, {
    ...{ undertaking: work.id, forWhom: 'Alla.', what, whoMayLose: 'Ingen.', basedOn },
  })
const resident = () => insertResident(test.world.db)
const judge = (actor: Actor, over: object = {}) =>
  test.world.perform(judgeValue, actor, {
    ...{ undertaking: work.id, version: 1, actorKind: 'resident', verdict: 'large', reason: 'Jag vågar gå hem.' },
    ...over,
  })
async function judgements() {
  const value = await findAddedValue(test.world.db, work.id)
  return value === undefined ? [] : listJudgements(test.world.db, value.id)
}
async function evidence() {
  const facts = await valueEvidence.load(test.world.db, work.id, test.world.now())
  const params = { minimumJudges: 3, residentsAmongJudges: 2 }
  return valueEvidence.judge('added-value-judged', params, facts, test.world.now())
}

describe('judging the added value', () => {
  it('is done by anybody with a confirmed address, in their own words, and they take part then', async () => {
    expect(await judge(await resident(), { reason: 'أشعر بالأمان', language: 'ar' })).toMatchObject({ ok: true })
    expect(await judgements()).toMatchObject([
      { actorKind: 'resident', verdict: 'large', reason: 'أشعر بالأمان', language: 'ar', staff: false },
    ])
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ residents: 2 })
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'value.judged',
      data: { verdict: 'large', kind: 'resident' },
    })
  })

  it('pressed twice, also at once, is said once', async () => {
    const neighbour = await resident()
    const countSaid = async () =>
      (await listHappened(test.world.db)).filter(({ type }) => type === 'value.judged').length
    const before = await countSaid()
    await Promise.all([judge(neighbour), judge(neighbour)])
    await judge(neighbour)
    expect(await countSaid()).toBe(before + 1)
    await judge(neighbour, { reason: 'Jag vågar gå hem ensam.' })
    expect(await countSaid()).toBe(before + 2)
  })

  it('asks a visitor to confirm an address first', async () => {
    expect(await judge(VISITOR)).toMatchObject({ kind: 'forbidden', reason: 'people.sign-in-first' })
  })

  it('may be changed while the version stands; one person is one judgement', async () => {
    const anna = await resident()
    await judge(anna)
    await Promise.all([judge(anna, { verdict: 'harm', reason: 'Det blir ljusföroreningar.' }), judge(anna)])
    await judge(anna, { verdict: 'none', reason: 'Jag har tänkt om.' })
    expect(await judgements()).toMatchObject([{ verdict: 'none', reason: 'Jag har tänkt om.' }])
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ residents: 2 })
  })

  it('of another version than the one that was read is refused', async () => {
    await state(1, 'Trygghet och grönska.')
    expect(await judge(await resident())).toMatchObject({
      ...{ kind: 'conflict', reason: 'value.judge.newer', values: { version: 2 } },
    })
    expect(await judge(await resident(), { version: 2 })).toMatchObject({ ok: true })
  })

  it('by staff is shown, and counts as no resident’s', async () => {
    const contact = await nameContact(test.world, work.id, town.technical)
    await judge(contact)
    expect(await judgements()).toMatchObject([{ staff: true }])
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ residents: 1 })
    expect((await evidence()).found.values).toMatchObject({ judges: 1, residents: 0 })
  })

  it('needs a verdict, a kind and a reason, and something to judge', async () => {
    const anna = await resident()
    expect(await judge(anna, { verdict: 'fine', actorKind: '', reason: '' })).toMatchObject({
      fields: { verdict: 'form.choose', actorKind: 'form.choose', reason: 'form.required' },
    })
    const other = await startWork(test.world, town)
    expect(await judge(anna, { undertaking: other.id })).toMatchObject({ kind: 'conflict', reason: 'value.judge.none' })
    expect(await judge(anna, { undertaking: newId() })).toMatchObject({ kind: 'missing' })
  })
})

describe('the gate’s question about added value', () => {
  it('is met when several have judged, residents among them, and says when they disagree (R27)', async () => {
    expect((await evidence()).missing.map((it) => it.key)).toEqual([
      'gate.value.missing.judges',
      'gate.value.missing.residents',
    ])
    await judge(await resident())
    await judge(await resident(), { verdict: 'harm' })
    expect((await evidence()).met).toBe(false)
    await judge(await resident(), { actorKind: 'property-owner', verdict: 'some' })
    const found = await evidence()
    expect(found.met).toBe(true)
    expect(say('sv', found.found)).toContain('tycker olika')
    expect(found.counted).toHaveLength(3)
  })

  it('is open again when a new version is written: the judgements stay with what they judged', async () => {
    for (let i = 0; i < 3; i += 1) await judge(await resident())
    expect((await evidence()).met).toBe(true)
    await state(1, 'Något helt annat.')
    expect((await evidence()).met).toBe(false)
    expect(await judgements()).toEqual([])
  })

  it('asks for the statement first', async () => {
    await test.world.db.deleteFrom('added_value').where('undertaking', '=', work.id).execute()
    expect((await evidence()).missing[0]?.key).toBe('gate.value.missing.statement')
  })
})
