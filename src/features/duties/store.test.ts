import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertOfficer } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { newId } from '../../kernel/ids.ts'
import { closeDutiesOf, closeDuty, listDutiesOfUndertaking, moveDuties, openDuty, reassignDuties } from './index.ts'

let test: TestWorld
let board: string
let other: string
let anna: string
let bo: string
let undertaking: string

beforeAll(async () => {
  test = await createTestWorld()
  board = await insertBody('one')
  other = await insertBody('other')
  anna = (await insertOfficer(test.world.db, 'Kontaktperson Anna')).person
  bo = (await insertOfficer(test.world.db, 'Kontaktperson Bo')).person
})
afterAll(() => test.drop())
beforeEach(() => {
  undertaking = newId()
})

async function insertBody(slug: string): Promise<string> {
  const id = newId()
  const row = { id, slug, name: slug, kind: 'board', level: 'political', valid_from: '2020-01-01' }
  await test.world.db.insertInto('body').values(row).execute()
  return id
}

function open(
  over: { kind?: string; subject?: string; due?: string; body?: string; person?: string } = {},
): Promise<void> {
  const duty = {
    kind: 'answer-support',
    undertaking,
    subject: undertaking,
    due: '2026-03-09',
    body: board,
    ...over,
  }
  return test.world.transaction((tx) => openDuty(tx, duty, test.world.now()))
}

async function standing() {
  return (await listDutiesOfUndertaking(test.world.db, undertaking)).map(({ kind, person, body, due }) => ({
    kind,
    person,
    body,
    due,
  }))
}

describe('a duty', () => {
  it('is open until it is closed; closing what isn’t open changes nothing', async () => {
    await open({ person: anna })
    expect(await standing()).toEqual([{ kind: 'answer-support', person: anna, body: board, due: '2026-03-09' }])
    await test.world.transaction((tx) => closeDuty(tx, 'answer-support', undertaking, test.world.now()))
    await test.world.transaction((tx) => closeDuty(tx, 'answer-support', undertaking, test.world.now()))
    expect(await standing()).toEqual([])
  })

  it('opened again while open keeps its day and follows who is to do it', async () => {
    await open()
    await open({ due: '2026-05-01', person: bo })
    expect(await standing()).toEqual([{ kind: 'answer-support', person: bo, body: board, due: '2026-03-09' }])
  })

  it('opened at the same time by several is open once', async () => {
    await Promise.all([open(), open(), open()])
    expect(await standing()).toHaveLength(1)
  })

  it('can be opened anew once it is done', async () => {
    await open()
    await test.world.transaction((tx) => closeDuty(tx, 'answer-support', undertaking, test.world.now()))
    await open({ due: '2026-05-01' })
    expect(await standing()).toMatchObject([{ due: '2026-05-01' }])
  })

  it('is shown with the others of its undertaking, what is due first on top', async () => {
    await open({ kind: 'third', due: '2026-03-11' })
    await open({ kind: 'first', due: '2026-03-03' })
    await test.world.transaction((tx) =>
      openDuty(
        tx,
        { kind: 'second', undertaking, subject: undertaking, due: '2026-03-05', circle: 'residents' },
        test.world.now(),
      ),
    )
    expect((await standing()).map(({ kind }) => kind)).toEqual(['first', 'second', 'third'])
  })

  it('goes to the new contact person, other people’s stay', async () => {
    await open({ kind: 'one', person: anna })
    await open({ kind: 'two' })
    await test.world.transaction((tx) => reassignDuties(tx, { undertaking, from: anna, to: bo }))
    expect((await standing()).map(({ kind, person }) => [kind, person]).sort()).toEqual([
      ['one', bo],
      ['two', null],
    ])
  })

  it('goes to another board with the undertaking', async () => {
    await open({ person: anna })
    await test.world.transaction((tx) => moveDuties(tx, { undertaking, from: board, to: other }))
    expect(await standing()).toMatchObject([{ person: anna, body: other }])
  })

  it('ends with the undertaking', async () => {
    await open({ kind: 'one' })
    await open({ kind: 'two', person: bo })
    await test.world.transaction((tx) => closeDutiesOf(tx, undertaking, test.world.now()))
    expect(await standing()).toEqual([])
  })

  it('stays with the body when the person’s account is erased', async () => {
    const gone = await insertOfficer(test.world.db, 'Kontaktperson på väg bort')
    await open({ person: gone.person })
    await test.world.db.deleteFrom('person').where('id', '=', gone.person).execute()
    expect(await standing()).toMatchObject([{ person: null, body: board }])
  })

  it('never is without an owner, whatever the program tries', async () => {
    const nobody = { id: newId(), kind: 'x', subject: newId(), due: '2026-03-09', opened_at: new Date() }
    await expect(test.world.db.insertInto('duty').values(nobody).execute()).rejects.toThrow(/duty_check/)
    const alone = { ...nobody, person: anna, circle: 'residents' }
    await expect(test.world.db.insertInto('duty').values(alone).execute()).rejects.toThrow(/duty_check/)
  })
})
