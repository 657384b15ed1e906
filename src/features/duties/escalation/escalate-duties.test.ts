import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listHappened } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { closeDuty, escalateDutiesTask, type LevelAbove, listDutiesOfUndertaking, openDuty } from '../index.ts'
import { escalateDuties } from './escalate-duties.ts'

let test: TestWorld
let [unit, board, executive]: string[] = []
let undertaking: string

beforeAll(async () => {
  test = await createTestWorld()
  ;[unit, board, executive] = await Promise.all([insertBody('unit'), insertBody('board'), insertBody('executive')])
})
afterAll(() => test.drop())
beforeEach(async () => {
  await test.world.db.deleteFrom('duty').execute()
  undertaking = newId()
  test.clock.set('2026-03-02T08:00:00Z')
})

async function insertBody(slug: string): Promise<string> {
  const id = newId()
  const row = { id, slug, name: slug, kind: 'unit', level: 'operative', valid_from: '2020-01-01' }
  await test.world.db.insertInto('body').values(row).execute()
  return id
}

/** As the room of bodies answers: unit → board → executive board. */
const levelAbove: LevelAbove = async (_db, bodies) => {
  const above = new Map([
    [unit, board],
    [board, executive],
  ])
  return new Map(bodies.flatMap((body) => (above.get(body) === undefined ? [] : [[body, above.get(body) ?? '']])))
}
const task = escalateDutiesTask(levelAbove)

function open(over: { kind?: string; due?: string; body?: string } = {}): Promise<void> {
  const duty = {
    kind: 'assign-contact',
    undertaking,
    subject: undertaking,
    due: '2026-03-04',
    body: unit ?? '',
    ...over,
  }
  return test.world.transaction((tx) => openDuty(tx, duty, test.world.now()))
}

async function standing() {
  const duties = await listDutiesOfUndertaking(test.world.db, undertaking)
  return duties.map(({ kind, body, due, escalatedAt, about }) => ({
    kind,
    body,
    due,
    told: escalatedAt !== null,
    about: about?.kind,
  }))
}

describe('escalating duties', () => {
  it('leaves a duty alone until its last day is over in Sweden', async () => {
    await open()
    test.clock.set('2026-03-04T22:59:00Z')
    await task.run(test.world, {})
    expect(await standing()).toMatchObject([{ kind: 'assign-contact', told: false }])
    test.clock.set('2026-03-04T23:01:00Z')
    await task.run(test.world, {})
    expect(await standing()).toMatchObject([
      { kind: 'assign-contact', told: true },
      { kind: 'overdue', body: board },
    ])
  })

  it('gives the level above a duty about it, once, however often it runs', async () => {
    await open()
    test.clock.set('2026-03-05T08:00:00Z')
    await task.run(test.world, {})
    await Promise.all([task.run(test.world, {}), task.run(test.world, {})])
    expect(await standing()).toEqual([
      { kind: 'assign-contact', body: unit, due: '2026-03-04', told: true, about: undefined },
      { kind: 'overdue', body: board, due: '2026-03-12', told: false, about: 'assign-contact' },
    ])
    const [duty] = await listDutiesOfUndertaking(test.world.db, undertaking)
    const told = (await listHappened(test.world.db)).filter(({ subject }) => subject === duty?.id)
    expect(told).toMatchObject([{ type: 'duty.escalated', data: { kind: 'assign-contact', to: board } }])
  })

  it('goes on upwards, and stays in sight at the top', async () => {
    await open()
    for (const day of ['2026-03-05', '2026-03-13', '2026-03-21', '2026-03-30']) {
      test.clock.set(`${day}T08:00:00Z`)
      await task.run(test.world, {})
    }
    expect(await standing()).toEqual([
      { kind: 'assign-contact', body: unit, due: '2026-03-04', told: true, about: undefined },
      { kind: 'overdue', body: executive, due: '2026-03-20', told: true, about: 'assign-contact' },
    ])
  })

  it('ends when the thing is done', async () => {
    await open()
    test.clock.set('2026-03-05T08:00:00Z')
    await task.run(test.world, {})
    await test.world.transaction((tx) => closeDuty(tx, 'assign-contact', undertaking, test.world.now()))
    expect(await standing()).toEqual([])
  })

  it('leaves nothing behind when the thing is done in the very moment of escalation', async () => {
    await open()
    test.clock.set('2026-03-05T08:00:00Z')
    const { closing } = await test.world.transaction(async (tx) => {
      // The escalation's own transaction, held open while somebody does the thing.
      const escalating = escalateDuties(levelAbove)
      const given = { now: test.world.now(), actor: { kind: 'system' }, newId } as const
      const loaded = await escalating.load(tx, {}, given)
      if ('ok' in loaded) throw new Error('refused')
      const decision = escalating.decide(loaded, {}, given)
      if ('ok' in decision) throw new Error('refused')
      const closing = test.world.transaction((own) => closeDuty(own, 'assign-contact', undertaking, test.world.now()))
      await new Promise((resolve) => setTimeout(resolve, 100))
      await escalating.save(tx, decision.outcome, given)
      return { closing }
    })
    await closing
    expect(await standing()).toEqual([])
  })

  it('never bothers those who are only invited', async () => {
    const invited = {
      kind: 'confirm-problem',
      undertaking,
      subject: undertaking,
      due: '2026-03-04',
      circle: 'residents',
    } as const
    await test.world.transaction((tx) => openDuty(tx, invited, test.world.now()))
    test.clock.set('2026-04-01T08:00:00Z')
    await task.run(test.world, {})
    expect(await standing()).toMatchObject([{ kind: 'confirm-problem', told: false }])
  })

  it('takes more than a batch at a time', async () => {
    const rows = Array.from({ length: 450 }, () => ({
      ...{
        id: newId(),
        kind: 'assign-contact',
        undertaking,
        subject: newId(),
        due: '2026-03-01',
        opened_at: new Date(),
      },
      body: executive ?? null,
    }))
    await test.world.db.insertInto('duty').values(rows).execute()
    await task.run(test.world, {})
    const left = await test.world.db.selectFrom('duty').select('id').where('escalated_at', 'is', null).execute()
    expect(left).toEqual([])
  })

  it('is the program’s own doing', async () => {
    expect(await test.world.perform(escalateDuties(levelAbove), VISITOR, {})).toMatchObject({ kind: 'forbidden' })
  })
})
