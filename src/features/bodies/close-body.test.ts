import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { SYSTEM, VISITOR } from '../../kernel/actor.ts'
import type { UseCase } from '../../platform/world.ts'
import { closeBody, findContactPerson, listBodies, registerBody, setContactRule, setRemitRule } from './index.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

async function done<I, L, O>(useCase: UseCase<I, L, O>, raw: unknown): Promise<O> {
  const result = await test.world.perform(useCase, SYSTEM, raw)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

let registered = 0
async function register(kind: string, level: string, parent: string | null = null): Promise<string> {
  registered += 1
  return (await done(registerBody, { name: `Ett ${kind} ${registered}`, kind, level, parent, validFrom: '2020-01-01' }))
    .id
}

const YESTERDAY = '2026-03-01'

describe('closing a body', () => {
  it('ends it with its last day and gives its parts to the successor', async () => {
    const [old, young] = [await register('board', 'political'), await register('board', 'political')]
    const part = await register('department', 'strategic', old)
    await done(closeBody, { body: old, validUntil: YESTERDAY, successor: young })
    const today = await listBodies(test.world.db, '2026-03-02')
    expect(today.map(({ id }) => id)).not.toContain(old)
    expect(today.find(({ id }) => id === part)).toMatchObject({ parent: young })
    expect((await listBodies(test.world.db, YESTERDAY)).map(({ id }) => id)).toContain(old)
    expect(await listHappened(test.world.db)).toContainEqual({
      type: 'body.closed',
      subject: old,
      data: { successor: young },
    })
  })

  it('waits until its remit has gone to another board', async () => {
    const [old, young] = [await register('board', 'political'), await register('board', 'political')]
    const rule = { theme: 'parks', source: 'Reglemente', sourceDate: '2020-01-01' }
    await done(setRemitRule, { ...rule, board: old, validFrom: '2020-01-01' })
    const closing = { body: old, validUntil: YESTERDAY, successor: young }
    expect(await test.world.perform(closeBody, SYSTEM, closing)).toMatchObject({
      reason: 'bodies.close.remit-left',
      values: { count: 1 },
    })
    await done(setRemitRule, { ...rule, board: young, validFrom: '2026-03-02' })
    expect(await test.world.perform(closeBody, SYSTEM, closing)).toMatchObject({ ok: true })
  })

  it('ends the rules that name its contact persons', async () => {
    const [old, young] = [await register('board', 'political'), await register('board', 'political')]
    const { person } = await insertOfficer(test.world.db, 'Kontaktperson', [{ role: 'contact-person', scope: null }])
    await done(setContactRule, { board: old, person })
    expect(await findContactPerson(test.world.db, old, [], '2026-03-02')).toBe(person)
    await done(closeBody, { body: old, validUntil: '2026-03-01', successor: young })
    expect(await findContactPerson(test.world.db, old, [], '2026-03-02')).toBeNull()
  })

  it('refuses a successor that isn’t there, is closed, is itself, lies within it, or can’t hold its parts', async () => {
    const board = await register('board', 'political')
    const department = await register('department', 'strategic', board)
    const unit = await register('unit', 'operative', department)
    const closed = await register('board', 'political')
    await done(closeBody, { body: closed, validUntil: YESTERDAY, successor: board })
    const nobody = '00000000-0000-7000-8000-000000000000'
    for (const successor of [nobody, closed, board, department, unit]) {
      const result = await test.world.perform(closeBody, SYSTEM, { body: board, validUntil: YESTERDAY, successor })
      expect(result).toMatchObject({ fields: { successor: 'bodies.close.successor' } })
    }
    const elsewhere = await register('department', 'strategic', await register('board', 'political'))
    expect(
      await test.world.perform(closeBody, SYSTEM, { body: board, validUntil: YESTERDAY, successor: elsewhere }),
    ).toMatchObject({
      reason: 'bodies.close.parts-left',
      values: { count: 1 },
    })
  })

  it('refuses a day to come, a day before the first, and a second time', async () => {
    const [old, young] = [await register('board', 'political'), await register('board', 'political')]
    const closing = { body: old, validUntil: '2026-03-03', successor: young }
    expect(await test.world.perform(closeBody, SYSTEM, closing)).toMatchObject({ reason: 'bodies.close.not-yet' })
    const early = { ...closing, validUntil: '2019-12-31' }
    expect(await test.world.perform(closeBody, SYSTEM, early)).toMatchObject({
      reason: 'bodies.close.before-first-day',
    })
    await done(closeBody, { ...closing, validUntil: '2026-03-02' })
    const again = { ...closing, validUntil: '2026-03-02' }
    expect(await test.world.perform(closeBody, SYSTEM, again)).toMatchObject({ reason: 'bodies.close.already' })
  })

  it('never closes the executive board, which the law demands', async () => {
    const executive = await register('executive-board', 'political')
    const closing = { body: executive, validUntil: YESTERDAY, successor: await register('board', 'political') }
    expect(await test.world.perform(closeBody, SYSTEM, closing)).toMatchObject({ reason: 'bodies.close.executive' })
  })

  it('is refused to those who may not', async () => {
    const [old, young] = [await register('board', 'political'), await register('board', 'political')]
    const closing = { body: old, validUntil: YESTERDAY, successor: young }
    expect(await test.world.perform(closeBody, VISITOR, closing)).toMatchObject({ kind: 'forbidden' })
  })

  it('lets two that name each other as successor close only one of them', async () => {
    const [one, other] = [await register('board', 'political'), await register('board', 'political')]
    const results = await Promise.all([
      test.world.perform(closeBody, SYSTEM, { body: one, validUntil: YESTERDAY, successor: other }),
      test.world.perform(closeBody, SYSTEM, { body: other, validUntil: YESTERDAY, successor: one }),
    ])
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
})
