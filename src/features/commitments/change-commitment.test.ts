import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertCommitment } from '../../../test/support/commitments.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Actor } from '../../kernel/actor.ts'
import { answerCommitment } from './answer-commitment.ts'
import { changeCommitment } from './change-commitment.ts'
import { endCommitment } from './end-commitment.ts'
import { findCommitment } from './in-place/store.ts'

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

const change = (commitment: string, over: Readonly<Record<string, unknown>> = {}, actor: Actor = officer) =>
  test.world.perform(changeCommitment, actor, {
    ...{ commitment, what: 'Fler bänkar', due: '2026-09-30', resources: '', sumSek: '300000', version: 1, ...over },
  })

describe('Changing a commitment', () => {
  it('asks the unit anew: it hasn’t accepted these words', async () => {
    const id = await insertCommitment(test.world, town.street, { body: town.technical })
    await test.world.perform(answerCommitment, officer, { commitment: id, answer: 'accept', reason: '', version: 1 })
    expect(await change(id)).toMatchObject({ kind: 'conflict', reason: 'commitment.changed-meanwhile' })
    expect(await change(id, { version: 2 })).toMatchObject({ ok: true })
    expect(await findCommitment(test.world.db, id)).toMatchObject({
      ...{ what: 'Fler bänkar', due: '2026-09-30', sumSek: 300_000, state: 'made', unitLevel: null },
    })
    const open = await test.world.db.selectFrom('duty').select('kind').where('done_at', 'is', null).execute()
    expect(open).toEqual([{ kind: 'accept-commitment' }])
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'commitment.changed',
      data: { version: 3, sum: 300_000 },
    })
  })

  it('is done by one of two at once', async () => {
    const id = await insertCommitment(test.world, town.street, { what: 'Två ändrar', body: town.technical })
    const both = await Promise.all([change(id), change(id, { what: 'Färre bänkar' })])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  it('is refused to a day that has passed, by who may not, and when it is over', async () => {
    const id = await insertCommitment(test.world, town.street, { what: 'Sista', body: town.technical })
    expect(await change(id, { due: '2026-01-01' })).toMatchObject({ fields: { due: 'commitment.due-past' } })
    expect(await change(id, {}, await insertOfficer(test.world.db, 'Utan roll'))).toMatchObject({ kind: 'forbidden' })
    await test.world.perform(endCommitment, officer, { commitment: id, because: 'Slut.' })
    expect(await change(id, { version: 2 })).toMatchObject({ reason: 'commitment.over' })
    expect(await change('00000000-0000-7000-8000-000000000000')).toMatchObject({ kind: 'missing' })
  })
})
