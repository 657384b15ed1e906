import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertOfficer } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { newId } from '../../kernel/ids.ts'
import { judgeStanding, NO_EVIDENCE } from './domain/standing.ts'
import { freezeStanding, type Passage } from './index.ts'
import { ASKED, STATED } from './testing/gate-to-test.ts'

let test: TestWorld
let modelVersion: string
beforeAll(async () => {
  test = await createTestWorld()
  modelVersion = newId()
  const row = {
    id: modelVersion,
    model: 'm',
    version: '1',
    status: 'draft',
    title: '{}',
    content: '{}',
    source_text: '',
    content_hash: '',
  }
  await test.world.db.insertInto('model_version').values(row).execute()
})
afterAll(() => test.drop())

const standing = judgeStanding(
  [STATED, ASKED],
  new Map([[STATED.id, { ...NO_EVIDENCE, met: true, counted: [3, 4] }]]),
  [
    {
      ...{ id: 'exception', criterion: ASKED.id, reason: 'Hemligt skäl', language: 'sv' },
      name: 'Eken',
      as: 'coordinator',
      at: '',
    },
  ],
)

function passage(over: Partial<Passage> = {}): Passage {
  const about = { id: newId(), undertaking: newId(), phase: 'initiation', nextPhase: 'planning', modelVersion }
  return { ...about, standing, lastEvent: 4, passedBy: null, ...over }
}

function freeze(it: Passage): Promise<void> {
  return test.world.transaction((tx) => freezeStanding(tx, it, test.world.now()))
}

function find(id: string) {
  return test.world.db.selectFrom('gate_passage').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

describe('a gate that is passed', () => {
  it('freezes what it was passed on: states, sentences and ids, no names and no reasons', async () => {
    const it = passage()
    await freeze(it)
    const row = await find(it.id)
    expect(row).toMatchObject({
      phase: 'initiation',
      next_phase: 'planning',
      last_event: 4,
      model_version: modelVersion,
    })
    expect(row.standing).toMatchObject({
      criteria: [
        { id: STATED.id, kind: 'purpose-stated', state: 'met', counted: [3, 4], exception: null },
        { id: ASKED.id, kind: 'named-answer', state: 'excepted', exception: 'exception' },
      ],
    })
    expect(JSON.stringify(row.standing)).not.toMatch(/Eken|Hemligt/)
  })

  it('can’t be changed afterwards', async () => {
    const it = passage()
    await freeze(it)
    const change = test.world.db.updateTable('gate_passage').set({ phase: 'other' }).where('id', '=', it.id)
    await expect(change.execute()).rejects.toThrow(/permission denied/)
    await expect(test.world.db.deleteFrom('gate_passage').execute()).rejects.toThrow(/permission denied/)
  })

  it('stays passed when the account of who passed it is erased', async () => {
    const { person } = await insertOfficer(test.world.db, 'Kontaktperson på väg bort')
    const it = passage({ passedBy: person })
    await freeze(it)
    await test.world.db.deleteFrom('person').where('id', '=', person).execute()
    expect(await find(it.id)).toMatchObject({ passed_by: null })
  })

  it('is passed once per phase and model version', async () => {
    const first = passage()
    await freeze(first)
    await expect(freeze({ ...first, id: newId() })).rejects.toThrow(/unique/)
  })
})
