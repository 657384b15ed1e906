import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertGround, insertTestUndertaking, type TestUndertaking } from '../../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../../test/support/world.ts'
import { type Actor, VISITOR } from '../../../../kernel/actor.ts'
import { newId } from '../../../../kernel/ids.ts'
import { state } from '../../statements/state.ts'
import { scopeEvidence } from './evidence.ts'
import { listScopeConflicts } from './list-conflicts.ts'
import { settleConflict } from './settle-conflict.ts'

let test: TestWorld
let ground: Awaited<ReturnType<typeof insertGround>>
let work: TestUndertaking
beforeAll(async () => {
  test = await createTestWorld()
  ground = await insertGround(test.world)
})
beforeEach(async () => {
  work = await insertTestUndertaking(test.world, ground)
  await say('ambition', 'Hela stadsdelen ska bli trygg.')
})
afterAll(() => test.drop())

async function say(kind: string, text: string, basedOn = 0) {
  const raw = { undertaking: work.id, kind, text, language: 'sv', basedOn }
  expect(await test.world.perform(state, work.contact, raw)).toMatchObject({ ok: true })
}

const conflicts = () => listScopeConflicts(test.world.db, work.id)
const digest = async () => (await conflicts())[0]?.digest ?? ''
const settle = async (over: object = {}, actor: Actor = work.initiator) =>
  test.world.perform(settleConflict, actor, {
    ...{ undertaking: work.id, digest: await digest(), reason: 'Vi menar gatan som stadsdelen går på.' },
    ...over,
  })

async function judged() {
  const facts = await scopeEvidence.load(test.world.db, work.id, test.world.now())
  return scopeEvidence.judge('scopes-agree', {}, facts, test.world.now())
}

describe('a contradiction in an undertaking’s own words', () => {
  it('is settled by a public reason, which closes the gate’s question', async () => {
    expect(await judged()).toMatchObject({ met: false, missing: [{ key: 'gate.scopes.missing', values: { open: 1 } }] })
    expect(await settle()).toMatchObject({ ok: true })
    expect(await conflicts()).toMatchObject([
      { settled: { reason: 'Vi menar gatan som stadsdelen går på.', language: 'sv' } },
    ])
    expect(await judged()).toMatchObject({ met: true, missing: [], counted: [await digest()] })
    const events = test.world.db.selectFrom('event').select(['type', 'data']).where('undertaking', '=', work.id)
    expect((await events.orderBy('id').execute()).at(-1)).toEqual({
      type: 'scope-conflict.settled',
      data: { kind: 'scale' },
    })
  })

  it('is there no more when a text is changed, and open again when the other wording comes back changed', async () => {
    const before = await digest()
    await settle()
    await say('ambition', 'Gatan ska bli trygg.', 1)
    expect(await conflicts()).toEqual([])
    await say('ambition', 'Hela stadsdelen ska bli trygg och ljus.', 2)
    expect(await conflicts()).toMatchObject([{ settled: null }])
    // The very words that it was said of are settled as they were.
    await say('ambition', 'Hela stadsdelen ska bli trygg.', 3)
    expect(await conflicts()).toMatchObject([{ digest: before, settled: { language: 'sv' } }])
  })

  it('that went away meanwhile can’t be settled', async () => {
    const before = await digest()
    await say('ambition', 'Gatan ska bli trygg.', 1)
    expect(await settle({ digest: before })).toMatchObject({ kind: 'conflict', reason: 'scope-conflict.gone' })
  })

  it('pressed twice is settled once; another reason takes its place', async () => {
    await Promise.all([settle(), settle()])
    const count = async () =>
      (
        await test.world.db
          .selectFrom('event')
          .select('id')
          .where('undertaking', '=', work.id)
          .where('type', '=', 'scope-conflict.settled')
          .execute()
      ).length
    expect(await count()).toBe(1)
    await settle({ reason: 'Ett annat skäl.' }, work.contact)
    expect(await conflicts()).toMatchObject([{ settled: { reason: 'Ett annat skäl.' } }])
    expect(await count()).toBe(2)
  })

  it('is for those who state what the work is, while it goes on', async () => {
    expect(await settle({}, VISITOR)).toMatchObject({ kind: 'forbidden', reason: 'undertaking.state.forbidden' })
    expect(await settle({ reason: ' ' })).toMatchObject({ kind: 'invalid', fields: { reason: 'form.required' } })
    expect(await settle({ reason: 'x'.repeat(2001) })).toMatchObject({
      kind: 'invalid',
      fields: { reason: 'form.too-long' },
    })
    expect(await settle({ digest: 'x' })).toMatchObject({ kind: 'invalid' })
    expect(await settle({ undertaking: newId() })).toMatchObject({ kind: 'missing' })
    await test.world.db.updateTable('undertaking').set({ ended_at: new Date() }).where('id', '=', work.id).execute()
    expect(await settle()).toMatchObject({ kind: 'conflict', reason: 'undertaking.ended' })
  })
})
