import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertTown, type StartedWork, startWork, type TestTown } from '../../../../test/support/provstad.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { newId } from '../../../kernel/ids.ts'
import { say } from '../../../platform/i18n/index.ts'
import { addParty } from '../parties/add-party.ts'
import { stateRelation } from '../relations/state-relation.ts'
import { changeScope } from '../scope/change-scope.ts'
import { state } from '../statements/state.ts'
import { undertakingEvidence } from './evidence.ts'
import { loadUndertakingFacts } from './store.ts'

let test: TestWorld
let town: TestTown
let work: StartedWork
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  for (const [kind, value] of [
    ['actors.resident', 900],
    ['actors.association', 100],
  ] as const) {
    const fact = {
      id: newId(),
      place: town.area,
      kind,
      value,
      source: 'Provstads statistik',
      source_date: '2025-12-31',
    }
    await test.world.db.insertInto('place_fact').values(fact).execute()
  }
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await startWork(test.world, town)
})

async function judged(kind: string, params: Readonly<Record<string, unknown>> = {}) {
  const facts = await undertakingEvidence.load(test.world.db, work.id, test.world.now())
  return undertakingEvidence.judge(kind, params, facts, test.world.now())
}
const by = (useCase: typeof state, raw: object) =>
  test.world.perform(useCase, work.initiator.actor, { undertaking: work.id, ...raw })

describe('purpose, ambition and delimitation', () => {
  it('are met when all three are stated; until then the missing ones are named (R1)', async () => {
    await by(state, { kind: 'purpose', text: 'Trygghet.', basedOn: 0 })
    const some = await judged('purpose-stated')
    expect(some.met).toBe(false)
    expect(some.missing.map(({ key }) => key)).toEqual([
      'gate.purpose.missing.ambition',
      'gate.purpose.missing.delimitation',
    ])
    await by(state, { kind: 'ambition', text: 'Hela gatan.', basedOn: 0 })
    await by(state, { kind: 'delimitation', text: 'Inte torget.', basedOn: 0 })
    const all = await judged('purpose-stated')
    expect(all).toMatchObject({ met: true, missing: [] })
    expect(all.counted).toHaveLength(3)
  })
})

describe('a responsible board', () => {
  it('is there from the start (R3), and is uncertain while a handover waits (R4)', async () => {
    const board = await judged('responsible-board')
    expect(board.met).toBe(true)
    expect(say('sv', board.found)).toBe('Tekniska provnämnden ansvarar.')
    const grown = { undertaking: work.id, scale: 'area', place: town.area }
    await test.world.perform(changeScope, work.initiator.actor, grown)
    expect(await judged('responsible-board')).toMatchObject({ met: false, missing: [{ key: 'gate.board.handover' }] })
  })
})

describe('relations to other work', () => {
  it('are stated when one is, also that there is none (R6)', async () => {
    expect((await judged('relations-stated')).met).toBe(false)
    const none = { undertaking: work.id, kind: 'none', reason: 'Inget annat pågår.' }
    await test.world.perform(stateRelation, work.initiator.actor, none)
    expect((await judged('relations-stated')).met).toBe(true)
  })
})

describe('the mix of those engaged', () => {
  it('is compared with the nearest place that has facts, and warns in numbers without stopping (R25)', async () => {
    const facts = await loadUndertakingFacts(test.world.db, work.id)
    expect(facts.placeFacts).toEqual({ residents: 900, associations: 100 })
    expect(facts.factSources[0]).toEqual({ source: 'Provstads statistik', date: '2025-12-31' })
    for (const name of ['Eken', 'Boken', 'Asken']) {
      const party = { undertaking: work.id, kind: 'association', name }
      await test.world.perform(addParty, work.initiator.actor, party)
    }
    const mix = await judged('mix-matches-place')
    expect(mix).toMatchObject({ met: true, warns: true })
    expect(mix.missing.map((sentence) => say('sv', sentence)).join()).toMatch(/75 %.*10 %|25 %.*90 %/)
  })

  it('stops when the model says that it does, and is met within the tolerance', async () => {
    const party = { undertaking: work.id, kind: 'association', name: 'Eken' }
    await test.world.perform(addParty, work.initiator.actor, party)
    expect(await judged('mix-matches-place', { tolerance: 0.2, warnsOnly: false })).toMatchObject({ met: false })
    expect(await judged('mix-matches-place', { tolerance: 0.5, warnsOnly: false })).toMatchObject({
      met: true,
      warns: false,
    })
  })
})
