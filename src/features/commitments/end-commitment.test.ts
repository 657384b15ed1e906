import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertCommitment } from '../../../test/support/commitments.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Actor } from '../../kernel/actor.ts'
import { answerCommitment } from './answer-commitment.ts'
import { endCommitment } from './end-commitment.ts'
import { findCommitment } from './in-place/store.ts'

let test: TestWorld
let town: TestTown
let unit: Actor
let keeper: Actor
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  unit = await insertOfficer(test.world.db, 'Handläggare Ett', [{ role: 'department-officer', scope: town.technical }])
  keeper = await insertOfficer(test.world.db, 'Områdessamordnare Ett', [{ role: 'area-coordinator', scope: town.area }])
})
afterAll(() => test.drop())

const end = (commitment: string, actor: Actor, because = 'Det blir inte av.') =>
  test.world.perform(endCommitment, actor, { commitment, because })

describe('Taking a commitment back', () => {
  it('is done in public, with a reason, by those who wrote it down while nobody stands behind it', async () => {
    const id = await insertCommitment(test.world, town.street, { body: town.technical })
    expect(await end(id, keeper, '')).toMatchObject({ fields: { because: 'form.required' } })
    expect(await end(id, keeper)).toMatchObject({ ok: true })
    expect(await end(id, keeper)).toMatchObject({ reason: 'commitment.over' })
    expect(await findCommitment(test.world.db, id)).toMatchObject({ state: 'ended', told: 'Det blir inte av.' })
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({ type: 'commitment.ended' })
    const open = await test.world.db.selectFrom('duty').select('id').where('done_at', 'is', null).execute()
    expect(open).toEqual([])
  })

  it('is the unit’s own to do once it stands behind it', async () => {
    const id = await insertCommitment(test.world, town.street, { what: 'Förankrat', body: town.technical })
    await test.world.perform(answerCommitment, unit, { commitment: id, answer: 'accept', reason: '', version: 1 })
    expect(await end(id, keeper)).toMatchObject({ kind: 'forbidden' })
    expect(await end(id, unit)).toMatchObject({ ok: true })
    expect(await end('00000000-0000-7000-8000-000000000000', unit)).toMatchObject({ kind: 'missing' })
  })
})
