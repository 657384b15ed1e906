import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertCommitment } from '../../../test/support/commitments.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Actor } from '../../kernel/actor.ts'
import { answerCommitment } from './answer-commitment.ts'
import { findCommitment } from './in-place/store.ts'
import { tellCommitment } from './tell-commitment.ts'

let test: TestWorld
let town: TestTown
let officer: Actor
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  officer = await insertOfficer(test.world.db, 'Handläggare Ett', [
    { role: 'department-officer', scope: town.technical },
  ])
})
afterAll(() => test.drop())

const tell = (commitment: string, told = 'Bänkarna står där.', actor: Actor = officer) =>
  test.world.perform(tellCommitment, actor, { commitment, told })

describe('Telling what came of a commitment', () => {
  it('is done by the unit that stands behind it; its duties are closed, once', async () => {
    const id = await insertCommitment(test.world, town.street, { body: town.technical })
    await test.world.perform(answerCommitment, officer, { commitment: id, answer: 'accept', reason: '', version: 1 })
    const elsewhere = await insertOfficer(test.world.db, 'Handläggare Två', [
      { role: 'department-officer', scope: town.executive },
    ])
    expect(await tell(id, 'Klart.', elsewhere)).toMatchObject({ kind: 'forbidden' })
    expect(await tell(id, ' ')).toMatchObject({ fields: { told: 'form.required' } })
    expect(await tell(id)).toMatchObject({ ok: true })
    expect(await tell(id)).toMatchObject({ kind: 'conflict', reason: 'commitment.over' })
    expect(await findCommitment(test.world.db, id)).toMatchObject({ state: 'done', told: 'Bänkarna står där.' })
    const open = await test.world.db.selectFrom('duty').select('id').where('done_at', 'is', null).execute()
    expect(open).toEqual([])
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'commitment.done',
      data: { sum: 250_000 },
    })
  })

  it('is done by those who keep the register where no unit was asked', async () => {
    const outside = { what: 'Gårdsmöte', actorName: 'Provhus AB', actorKind: 'property-owner' }
    const id = await insertCommitment(test.world, town.street, outside)
    expect(await tell(id)).toMatchObject({ ok: true })
    expect(await tell('00000000-0000-7000-8000-000000000000')).toMatchObject({ kind: 'missing' })
  })
})
