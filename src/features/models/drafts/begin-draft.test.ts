import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { begunDraft } from '../../../../test/support/model-drafts.ts'
import { insertOfficer, listHappened } from '../../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM, VISITOR } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { rowsInNameOf } from '../../../platform/personal-data/index.ts'
import { CRITERION_KINDS } from '../domain/criterion-kinds.ts'
import { EXAMPLE } from '../domain/example-model.ts'
import { importModel } from '../import-model.ts'
import { beginDraft, MOST_DRAFTS } from './begin-draft.ts'
import { SKELETON } from './domain/skeleton.ts'
import { findDraft, listDrafts } from './own-draft.ts'
import { saveDraft } from './save-draft.ts'

let test: TestWorld
let imported: string
const TEXT = `# en kommentar\n${EXAMPLE}`
beforeAll(async () => {
  test = await createTestWorld()
  const taken = await test.world.perform(importModel(new Set(CRITERION_KINDS)), SYSTEM, { source: TEXT })
  if (!taken.ok) throw new Error(taken.reason)
  imported = taken.value.id
})
afterAll(() => test.drop())

const officer = (role: 'coordinator' | 'evaluator' = 'evaluator') =>
  insertOfficer(test.world.db, 'Utvärderare', [{ role, scope: null }])

describe('beginning a draft', () => {
  it('from nothing gives a skeleton that tells what belongs where', async () => {
    const draft = await begunDraft(test.world, await officer())
    expect(draft).toMatchObject({
      ...{ text: SKELETON, basedOn: null, revision: 1, model: 'ny-modell', version: '1.0' },
      ...{ title: 'Ny samverkansmodell', createdAt: test.clock.now(), changedAt: test.clock.now() },
    })
  })

  it('from a version gives its text as the next version, comments and all', async () => {
    const draft = await begunDraft(test.world, await officer(), imported)
    expect(draft).toMatchObject({ basedOn: imported, model: 'example', version: '1.1', title: 'Exempel' })
    expect(draft.text).toBe(TEXT.replace("'1.0'", "'1.1'").replace('status: adopted', 'status: draft'))
  })

  it('twice opens the same, until something is written in it; the log holds nothing of it', async () => {
    const actor = await officer()
    const before = (await listHappened(test.world.db)).length
    const drafts = await Promise.all(Array.from({ length: 4 }, () => begunDraft(test.world, actor)))
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(1)
    const id = drafts[0]?.id ?? ''
    await test.world.perform(saveDraft, actor, { id, revision: 1, text: 'a: b' })
    expect((await begunDraft(test.world, actor)).id).not.toBe(id)
    expect((await begunDraft(test.world, actor, imported)).id).not.toBe(id)
    expect(await listDrafts(test.world.db, actor)).toHaveLength(3)
    expect(await listHappened(test.world.db)).toHaveLength(before)
  })

  it('is for those who work for the municipality, and nobody has more than can be kept in view', async () => {
    const party = await insertOfficer(test.world.db, 'Ombud', [{ role: 'representative', scope: newId() }])
    for (const actor of [VISITOR, SYSTEM, party])
      expect(await test.world.perform(beginDraft, actor, {})).toMatchObject({ kind: 'forbidden' })
    const actor = await officer()
    for (let count = 0; count < MOST_DRAFTS; count += 1) {
      const { id } = await begunDraft(test.world, actor)
      await test.world.perform(saveDraft, actor, { id, revision: 1, text: `a: ${count}` })
    }
    expect(await test.world.perform(beginDraft, actor, {})).toMatchObject({
      ok: false,
      reason: 'models.draft.too-many',
    })
  })

  it('from what isn’t there is refused', async () => {
    const actor = await officer()
    for (const from of [newId(), 'x', "' or 1=1"])
      expect(await test.world.perform(beginDraft, actor, { from })).toMatchObject({ kind: 'missing' })
    expect(await listDrafts(test.world.db, actor)).toEqual([])
  })
})

describe('a draft', () => {
  it('is seen by its owner alone', async () => {
    const [owner, other] = [await officer(), await officer('coordinator')]
    const { id } = await begunDraft(test.world, owner)
    expect(await findDraft(test.world.db, owner, id)).toMatchObject({ id })
    for (const actor of [other, VISITOR, SYSTEM]) {
      expect(await findDraft(test.world.db, actor, id)).toBeUndefined()
      expect(await listDrafts(test.world.db, actor)).toEqual([])
    }
    expect(await findDraft(test.world.db, owner, 'x')).toBeUndefined()
  })

  it('is in its owner’s export, and goes with them', async () => {
    const owner = await officer()
    const { id } = await begunDraft(test.world, owner)
    expect(await rowsInNameOf(test.world.db, owner.person)).toContainEqual({
      ...{ table: 'model_draft', as: 'owner', row: expect.objectContaining({ id, text: SKELETON }) },
    })
    await test.world.db.deleteFrom('person').where('id', '=', owner.person).execute()
    expect(
      await test.world.db.selectFrom('model_draft').select('id').where('owner', '=', owner.person).execute(),
    ).toEqual([])
  })
})
