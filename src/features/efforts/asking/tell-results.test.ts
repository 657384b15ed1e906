import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEffortTown, type EffortTown } from '../../../../test/support/efforts.ts'
import { listHappened } from '../../../../test/support/rows.ts'
import { newId } from '../../../kernel/ids.ts'
import { cancelAsking } from './cancel-asking.ts'
import { tellResults } from './tell-results.ts'

let here: EffortTown
let effort: string
let asking: string
beforeAll(async () => {
  here = await createEffortTown()
  effort = await here.effort()
  asking = await here.asking(effort, { begins: '2026-01-05' })
})
afterAll(() => here.test.drop())

const RESULTS = { version: 1, answered: '214', results: 'De vill ha ljus.', resultsLink: 'https://example.org/svar' }
const tell = (over: object = {}, actor = here.officer) =>
  here.test.world.perform(tellResults, actor, { asking, ...RESULTS, ...over })

describe('telling what came of an asking', () => {
  it('keeps how many answered, what they said and where it is read; the same twice is once', async () => {
    expect(await tell()).toMatchObject({ value: { answered: 214, version: 2 } })
    expect(await tell()).toMatchObject({ value: null })
    const row = here.test.world.db.selectFrom('asking').selectAll().where('id', '=', asking)
    expect(await row.executeTakeFirst()).toMatchObject({
      answered: 214,
      results: 'De vill ha ljus.',
      results_link: 'https://example.org/svar',
    })
    const told = (await listHappened(here.test.world.db)).filter(({ type }) => type === 'asking.told')
    expect(told).toMatchObject([{ subject: asking, data: { effort, answered: 214 } }])
    expect(await tell({ version: 2, answered: '215' })).toMatchObject({ value: { answered: 215 } })
    expect(await tell({ version: 2, answered: '216' })).toMatchObject({ reason: 'asking.changed-meanwhile' })
  })

  it('waits until it has begun, and isn’t told of what was cancelled', async () => {
    const later = await here.asking(effort, { begins: '2028-01-05' })
    expect(await tell({ asking: later })).toMatchObject({ reason: 'asking.not-begun' })
    await here.test.world.perform(cancelAsking, here.officer, { asking: later })
    expect(await tell({ asking: later })).toMatchObject({ reason: 'asking.is-cancelled' })
  })

  it.each([
    ['nothing at all', { answered: '', results: ' ' }, { answered: 'asking.results.nothing' }],
    ['a number that is none', { answered: 'hälften' }, { answered: 'asking.number' }],
    ['an address that is none', { resultsLink: 'svar.pdf' }, { resultsLink: 'effort.link.bad' }],
  ])('refuses %s', async (_what, over, fields) => {
    expect(await tell(over)).toMatchObject({ kind: 'invalid', fields })
  })

  it('is for those who may act for the effort', async () => {
    expect(await tell({}, here.other)).toMatchObject({ kind: 'forbidden' })
    expect(await tell({ asking: newId() })).toMatchObject({ kind: 'missing' })
  })
})
