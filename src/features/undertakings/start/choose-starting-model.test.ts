import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertOfficer, listHappened } from '../../../../test/support/rows.ts'
import { insertGround, insertTestUndertaking } from '../../../../test/support/undertakings.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM, VISITOR } from '../../../kernel/actor.ts'
import { bundledModels, CRITERION_KINDS, importModel } from '../../models/index.ts'
import { chooseStartingModel, countByInitiator, countByModelVersion, listStartingModels } from '../index.ts'

let test: TestWorld
let ground: Awaited<ReturnType<typeof insertGround>>
beforeAll(async () => {
  test = await createTestWorld()
  ground = await insertGround(test.world)
  for (const { text } of await bundledModels()) {
    await test.world.perform(importModel(new Set(CRITERION_KINDS)), SYSTEM, { source: text })
  }
})
afterAll(() => test.drop())

const choose = (scale: string, model: string, actor: Parameters<TestWorld['world']['perform']>[1] = SYSTEM) =>
  test.world.perform(chooseStartingModel, actor, { scale, model })

describe('the model that new undertakings follow', () => {
  it('is chosen per scale, and can be chosen anew', async () => {
    expect(await listStartingModels(test.world.db)).toEqual({})
    expect(await choose('place', 'sommargata')).toMatchObject({ ok: true })
    expect(await choose('area', 'medverka')).toMatchObject({ ok: true })
    expect(await choose('place', 'medverka')).toMatchObject({ ok: true })
    expect(await listStartingModels(test.world.db)).toEqual({ place: 'medverka', area: 'medverka' })
  })

  it('leaves an event with the version and the scale; the same choice again is no news', async () => {
    await choose('area', 'medverka')
    const happened = (await listHappened(test.world.db)).filter(({ type }) => type === 'starting-model.chosen')
    expect(happened.map(({ data }) => data)).toEqual([{ scale: 'place' }, { scale: 'area' }, { scale: 'place' }])
    expect(happened.at(-1)?.subject).toBe(ground.model)
  })

  it('must be one that can be used, and made for the scale', async () => {
    expect(await choose('place', 'finns-inte')).toMatchObject({
      kind: 'invalid',
      fields: { model: 'undertaking.starting-model.not-in-force' },
    })
    // What it demands at its gates is not told by its sources, so nobody can start with it.
    expect(await choose('place', 'malmo-2019')).toMatchObject({
      fields: { model: 'undertaking.starting-model.not-in-force' },
    })
    expect(await choose('city', 'sommargata')).toMatchObject({
      fields: { model: 'undertaking.starting-model.scale' },
    })
    expect(await choose('galaxy', 'medverka')).toMatchObject({ fields: { scale: 'form.choose' } })
    expect(await choose('place', "medverka'; drop table place; --")).toMatchObject({ fields: { model: 'form.choose' } })
    expect(await listStartingModels(test.world.db)).toEqual({ place: 'medverka', area: 'medverka' })
  })

  it('is chosen by those who coordinate the whole municipality, nobody else', async () => {
    const db = test.world.db
    const [everywhere, oneBoard, secretary] = await Promise.all([
      insertOfficer(db, 'Samordnare', [{ role: 'coordinator', scope: null }]),
      insertOfficer(db, 'Samordnare för en nämnd', [{ role: 'coordinator', scope: ground.board }]),
      insertOfficer(db, 'Nämndsekreterare', [{ role: 'board-secretary', scope: null }]),
    ])
    expect(await choose('city', 'medverka', everywhere)).toMatchObject({ ok: true })
    for (const actor of [VISITOR, oneBoard, secretary]) {
      expect(await choose('city', 'medverka', actor)).toMatchObject({ kind: 'forbidden' })
    }
  })
})

describe('how many undertakings follow a model', () => {
  it('is counted as they start, and as they move to another version', async () => {
    const count = async () => (await countByModelVersion(test.world.db, [ground.model]))[ground.model]
    expect(await count()).toBe(0)
    const { id } = await insertTestUndertaking(test.world, ground)
    await insertTestUndertaking(test.world, ground)
    expect(await count()).toBe(2)
    expect(await countByInitiator(test.world.db)).toMatchObject({ resident: 2, company: 0 })
    const other = await test.world.db
      .selectFrom('model_version')
      .select('id')
      .where('id', '<>', ground.model)
      .executeTakeFirstOrThrow()
    await test.world.db.updateTable('undertaking').set({ model_version: other.id }).where('id', '=', id).execute()
    expect(await count()).toBe(1)
    expect(await countByModelVersion(test.world.db, [other.id])).toEqual({ [other.id]: 1 })
  })
})
