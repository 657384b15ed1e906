import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  insertTown,
  nameContact,
  type StartedWork,
  startWork,
  type TestTown,
} from '../../../../test/support/provstad.ts'
import { listHappened } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Actor, type Person, SYSTEM } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { CRITERION_KINDS, importModel } from '../../models/index.ts'
import { findUndertakingInForce } from '../store.ts'
import { upgradeModel } from './upgrade-model.ts'

let test: TestWorld
let town: TestTown
let work: StartedWork
let contact: Person
let next: string
let renamed: string
let without: string
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  next = await imported('medverka', (text) => text.replace(/^version: .*/m, "version: '1.2'"))
  renamed = await imported('medverka', (text) =>
    text
      .replace(/^version: .*/m, "version: '2.0'")
      .replace('  - id: problem\n', '  - id: beginning\n    replaces: [problem]\n'),
  )
  without = await imported('medverka', (text) =>
    text.replace(/^version: .*/m, "version: '3.0'").replace('  - id: problem\n', '  - id: something-else\n'),
  )
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await startWork(test.world, town)
  contact = await nameContact(test.world, work.id, town.technical)
  // It began before the newer versions were there.
  const older = { model_version: town.model, phase: 'problem' }
  await test.world.db.updateTable('undertaking').set(older).where('id', '=', work.id).execute()
})

async function imported(model: string, change: (text: string) => string): Promise<string> {
  const text = readFileSync(new URL(`../../../../models/${model}.yaml`, import.meta.url), 'utf8')
  const result = await test.world.perform(importModel(new Set(CRITERION_KINDS)), SYSTEM, { source: change(text) })
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value.id
}

const upgrade = (version: string, over: object = {}, actor: Actor = contact) =>
  test.world.perform(upgradeModel, actor, {
    ...{ undertaking: work.id, phase: 'problem', version, reason: 'Bättre krav.' },
    ...over,
  })
const now = () => findUndertakingInForce(test.world.db, work.id)

describe('another version of the model', () => {
  it('is chosen with a reason, and the phase goes along (R15)', async () => {
    expect(await upgrade(next)).toMatchObject({ ok: true })
    expect(await now()).toMatchObject({ modelVersion: next, phase: 'problem' })
    const row = await test.world.db.selectFrom('model_upgrade').selectAll().where('undertaking', '=', work.id).execute()
    expect(row).toMatchObject([
      {
        from_version: town.model,
        to_version: next,
        from_phase: 'problem',
        to_phase: 'problem',
        reason: 'Bättre krav.',
      },
    ])
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'model.upgraded',
      data: { from: town.model, to: next },
    })
  })

  it('maps a phase to the one that has replaced it', async () => {
    await upgrade(renamed)
    expect(await now()).toMatchObject({ modelVersion: renamed, phase: 'beginning' })
  })

  it('is refused where no phase answers to the one that the work is in', async () => {
    expect(await upgrade(without)).toMatchObject({ kind: 'conflict', reason: 'undertaking.upgrade.no-phase' })
  })

  it('is never an older one: that would be a way around a gate', async () => {
    await upgrade(renamed)
    expect(await upgrade(next, { phase: 'beginning' })).toMatchObject({
      kind: 'conflict',
      reason: 'undertaking.upgrade.older',
    })
  })

  it('is refused from a page that showed another phase', async () => {
    await test.world.db.updateTable('undertaking').set({ phase: 'proposal' }).where('id', '=', work.id).execute()
    expect(await upgrade(next)).toMatchObject({ kind: 'conflict', reason: 'gates.other-phase' })
  })

  it('at the same moment by two is chosen once', async () => {
    const results = await Promise.all([upgrade(next), upgrade(next)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: 'undertaking.upgrade.same' })
  })

  it('is never another model, and has to be there', async () => {
    const summer = await imported('sommargata', (text) => text)
    expect(await upgrade(summer)).toMatchObject({ kind: 'conflict', reason: 'undertaking.upgrade.other-model' })
    expect(await upgrade(newId())).toMatchObject({ kind: 'missing' })
    expect(await upgrade(next, { reason: '' })).toMatchObject({ kind: 'invalid', fields: { reason: 'form.required' } })
  })

  it('is for those who lead the phases, while the work goes on', async () => {
    expect(await upgrade(next, {}, work.initiator.actor)).toMatchObject({ kind: 'forbidden' })
    await test.world.db
      .updateTable('undertaking')
      .set({ ended_at: test.world.now() })
      .where('id', '=', work.id)
      .execute()
    expect(await upgrade(next)).toMatchObject({ kind: 'conflict', reason: 'undertaking.ended' })
  })
})
