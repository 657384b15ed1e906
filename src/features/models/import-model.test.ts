import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { SYSTEM, VISITOR } from '../../kernel/actor.ts'
import { CRITERION_KINDS } from './domain/criterion-kinds.ts'
import { EXAMPLE } from './domain/example-model.ts'
import {
  findModelInForce,
  findModelVersion,
  findModelVersions,
  findSourceText,
  importModel,
  listModels,
} from './index.ts'

const KNOWN = new Set<string>(CRITERION_KINDS)

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

const importing = (source: unknown, actor = SYSTEM as Parameters<TestWorld['world']['perform']>[1]) =>
  test.world.perform(importModel(KNOWN), actor, { source })
const named = (model: string, version = '1.0') =>
  EXAMPLE.replace('id: example', `id: ${model}`).replace("'1.0'", `'${version}'`)

async function imported(source: string): Promise<string> {
  const result = await importing(source)
  if (!result.ok) throw new Error(result.reason)
  return result.value.id
}

describe('importing a model', () => {
  it('keeps what it says, its text, and that it happened', async () => {
    const id = await imported(`# en kommentar\n${named('kept')}`)
    expect(await findModelVersion(test.world.db, id)).toMatchObject({
      id,
      model: 'kept',
      version: '1.0',
      status: 'adopted',
      title: { sv: 'Exempel', en: 'Example' },
      importedAt: test.clock.now(),
      content: { id: 'kept', phases: [{ id: 'first' }, { id: 'second' }] },
    })
    expect(await findSourceText(test.world.db, id)).toMatch(/^# en kommentar\n/)
    expect(await listHappened(test.world.db)).toContainEqual({ type: 'model.imported', subject: id, data: {} })
  })

  it('does nothing when the same content comes again, however it is written', async () => {
    const id = await imported(named('again'))
    const happened = (await listHappened(test.world.db)).length
    const reordered = named('again').replace(
      'title: { sv: Exempel, en: Example }',
      'title: { en: "Example", sv: "Exempel" }',
    )
    expect(await importing(`# annan kommentar\n${reordered}`)).toMatchObject({ ok: true, value: { id, isNew: false } })
    expect(await listHappened(test.world.db)).toHaveLength(happened)
  })

  it('refuses other content under the same version', async () => {
    const id = await imported(named('same'))
    expect(await importing(named('same').replace('Exempelstad', 'Annanstad'))).toMatchObject({
      ok: false,
      kind: 'conflict',
      reason: 'models.import.different',
      values: { model: 'same', version: '1.0' },
    })
    expect((await findModelVersion(test.world.db, id))?.content.publisher.name.sv).toBe('Exempelstad')
  })

  it('takes one of several that come at the same time', async () => {
    const results = await Promise.all(
      ['Ett', 'Ett', 'Två', 'Ett'].map((name) => importing(named('race').replace('Exempelstad', name))),
    )
    const versions = (await listModels(test.world.db)).find(({ model }) => model === 'race')?.versions
    expect(versions).toHaveLength(1)
    const taken = (await findModelVersion(test.world.db, versions?.[0]?.id ?? ''))?.content.publisher.name.sv
    expect(results.filter(({ ok }) => ok)).toHaveLength(taken === 'Ett' ? 3 : 1)
  })

  it('never changes a version once it is here, not even from within', async () => {
    const id = await imported(named('locked'))
    await expect(
      test.world.db.updateTable('model_version').set({ status: 'retired' }).where('id', '=', id).execute(),
    ).rejects.toThrow(/permission denied/)
    await expect(test.world.db.deleteFrom('model_version').where('id', '=', id).execute()).rejects.toThrow(
      /permission denied/,
    )
  })

  it('refuses what is no model, and kinds of criteria that nobody can evaluate', async () => {
    for (const source of [EXAMPLE.slice(0, 900), 'a: &a [*a]', '[']) {
      expect(await importing(source)).toMatchObject({
        ok: false,
        kind: 'invalid',
        fields: { source: 'models.import.faulty' },
      })
    }
    for (const source of [undefined, null, 7, '', '  ']) {
      expect(await importing(source)).toMatchObject({ ok: false, kind: 'invalid', fields: { source: 'form.required' } })
    }
    const few = importModel(new Set(['overlaps-answered']))
    expect(await test.world.perform(few, SYSTEM, { source: EXAMPLE })).toMatchObject({ ok: false, kind: 'invalid' })
  })

  it('is for administrators and coordinators', async () => {
    const coordinator = await insertOfficer(test.world.db, 'Samordnare', [{ role: 'coordinator', scope: null }])
    const evaluator = await insertOfficer(test.world.db, 'Utvärderare', [{ role: 'evaluator', scope: null }])
    expect(await importing(named('allowed'), VISITOR)).toMatchObject({ kind: 'forbidden' })
    expect(await importing(named('allowed'), evaluator)).toMatchObject({ kind: 'forbidden' })
    expect(await importing(named('allowed'), coordinator)).toMatchObject({ ok: true })
    const row = await test.world.db
      .selectFrom('model_version')
      .select('imported_by')
      .where('model', '=', 'allowed')
      .executeTakeFirst()
    expect(row).toEqual({ imported_by: coordinator.pseudonym })
  })
})

describe('finding models', () => {
  it('gives the newest version that can be used, and lists them newest first', async () => {
    const ids = [await imported(named('many', '1.9')), await imported(named('many', '1.10'))]
    const draft = await imported(named('many', '2.0').replace('status: adopted', 'status: draft'))
    expect(await findModelInForce(test.world.db, 'many')).toMatchObject({ id: ids[1], version: '1.10' })
    const listed = (await listModels(test.world.db)).find(({ model }) => model === 'many')
    expect(listed?.versions.map(({ id }) => id)).toEqual([draft, ids[1], ids[0]])
    expect(listed?.inForce?.id).toBe(ids[1])
    expect([...(await findModelVersions(test.world.db, [draft, draft, 'x'])).keys()]).toEqual([draft])
  })

  it('finds nothing where there is nothing', async () => {
    for (const id of ['00000000-0000-7000-8000-000000000000', "' or 1=1", '']) {
      expect(await findModelVersion(test.world.db, id)).toBeUndefined()
    }
    expect(await findModelInForce(test.world.db, 'nowhere')).toBeUndefined()
  })
})
