import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEffortTown, type EffortTown } from '../../../../test/support/efforts.ts'
import { listHappened } from '../../../../test/support/rows.ts'
import { newId } from '../../../kernel/ids.ts'
import { cancelAsking } from './cancel-asking.ts'
import { changeAsking } from './change-asking.ts'

let here: EffortTown
let effort: string
beforeAll(async () => {
  here = await createEffortTown()
  effort = await here.effort()
})
afterAll(() => here.test.drop())

const DIALOGUE = { what: 'Dialog', way: 'dialogue', begins: '2026-05-10', targetGroups: ['young', 'older'], reason: '' }
const change = (asking: string, over: object = {}, actor = here.officer) =>
  here.test.world.perform(changeAsking, actor, { ...DIALOGUE, asking, version: 1, ...over })

describe('changing what residents are asked', () => {
  it('tells it anew; the same twice changes nothing', async () => {
    const asking = await here.asking(effort, DIALOGUE)
    expect(await change(asking, { targetGroups: ['older', 'young'] })).toMatchObject({ value: null })
    expect(await change(asking, { begins: '2026-05-11', invited: '40' })).toMatchObject({
      value: { version: 2, ends: '2026-05-11' },
    })
    expect(await change(asking, { begins: '2026-05-11', invited: '40' })).toMatchObject({ value: null })
    const row = here.test.world.db.selectFrom('asking').selectAll().where('id', '=', asking)
    expect(await row.executeTakeFirst()).toMatchObject({
      begins: '2026-05-11',
      ends: '2026-05-11',
      invited: 40,
      version: 2,
    })
    const changed = (await listHappened(here.test.world.db)).filter(({ subject }) => subject === asking)
    expect(changed.map(({ type }) => type)).toEqual(['asking.registered', 'asking.changed'])
    expect(await change(asking, { what: 'Annat' })).toMatchObject({
      kind: 'conflict',
      reason: 'asking.changed-meanwhile',
    })
  })

  it('to ask whom others ask is refused until there is a public reason', async () => {
    const asking = await here.asking(effort, { ...DIALOGUE, what: 'Sent', begins: '2029-05-10' })
    const library = await here.effort({ owner: here.town.executive }, here.other)
    await here.asking(library, { begins: '2026-08-01' }, here.other)
    const sooner = { what: 'Sent', begins: '2026-09-01' }
    expect(await change(asking, sooner)).toMatchObject({ reason: 'asking.asked-before', values: { count: 1 } })
    expect(await change(asking, { ...sooner, reason: 'Om annat.' })).toMatchObject({ value: { reason: 'Om annat.' } })
  })

  it('is for those who may, of what isn’t cancelled, in the effort’s places', async () => {
    const asking = await here.asking(effort, { ...DIALOGUE, what: 'Tredje', reason: 'Om annat.' })
    expect(await change(asking, { what: 'x' }, here.other)).toMatchObject({ kind: 'forbidden' })
    expect(await change(newId())).toMatchObject({ kind: 'missing' })
    expect(await change(asking, { place: here.town.neighbour })).toMatchObject({
      fields: { place: 'asking.place.elsewhere' },
    })
    expect(await change(asking, { ends: '2026-01-01' })).toMatchObject({ fields: { ends: 'asking.ends-before' } })
    await here.test.world.perform(cancelAsking, here.officer, { asking })
    expect(await change(asking, { what: 'x' })).toMatchObject({ reason: 'asking.is-cancelled' })
  })
})
