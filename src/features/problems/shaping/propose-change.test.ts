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
import { type Actor, SYSTEM, VISITOR, type Visitor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { describeProblem } from '../describing/describe-problem.ts'
import { findShaping, listShapings } from '../reading/store.ts'
import { proposeChange } from './propose-change.ts'

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

const propose = (actor: Actor, over: Record<string, unknown> = {}) =>
  test.world.perform(proposeChange, actor, { undertaking: work.id, base, text: 'Nämn cyklarna.', ...over })
const visitor = (): Visitor => ({ kind: 'visitor', session: newId(), device: newId(), links: [] })

describe('proposing a change', () => {
  it('is for everybody, without an account: heard and answered, but not counted', async () => {
    expect(await propose(visitor())).toMatchObject({ ok: true, value: { counts: false } })
    expect(await listShapings(test.world.db, work.id)).toMatchObject([{ kind: 'proposes', text: 'Nämn cyklarna.' }])
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ open_answers: 1, residents: 0 })
    expect((await openDuties(test.world.db, work.id))[0]).toMatchObject({ kind: 'answer-shaping', due: '2026-03-16' })
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'change.proposed',
      data: { counts: false },
    })
  })

  it('counts with a confirmed address; as many as one has', async () => {
    const anna = await insertResident(test.world.db)
    expect(await propose(anna)).toMatchObject({ ok: true, value: { counts: true } })
    expect(await propose(anna, { text: 'Nämn barnen.' })).toMatchObject({ ok: true })
    expect(await tallyOf(test.world.db, work.id)).toMatchObject({ open_answers: 2, residents: 1 })
  })

  it('sent twice, also at once, is one', async () => {
    const anna = await insertResident(test.world.db)
    const both = await Promise.all([propose(anna), propose(anna)])
    expect(both.every((one) => one.ok)).toBe(true)
    expect(new Set(both.map((one) => one.ok && one.value.proposal)).size).toBe(1)
    expect(await listShapings(test.world.db, work.id)).toHaveLength(1)
  })

  it('stays with the text that its author read, when that was rewritten meanwhile', async () => {
    const edit = { undertaking: work.id, text: 'Gatan är bullrig.', editedFrom: 1, changeNote: 'Buller.' }
    await test.world.perform(describeProblem, work.contact, edit)
    const proposed = await propose(visitor())
    expect(proposed).toMatchObject({ ok: true })
    expect(await findShaping(test.world.db, proposed.ok ? proposed.value.proposal : '')).toMatchObject({
      version: 1,
      undertaking: work.id,
    })
  })

  it('is refused about a text of another undertaking, and where nothing is written', async () => {
    const other = await insertTestUndertaking(test.world, ground)
    expect(await propose(visitor(), { undertaking: other.id })).toMatchObject({
      kind: 'conflict',
      reason: 'problem.none-yet',
    })
    expect(await propose(visitor(), { base: newId() })).toMatchObject({ kind: 'conflict' })
    expect(await propose(visitor(), { undertaking: newId() })).toMatchObject({ kind: 'missing' })
  })

  it('is refused without a session to keep it by, and for the program', async () => {
    expect(await propose(VISITOR)).toMatchObject({ kind: 'conflict', reason: 'problem.propose.no-session' })
    expect(await propose(SYSTEM)).toMatchObject({ kind: 'forbidden' })
  })

  it('is refused when one has twenty waiting: nobody drowns the others’', async () => {
    const loud = visitor()
    for (let i = 0; i < 20; i += 1) expect(await propose(loud, { text: `Ändring ${i}` })).toMatchObject({ ok: true })
    expect(await propose(loud, { text: 'En till' })).toMatchObject({
      kind: 'throttled',
      reason: 'problem.propose.too-many',
    })
    expect(await propose(visitor(), { text: 'En till' })).toMatchObject({ ok: true })
  })
})

describe('the list of what was said', () => {
  it('is paged, newest first, without gaps or doubles', async () => {
    for (let i = 0; i < 7; i += 1) await propose(visitor(), { text: `Ändring ${i}` })
    const seen: string[] = []
    for (let after = null as null | { saidAt: Date; id: string }; ; ) {
      const page = await listShapings(test.world.db, work.id, { after, limit: 3 })
      seen.push(...page.map((it) => it.text))
      const last = page.at(-1)
      if (last === undefined) break
      after = { saidAt: last.saidAt, id: last.id }
    }
    expect(seen).toHaveLength(7)
    expect(new Set(seen).size).toBe(7)
  })
})
