import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEffortTown, type EffortTown } from '../../../../test/support/efforts.ts'
import { listHappened } from '../../../../test/support/rows.ts'
import { refuse } from '../../../kernel/result.ts'
import { type BeforeDeciding, decideEffort } from './decide-effort.ts'
import { withdrawEffort } from './withdraw-effort.ts'

let here: EffortTown
beforeAll(async () => {
  here = await createEffortTown()
})
afterAll(() => here.test.drop())

const UNANSWERED = refuse('conflict', 'effort.is-withdrawn')
const never: BeforeDeciding = async () => UNANSWERED
const decide = (effort: string, demands: readonly BeforeDeciding[] = [], actor = here.officer) =>
  here.test.world.perform(decideEffort(demands), actor, { effort })
const status = async (id: string) =>
  (await here.test.world.db.selectFrom('effort').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status

describe('deciding an effort', () => {
  it('makes a decided one of an idea, once', async () => {
    const effort = await here.effort({ status: 'idea' })
    expect(await status(effort)).toBe('idea')
    await Promise.all([decide(effort), decide(effort)])
    expect(await status(effort)).toBe('decided')
    const decided = (await listHappened(here.test.world.db)).filter(
      ({ type, subject }) => type === 'effort.decided' && subject === effort,
    )
    expect(decided).toHaveLength(1)
  })

  it('waits for what rooms above demand', async () => {
    const effort = await here.effort({ status: 'idea' })
    expect(await decide(effort, [async () => null, never])).toEqual(UNANSWERED)
    expect(await status(effort)).toBe('idea')
    expect(await decide(effort, [async () => null])).toMatchObject({ value: { isNew: true } })
    expect(await decide(effort, [never])).toMatchObject({ value: { isNew: false } })
  })

  it('is for those who may act for it, and not for what was withdrawn', async () => {
    const effort = await here.effort({ status: 'idea' })
    expect(await decide(effort, [], here.other)).toMatchObject({ kind: 'forbidden' })
    await here.test.world.perform(withdrawEffort, here.officer, { effort, reason: 'Det blev inget.' })
    expect(await decide(effort)).toMatchObject({ reason: 'effort.is-withdrawn' })
  })
})
