import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEffortTown, type EffortTown } from '../../../../test/support/efforts.ts'
import { listHappened } from '../../../../test/support/rows.ts'
import { SYSTEM } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { withdrawEffort } from './withdraw-effort.ts'

let here: EffortTown
beforeAll(async () => {
  here = await createEffortTown()
})
afterAll(() => here.test.drop())

const withdraw = (effort: string, reason = 'Pengarna räckte inte.', actor = here.officer) =>
  here.test.world.perform(withdrawEffort, actor, { effort, reason })
const row = (id: string) =>
  here.test.world.db.selectFrom('effort').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('withdrawing an effort', () => {
  it('keeps it to be read, with its reason, in no place’s register; what it was to ask isn’t asked', async () => {
    const effort = await here.effort()
    const past = await here.asking(effort, { begins: '2026-01-10' })
    const coming = await here.asking(effort, { begins: '2027-04-10' })
    expect(await withdraw(effort)).toMatchObject({ ok: true })
    expect(await row(effort)).toMatchObject({
      status: 'withdrawn',
      withdrawn_because: 'Pengarna räckte inte.',
      asks_until: '2026-01-10',
    })
    const { db } = here.test.world
    expect(await db.selectFrom('effort_place').select('place').where('effort', '=', effort).execute()).toEqual([])
    const askings = await db.selectFrom('asking').select(['id', 'cancelled_at']).where('effort', '=', effort).execute()
    expect(new Map(askings.map((it) => [it.id, it.cancelled_at !== null]))).toEqual(
      new Map([
        [past, false],
        [coming, true],
      ]),
    )
    const happened = await listHappened(db)
    expect(happened.slice(-2)).toMatchObject([
      { type: 'effort.withdrawn', subject: effort },
      { type: 'asking.cancelled', subject: coming },
    ])
  })

  it('twice is once, and the first reason stays', async () => {
    const effort = await here.effort()
    await Promise.all([withdraw(effort, 'Ett.'), withdraw(effort, 'Ett.')])
    expect(await withdraw(effort, 'Två.')).toMatchObject({ ok: true })
    expect((await row(effort)).withdrawn_because).toBe('Ett.')
  })

  it('lets the same be registered anew', async () => {
    const effort = await here.effort({ title: 'Dialog' })
    expect(await here.effort({ title: 'Dialog' })).toBe(effort)
    await withdraw(effort)
    expect(await here.effort({ title: 'Dialog' })).not.toBe(effort)
  })

  it('asks for a reason, and for somebody who may', async () => {
    const effort = await here.effort()
    expect(await withdraw(effort, ' ')).toMatchObject({ fields: { reason: 'form.required' } })
    expect(await withdraw(effort, 'Nej.', here.other)).toMatchObject({ kind: 'forbidden' })
    expect(await withdraw(newId())).toMatchObject({ kind: 'missing' })
  })

  it('is not for what is an undertaking', async () => {
    const effort = await here.effort({ undertaking: newId(), keeper: here.officer.person }, SYSTEM)
    expect(await withdraw(effort)).toMatchObject({ reason: 'effort.follows-undertaking' })
  })
})
