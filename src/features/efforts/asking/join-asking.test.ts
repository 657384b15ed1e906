import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEffortTown, type EffortTown } from '../../../../test/support/efforts.ts'
import { listHappened } from '../../../../test/support/rows.ts'
import { newId } from '../../../kernel/ids.ts'
import { listAskedIn } from '../asked-in/store.ts'
import { cancelAsking } from './cancel-asking.ts'
import { joinAsking } from './join-asking.ts'

let here: EffortTown
let mine: string
let theirs: string
beforeAll(async () => {
  here = await createEffortTown()
  mine = await here.effort()
  theirs = await here.effort({ owner: here.town.executive }, here.other)
})
afterAll(() => here.test.drop())

const join = (asking: string, other: string, actor = here.officer) =>
  here.test.world.perform(joinAsking, actor, { asking, other })
const YEAR = { from: '2026-01-01', until: '2026-12-31' }
const counted = async () => (await listAskedIn(here.test.world.db, here.town.area, YEAR, { page: 1, size: 50 })).total

describe('making an asking part of another’s', () => {
  it('counts once for those who are asked, and is told once', async () => {
    const [asking, other] = [await here.asking(mine), await here.asking(theirs, {}, here.other)]
    expect(await counted()).toBe(2)
    await Promise.all([join(asking, other), join(asking, other)])
    expect(await counted()).toBe(1)
    const row = here.test.world.db.selectFrom('asking').select(['joined', 'reason']).where('id', '=', asking)
    expect(await row.executeTakeFirst()).toEqual({ joined: other, reason: null })
    const joined = (await listHappened(here.test.world.db)).filter(({ type }) => type === 'asking.joined')
    expect(joined).toMatchObject([{ subject: asking, data: { effort: mine, other } }])
  })

  it('makes no chains, whichever way they would be made', async () => {
    const [a, b, c] = [await here.asking(mine), await here.asking(theirs, {}, here.other), await here.asking(mine)]
    await join(a, b)
    expect(await join(b, c, here.other)).toMatchObject({ reason: 'asking.join.has-parts' })
    const d = await here.asking(theirs, {}, here.other)
    expect(await join(d, a, here.other)).toMatchObject({ reason: 'asking.join.gone' })
  })

  it('is refused with one’s own, with what was cancelled, and to others', async () => {
    const [asking, own] = [await here.asking(mine), await here.asking(mine)]
    expect(await join(asking, own)).toMatchObject({ reason: 'asking.join.gone' })
    const gone = await here.asking(theirs, {}, here.other)
    await here.test.world.perform(cancelAsking, here.other, { asking: gone })
    expect(await join(asking, gone)).toMatchObject({ reason: 'asking.join.gone' })
    expect(await join(asking, gone, here.other)).toMatchObject({ kind: 'forbidden' })
    expect(await join(newId(), own)).toMatchObject({ kind: 'missing' })
    await here.test.world.perform(cancelAsking, here.officer, { asking })
    expect(await join(asking, own)).toMatchObject({ reason: 'asking.is-cancelled' })
  })
})
