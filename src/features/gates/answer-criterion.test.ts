import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { type Actor, SYSTEM, VISITOR } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { answerCriterion, createEvidenceRegistry, loadStanding } from './index.ts'
import { ASKED, gateOf, STATED } from './testing/gate-to-test.ts'

let test: TestWorld
const board = newId()
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

const gate = gateOf({ board })
const answer = answerCriterion(async (_tx, undertaking) => (undertaking === gate.undertaking ? gate : null))
const ANSWER = {
  undertaking: gate.undertaking,
  phase: gate.phase,
  criterion: ASKED.id,
  fulfilled: 'yes',
  reason: 'Allt är på plats.',
}

function coordinator(name = 'Samordnare Eken'): Promise<Actor> {
  return insertOfficer(test.world.db, name, [{ role: 'coordinator', scope: board }])
}

async function standing() {
  const { undertaking, phase } = gate
  const registry = createEvidenceRegistry([])
  const [criterion] = (
    await loadStanding(test.world.db, registry, { undertaking, phase, criteria: [ASKED] }, test.world.now())
  ).criteria
  return criterion
}

describe('answering a criterion', () => {
  it('pressed twice, also at once, is one answer', async () => {
    const actor = await coordinator('Samordnare Två')
    const again = { ...ANSWER, reason: 'Allt är på plats, sade alla.' }
    await Promise.all([test.world.perform(answer, actor, again), test.world.perform(answer, actor, again)])
    await test.world.perform(answer, actor, again)
    const said = (await listHappened(test.world.db)).filter(({ type }) => type === 'criterion.answered')
    expect(said).toHaveLength(1)
    await test.world.db.deleteFrom('gate_answer').execute()
  })

  it('meets it when the newest answer says so; all answers are kept', async () => {
    expect(await standing()).toMatchObject({ state: 'not-met', evidence: { found: { key: 'gates.answer.none' } } })
    const actor = await coordinator()
    expect(
      await test.world.perform(answer, actor, { ...ANSWER, fulfilled: 'no', reason: 'Ritning saknas.' }),
    ).toMatchObject({ ok: true })
    expect(await standing()).toMatchObject({ state: 'not-met', evidence: { found: { key: 'gates.answer.no' } } })
    test.clock.advance(60_000)
    expect(await test.world.perform(answer, actor, ANSWER)).toMatchObject({ ok: true })
    expect(await standing()).toMatchObject({ state: 'met', evidence: { found: { key: 'gates.answer.yes' } } })
    const { answers } = await loadStanding(
      test.world.db,
      createEvidenceRegistry([]),
      { ...gate, criteria: [] },
      test.world.now(),
    )
    expect(answers).toMatchObject([
      { fulfilled: true, name: 'Samordnare Eken', as: 'coordinator', reason: 'Allt är på plats.' },
      { fulfilled: false, reason: 'Ritning saknas.' },
    ])
  })

  it('is said in the log with ids and codes, without name or reason', async () => {
    const result = await test.world.perform(answer, await coordinator(), ANSWER)
    const happened = await listHappened(test.world.db)
    expect(happened.at(-1)).toEqual({
      type: 'criterion.answered',
      subject: result.ok ? result.value.id : '',
      data: { phase: 'initiation', criterion: ASKED.id, fulfilled: true, as: 'coordinator' },
    })
  })

  it('is for those whom the model names, each in their own scope, and not even for the program', async () => {
    const elsewhere = await insertOfficer(test.world.db, 'Samordnare', [{ role: 'coordinator', scope: newId() }])
    const secretary = await insertOfficer(test.world.db, 'Sekreterare', [{ role: 'board-secretary', scope: board }])
    for (const actor of [VISITOR, SYSTEM, elsewhere, secretary]) {
      expect(await test.world.perform(answer, actor, ANSWER)).toMatchObject({
        kind: 'forbidden',
        reason: 'gates.answer.forbidden',
      })
    }
  })

  it('is not for criteria that are judged by what happened', async () => {
    const raw = { ...ANSWER, criterion: STATED.id }
    expect(await test.world.perform(answer, await coordinator(), raw)).toMatchObject({ kind: 'forbidden' })
  })

  it('needs a name', async () => {
    const actor = await coordinator()
    await test.world.db
      .updateTable('person')
      .set({ display_name: null })
      .where('id', '=', actor.kind === 'person' ? actor.person : '')
      .execute()
    expect(await test.world.perform(answer, actor, ANSWER)).toMatchObject({
      kind: 'conflict',
      reason: 'gates.name-needed',
    })
  })

  it('needs a reason, and yes or no', async () => {
    const raw = { ...ANSWER, fulfilled: 'maybe', reason: ' \u202e ' }
    expect(await test.world.perform(answer, await coordinator(), raw)).toMatchObject({
      kind: 'invalid',
      fields: { fulfilled: 'form.choose', reason: 'form.required' },
    })
  })

  it('is refused from a page that is no longer true, and for what isn’t there', async () => {
    const actor = await coordinator()
    const reasonFor = async (over: object) => {
      const result = await test.world.perform(answer, actor, { ...ANSWER, ...over })
      return result.ok ? null : [result.kind, result.reason]
    }
    expect(await reasonFor({ phase: 'planning' })).toEqual(['conflict', 'gates.other-phase'])
    expect(await reasonFor({ criterion: 'no-such' })).toEqual(['missing', 'gates.no-criterion'])
    expect(await reasonFor({ undertaking: newId() })).toEqual(['missing', 'gates.missing'])
  })

  it('stays, with its name, when the account is erased', async () => {
    const actor = await coordinator('Samordnare på väg bort')
    test.clock.advance(60_000)
    await test.world.perform(answer, actor, ANSWER)
    await test.world.db
      .deleteFrom('person')
      .where('id', '=', actor.kind === 'person' ? actor.person : '')
      .execute()
    const { answers } = await loadStanding(
      test.world.db,
      createEvidenceRegistry([]),
      { ...gate, criteria: [] },
      test.world.now(),
    )
    expect(answers[0]).toMatchObject({ name: 'Samordnare på väg bort', fulfilled: true })
    expect(await standing()).toMatchObject({ state: 'met' })
  })
})
