import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ImportingTown, openImportingTown } from '../../../../../test/support/imports.ts'
import { newId } from '../../../../kernel/ids.ts'
import { saveSource } from './save-source.ts'
import { findSource } from './store.ts'

let test: ImportingTown
beforeAll(async () => {
  test = await openImportingTown()
})
afterAll(() => test.drop())

const save = (over: object = {}) =>
  test.world.perform(saveSource, test.officer, { name: 'Listan', owner: test.town.technical, ...over })

describe('Saving a source', () => {
  it('remembers it, and changes it by its id', async () => {
    const made = await save({ place: test.town.area, feed: ' https://example.org/a.ics ' })
    const id = made.ok ? made.value.id : ''
    expect(await findSource(test.world.db, id)).toMatchObject({
      name: 'Listan',
      feed: 'https://example.org/a.ics',
      version: 1,
    })
    expect(await save({ source: id, name: 'LISTAN', feed: '' })).toMatchObject({ ok: true })
    expect(await findSource(test.world.db, id)).toMatchObject({ name: 'LISTAN', feed: null, place: null, version: 2 })
  })

  it.each([
    ['a name that another has', { name: 'listan' }, { name: 'import.source.named' }],
    ['a feed without https', { feed: 'http://example.org' }, { feed: 'import.source.feed-https' }],
    ['an owner that there isn’t', { owner: newId(), name: 'B' }, { owner: 'form.choose' }],
    ['a place that there isn’t', { place: newId(), name: 'B' }, { place: 'form.choose' }],
    ['nobody as its owner', { owner: null, name: 'B' }, { owner: 'import.source.owner-needed' }],
  ])('refuses %s', async (_what, over, fields) => {
    expect(await save(over)).toMatchObject({ kind: 'invalid', fields })
  })

  it('is for those who act for its owner, before and after', async () => {
    expect(await save({ name: 'C', owner: test.town.executive })).toMatchObject({ kind: 'forbidden' })
    expect(await save({ name: 'C', owner: null, ownerName: 'Bostads AB Påhittat' })).toMatchObject({
      kind: 'forbidden',
    })
    expect(await save({ source: newId(), name: 'C' })).toMatchObject({ kind: 'missing' })
  })
})
