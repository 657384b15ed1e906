import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { SYSTEM, VISITOR } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { createEvidenceRegistry, type GateInForce, grantException, loadStanding } from './index.ts'
import { ASKED, gateOf, STATED } from './testing/gate-to-test.ts'

let test: TestWorld
let gate: GateInForce
const board = newId()
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())
beforeEach(() => {
  gate = gateOf({ board })
})

const grant = grantException(async (_tx, undertaking) => (undertaking === gate.undertaking ? gate : null))

function exception(over: object = {}) {
  return {
    undertaking: gate.undertaking,
    phase: gate.phase,
    criterion: ASKED.id,
    reason: 'Nämnden väger in annat.',
    ...over,
  }
}

function secretary() {
  return insertOfficer(test.world.db, 'Nämndsekreterare Eken', [{ role: 'board-secretary', scope: board }])
}

function standing(criteria = [ASKED, STATED]) {
  const { undertaking, phase } = gate
  return loadStanding(test.world.db, createEvidenceRegistry([]), { undertaking, phase, criteria }, test.world.now())
}

describe('an exception', () => {
  it('opens its own criterion, with name, role and reason for all to see', async () => {
    expect(await test.world.perform(grant, await secretary(), exception())).toMatchObject({ ok: true })
    const { criteria, open, excepted, missing } = await standing()
    expect({ open, excepted, missing }).toEqual({ open: false, excepted: 1, missing: 1 })
    expect(criteria).toMatchObject([
      {
        state: 'excepted',
        exception: { name: 'Nämndsekreterare Eken', as: 'board-secretary', reason: 'Nämnden väger in annat.' },
      },
      { state: 'not-met', exception: null },
    ])
    expect((await standing([ASKED])).open).toBe(true)
  })

  it('holds for its own undertaking and phase only', async () => {
    await test.world.perform(grant, await secretary(), exception())
    gate = { ...gate, phase: 'planning' }
    expect((await standing([ASKED])).open).toBe(false)
    gate = gateOf({ board })
    expect((await standing([ASKED])).open).toBe(false)
  })

  it('is said in the log without name or reason', async () => {
    const result = await test.world.perform(grant, await secretary(), exception())
    expect((await listHappened(test.world.db)).at(-1)).toEqual({
      type: 'exception.granted',
      subject: result.ok ? result.value.id : '',
      data: { phase: 'initiation', criterion: ASKED.id, as: 'board-secretary' },
    })
  })

  it('is granted only by whom the model lets: its gate’s rule, or the criterion’s own', async () => {
    const coordinator = await insertOfficer(test.world.db, 'Samordnare', [{ role: 'coordinator', scope: board }])
    const elsewhere = await insertOfficer(test.world.db, 'Sekreterare', [{ role: 'board-secretary', scope: newId() }])
    for (const actor of [VISITOR, SYSTEM, coordinator, elsewhere]) {
      const result = await test.world.perform(grant, actor, exception())
      expect(result).toMatchObject({ kind: 'forbidden', reason: 'gates.exception.forbidden' })
    }
    const forStated = exception({ criterion: STATED.id })
    expect(await test.world.perform(grant, await secretary(), forStated)).toMatchObject({ kind: 'forbidden' })
  })

  it('is granted once, also when two press the button at the same time', async () => {
    const actor = await secretary()
    const results = await Promise.all([1, 2, 3].map(() => test.world.perform(grant, actor, exception())))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter((it) => !it.ok && it.reason === 'gates.exception.already')).toHaveLength(2)
  })

  it('needs a reason', async () => {
    expect(await test.world.perform(grant, await secretary(), exception({ reason: '' }))).toMatchObject({
      kind: 'invalid',
      fields: { reason: 'form.required' },
    })
  })

  it('is refused once the work has moved on or ended', async () => {
    const actor = await secretary()
    expect(await test.world.perform(grant, actor, exception({ phase: 'planning' }))).toMatchObject({
      reason: 'gates.other-phase',
    })
    gate = { ...gate, ended: true }
    expect(await test.world.perform(grant, actor, exception())).toMatchObject({ reason: 'gates.other-phase' })
  })
})
