import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvOf, type ImportingTown, openImportingTown } from '../../../../../test/support/imports.ts'
import { newId } from '../../../../kernel/ids.ts'
import { askToApply } from './ask-to-apply.ts'

let test: ImportingTown
beforeAll(async () => {
  test = await openImportingTown()
})
afterAll(() => test.drop())

describe('Asking to take an import in', () => {
  it('is for those who act for the owner, once it is read', async () => {
    const sent = await test.send((await test.source('Lista')).id, csvOf([1, 'A', 'Provgatan', '2026', '']))
    const ask = (id = sent.id, actor = test.officer) => test.world.perform(askToApply, actor, { import: id })
    expect(await ask()).toMatchObject({ kind: 'conflict' })
    await test.tell(sent)
    expect(await ask(sent.id, { ...test.officer, grants: [] })).toMatchObject({ kind: 'forbidden' })
    expect(await ask(newId())).toMatchObject({ kind: 'missing' })
    const [one, other] = await Promise.all([ask(), ask()])
    expect([one, other].map((it) => it.ok && it.value.isNew).sort()).toEqual([false, true])
    await test.work()
    expect(await test.run(sent.id)).toMatchObject({ state: 'applied' })
  })
})
