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
import { answerCriterion, createEvidenceRegistry, grantException } from '../../gates/index.ts'
import { type Criterion, criteriaOf, findModelVersion } from '../../models/index.ts'
import { askForSupport } from '../parties/ask-for-support.ts'
import { listPassages } from '../reading/store.ts'
import { findUndertakingInForce } from '../store.ts'
import { allMet, nothingMet } from '../testing/evidence.ts'
import { checkGate } from './check-gate.ts'
import { loadGate } from './load-gate.ts'
import { passGate } from './pass-gate.ts'

let test: TestWorld
let town: TestTown
let work: StartedWork
let contact: Person
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await startWork(test.world, town)
  contact = await nameContact(test.world, work.id, town.technical)
})

const pass = (phase = 'problem', registry = allMet, actor: Actor = contact) =>
  test.world.perform(passGate(registry), actor, { undertaking: work.id, phase })
/** Says yes to what asks for a named person's answer, as whoever may. */
async function answerAll(phase: string, criteria: readonly Criterion[]): Promise<void> {
  for (const criterion of criteria) {
    if (criterion.kind !== 'named-answer') continue
    const [role] = criterion.params.by
    if (role === undefined) throw new Error('A criterion that nobody may answer')
    const answering = await insertOfficer(test.world.db, 'Ledare Ett', [{ role, scope: town.technical }])
    const word = { undertaking: work.id, phase, criterion: criterion.id, fulfilled: 'yes', reason: 'Så är det.' }
    expect(await test.world.perform(answerCriterion(loadGate), answering, word)).toMatchObject({ ok: true })
  }
}
const phase = async () => (await findUndertakingInForce(test.world.db, work.id))?.phase

describe('passing a gate', () => {
  it('moves to the next phase, freezes what was counted with the model’s version, and ends the duty', async () => {
    await test.world.perform(checkGate(allMet), SYSTEM, { undertaking: work.id })
    const [lastEvent] = await test.world.db
      .selectFrom('event')
      .select((eb) => eb.fn.max('id').as('id'))
      .execute()
    expect(await pass()).toMatchObject({ ok: true })
    expect(await phase()).toBe('proposal')
    const row = await test.world.db.selectFrom('gate_passage').selectAll().where('undertaking', '=', work.id).execute()
    expect(row).toMatchObject([
      {
        ...{ phase: 'problem', next_phase: 'proposal', model_version: town.model, passed_by: contact.person },
        last_event: lastEvent?.id,
      },
    ])
    expect(JSON.stringify(row[0]?.standing)).toContain('"state":"met"')
    expect((await openDuties(test.world.db, work.id)).map(({ kind }) => kind)).not.toContain('pass-gate')
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({ type: 'gate.passed', data: { exceptions: 0 } })
  })

  it('is refused while anything is missing, and says how much', async () => {
    const result = await pass('problem', nothingMet)
    expect(result).toMatchObject({ kind: 'conflict', reason: 'undertaking.gate.closed' })
    expect(result.ok ? 0 : result.values.missing).toBeGreaterThan(4)
    expect(await phase()).toBe('problem')
  })

  it('goes by a public exception where one stands in for what is missing', async () => {
    const model = await findModelVersion(test.world.db, town.model)
    const secretary = await insertOfficer(test.world.db, 'Sekreterare', [
      { role: 'board-secretary', scope: town.technical },
    ])
    const kinds = (model?.content.phases[0]?.gate.criteria ?? []) as readonly { id: string; kind: string }[]
    const shaped = kinds.filter(({ kind }) => kind !== 'residents-shaped-problem').map(({ kind }) => kind)
    const met = createEvidenceRegistry([
      {
        kinds: shaped,
        load: async () => null,
        judge: () => ({
          ...{ met: true, found: { key: 'gates.answer.none' as const }, missing: [], links: [], who: [], counted: [] },
        }),
      },
    ])
    expect(await pass('problem', met)).toMatchObject({ values: { missing: 1 } })
    const word = { undertaking: work.id, phase: 'problem', criterion: 'shaped', reason: 'Ingen bor här än.' }
    expect(await test.world.perform(grantException(loadGate), secretary, word)).toMatchObject({ ok: true })
    expect(await pass('problem', met)).toMatchObject({ ok: true })
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({ data: { exceptions: 1 } })
  })

  it('pressed twice, or by several at the same moment, passes one gate', async () => {
    const leader = await insertLeader(test.world, town.technical)
    const results = await Promise.all([pass(), pass(), pass('problem', allMet, leader)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter((it) => !it.ok && it.reason === 'undertaking.gate.passed')).toHaveLength(2)
    expect(await phase()).toBe('proposal')
    expect(await listPassages(test.world.db, work.id)).toHaveLength(1)
  })

  it('at the end of the last phase ends the work and all that waits in it', async () => {
    await test.world.perform(askForSupport, work.initiator.actor, { undertaking: work.id, text: 'En lokal.' })
    const model = await findModelVersion(test.world.db, town.model)
    for (const phase of model?.content.phases ?? []) {
      await answerAll(phase.id, criteriaOf(phase))
      expect(await pass(phase.id)).toMatchObject({ ok: true })
    }
    expect((await findUndertakingInForce(test.world.db, work.id))?.endedAt).toEqual(test.world.now())
    expect(await openDuties(test.world.db, work.id)).toEqual([])
    expect(await pass(await phase())).toMatchObject({ kind: 'conflict', reason: 'undertaking.ended' })
  })

  it('is for the contact person and those who lead the board’s work, not for those who started it', async () => {
    expect(await pass('problem', allMet, work.initiator.actor)).toMatchObject({ kind: 'forbidden' })
    expect(await pass('problem', allMet, SYSTEM)).toMatchObject({ kind: 'forbidden' })
  })

  it('has to be there', async () => {
    const gone = { undertaking: newId(), phase: 'problem' }
    expect(await test.world.perform(passGate(allMet), contact, gone)).toMatchObject({ kind: 'missing' })
  })
})

describe('the gate that an undertaking stands before', () => {
  it('is known with those whose roles count here', async () => {
    const gate = await test.world.transaction((tx) => loadGate(tx, work.id))
    expect(gate).toMatchObject({ undertaking: work.id, place: town.street, phase: 'problem', ended: false })
    expect(gate?.scopes).toContain(town.technical)
    expect(gate?.scopes).not.toContain(town.executive)
    expect(await test.world.transaction((tx) => loadGate(tx, newId()))).toBeNull()
  })
})
