import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvOf, type ImportingTown, openImportingTown } from '../../../../../test/support/imports.ts'
import { listRows } from '../looking/store.ts'
import { answerGone } from './answer-gone.ts'
import { askToApply } from './ask-to-apply.ts'

let test: ImportingTown
beforeAll(async () => {
  test = await openImportingTown()
})
afterAll(() => test.drop())

describe('What is gone from a file', () => {
  it('is answered one by one, or all that are left, and a withdrawal has a reason', async () => {
    const source = await test.source('Borta')
    const row = (at: number, ends = '') => [at, `Insats ${at}`, 'Provgatan', '2026-01-01', ends]
    const first = await test.tell(await test.send(source.id, csvOf(row(1), row(2), row(3), row(4, '2026-02-01'))))
    await test.world.perform(askToApply, test.officer, { import: first.id })
    await test.work()
    const second = await test.send(source.id, csvOf(row(1)))
    await test.work()
    const answer = (over: object, actor = test.officer) =>
      test.world.perform(answerGone, actor, { import: second.id, ...over })
    const rows = () => listRows(test.world.db, second.id, 'gone', { size: 9, from: 0 })
    const [two] = await rows()
    // What has ended stays as history, and isn't asked about.
    expect((await rows()).map(({ key }) => key)).toEqual(['2', '3'])
    expect(await answer({ answer: 'withdraw' })).toMatchObject({ fields: { reason: 'import.gone.why' } })
    expect(await answer({ answer: 'ja' })).toMatchObject({ fields: { answer: 'form.choose' } })
    expect(await answer({ row: two?.number, answer: 'withdraw', reason: 'Inställt.' })).toMatchObject({ ok: true })
    expect(await answer({ answer: 'keep' })).toMatchObject({ ok: true })
    expect(await rows()).toMatchObject([
      { answer: 'withdraw', reason: 'Inställt.' },
      { answer: 'keep', reason: null },
    ])
    expect(await answer({ answer: 'keep' }, { ...test.officer, grants: [] })).toMatchObject({ kind: 'forbidden' })
    await test.world.perform(askToApply, test.officer, { import: second.id })
    expect(await answer({ answer: 'keep' })).toMatchObject({ kind: 'conflict' })
  })
})
