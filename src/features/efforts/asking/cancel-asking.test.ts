import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEffortTown, type EffortTown } from '../../../../test/support/efforts.ts'
import { listHappened } from '../../../../test/support/rows.ts'
import { newId } from '../../../kernel/ids.ts'
import { cancelAsking } from './cancel-asking.ts'
import { tellResults } from './tell-results.ts'

let here: EffortTown
let effort: string
beforeAll(async () => {
  here = await createEffortTown()
  effort = await here.effort()
})
afterAll(() => here.test.drop())

const cancel = (asking: string, actor = here.officer) => here.test.world.perform(cancelAsking, actor, { asking })
const row = (id: string) =>
  here.test.world.db.selectFrom('asking').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('cancelling what residents were to be asked', () => {
  it('asks nobody, once; the effort then asks nothing', async () => {
    const alone = await here.effort()
    const asking = await here.asking(alone)
    await Promise.all([cancel(asking), cancel(asking)])
    expect((await row(asking)).cancelled_at).not.toBeNull()
    const found = await here.test.world.db
      .selectFrom('effort')
      .select('asks_from')
      .where('id', '=', alone)
      .executeTakeFirst()
    expect(found).toEqual({ asks_from: null })
    const happened = (await listHappened(here.test.world.db)).filter(({ subject }) => subject === asking)
    expect(happened.map(({ type }) => type)).toEqual(['asking.registered', 'asking.cancelled'])
  })

  it('lets what had become part of it stand for itself again', async () => {
    const asking = await here.asking(effort)
    const library = await here.effort({ owner: here.town.executive }, here.other)
    const part = await here.asking(library, { joins: asking }, here.other)
    expect((await row(part)).joined).toBe(asking)
    await cancel(asking)
    expect(await row(part)).toMatchObject({ joined: null, cancelled_at: null })
    expect((await listHappened(here.test.world.db)).at(-1)).toMatchObject({ type: 'asking.changed', subject: part })
  })

  it('is refused of what was answered, to others, and of nothing', async () => {
    const asking = await here.asking(effort, { begins: '2026-01-05' })
    expect(await cancel(asking, here.other)).toMatchObject({ kind: 'forbidden' })
    await here.test.world.perform(tellResults, here.officer, { asking, version: 1, answered: 12 })
    expect(await cancel(asking)).toMatchObject({ reason: 'asking.is-told' })
    expect(await cancel(newId())).toMatchObject({ kind: 'missing' })
  })
})
