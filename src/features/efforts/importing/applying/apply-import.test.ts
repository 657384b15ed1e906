import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvOf, type ImportingTown, openImportingTown } from '../../../../../test/support/imports.ts'
import { listHappened } from '../../../../../test/support/rows.ts'
import { SYSTEM } from '../../../../kernel/actor.ts'
import { answerGone } from './answer-gone.ts'
import { applyImport } from './apply-import.ts'
import { askToApply } from './ask-to-apply.ts'
import { listEffortsOfImport } from './store.ts'

let test: ImportingTown
beforeAll(async () => {
  test = await openImportingTown()
})
afterAll(() => test.drop())

const apply = async (id: string) => {
  const asked = await test.world.perform(askToApply, test.officer, { import: id })
  await test.work()
  return { asked, run: await test.run(id) }
}
const efforts = (source: string) =>
  test.world.db
    .selectFrom('effort')
    .select([
      'source_key as key',
      'title',
      'begins',
      'status',
      'withdrawn_because as because',
      'version',
      'owner',
      'source',
    ])
    .where('source_id', '=', source)
    .orderBy('source_key')
    .execute()

describe('Taking an import in', () => {
  it('registers, changes and withdraws, repeatably, with an event for each and one for all', async () => {
    const source = await test.source('Gatukontorets lista')
    const first = await test.tell(
      await test.send(
        source.id,
        csvOf(
          [1, 'Bänkar', 'Provgatan', '1/5 2026', ''],
          [2, 'Belysning', 'provgatan', '2026-04-01', '2026-06-30'],
          [3, 'Träd', 'Grannområdet', 'maj 2026', ''],
        ),
      ),
    )
    expect(first).toMatchObject({ state: 'read', news: 3, changed: 0, same: 0, faulty: 0, gone: 0 })
    expect(await efforts(source.id)).toEqual([])
    expect((await apply(first.id)).run).toMatchObject({ state: 'applied', news: 3 })
    expect(await efforts(source.id)).toMatchObject([
      {
        key: '1',
        title: 'Bänkar',
        begins: '2026-05-01',
        status: 'decided',
        version: 1,
        owner: test.town.technical,
        source: 'Gatukontorets lista',
      },
      { key: '2', title: 'Belysning' },
      { key: '3', title: 'Träd', begins: '2026-05-01' },
    ])
    expect(await listEffortsOfImport(test.world.db, first.id, null, 10)).toHaveLength(3)

    // The mapping is remembered: the next file is read at once.
    const second = await test.send(
      source.id,
      csvOf(
        [1, 'Bänkar', 'Provgatan', '2026-05-01', ''],
        [2, 'Ny belysning', 'Provgatan', '2026-04-15', '2026-06-30'],
        [4, 'Nytt', 'Provgatan', '2026-07-01', ''],
      ),
    )
    expect(second.state).toBe('reading')
    await test.work()
    expect(await test.run(second.id)).toMatchObject({ state: 'read', news: 1, changed: 1, same: 1, gone: 1 })
    expect((await apply(second.id)).asked).toMatchObject({
      kind: 'invalid',
      reason: 'import.apply.unanswered',
      values: { count: 1 },
    })
    const answer = { import: second.id, answer: 'withdraw', reason: 'Träden finns redan.' }
    expect(await test.world.perform(answerGone, test.officer, answer)).toMatchObject({ ok: true })
    const before = (await listHappened(test.world.db)).length
    expect((await apply(second.id)).run.state).toBe('applied')
    expect(await efforts(source.id)).toMatchObject([
      { key: '1', version: 1 },
      { key: '2', title: 'Ny belysning', begins: '2026-04-15', version: 2 },
      { key: '3', status: 'withdrawn', because: 'Träden finns redan.' },
      { key: '4', title: 'Nytt' },
    ])
    const happened = (await listHappened(test.world.db)).slice(before)
    expect(happened.map(({ type }) => type)).toEqual([
      'effort.moved',
      'effort.changed',
      'effort.registered',
      'effort.withdrawn',
      'efforts.imported',
    ])
    expect(happened.at(-1)).toMatchObject({
      subject: second.id,
      data: { source: source.id, new: 1, changed: 1, same: 1, withdrawn: 1, kept: 0 },
    })
    expect(await test.world.db.selectFrom('effort_import_part').selectAll().execute()).toEqual([])
    expect(await test.world.db.selectFrom('effort_import_row').selectAll().execute()).toEqual([])
  })

  it('is all or nothing: one faulty row stops them all', async () => {
    const source = await test.source('Felaktig lista')
    const run = await test.tell(
      await test.send(
        source.id,
        csvOf([1, 'Bra', 'Provgatan', '2026-05-01', ''], [2, 'Dålig', 'Provgatan', 'våren', '']),
      ),
    )
    expect(run).toMatchObject({ state: 'read', news: 1, faulty: 1 })
    expect((await apply(run.id)).asked).toMatchObject({ reason: 'import.apply.faulty', values: { count: 1 } })
    expect(await efforts(source.id)).toEqual([])
  })

  it('doesn’t write over what somebody changed since the file was read', async () => {
    const source = await test.source('Samtidig lista')
    const first = await test.tell(await test.send(source.id, csvOf([1, 'Dialog', 'Provgatan', '2026-05-01', ''])))
    await apply(first.id)
    const second = await test.send(source.id, csvOf([1, 'Ny dialog', 'Provgatan', '2026-05-01', '']))
    await test.work()
    await test.world.perform(askToApply, test.officer, { import: second.id })
    await test.world.db
      .updateTable('effort')
      .set({ title: 'Ändrad för hand', version: 2 })
      .where('source_id', '=', source.id)
      .execute()
    await test.work()
    expect(await test.run(second.id)).toMatchObject({
      state: 'read',
      fault: { key: 'import.apply.moved', values: { count: 1 } },
    })
    expect(await efforts(source.id)).toMatchObject([{ title: 'Ändrad för hand', version: 2 }])
    // Read again, it tells what differs now.
    await test.tell(second)
    expect((await apply(second.id)).run.state).toBe('applied')
    expect(await efforts(source.id)).toMatchObject([{ title: 'Ny dialog', version: 3 }])
  })

  it('twice is once, and nothing but the program does it', async () => {
    const source = await test.source('Dubbel lista')
    const run = await test.tell(await test.send(source.id, csvOf([1, 'En', 'Provgatan', '2026-05-01', ''])))
    expect(await test.world.perform(applyImport, SYSTEM, { import: run.id })).toMatchObject({ kind: 'conflict' })
    expect(await test.world.perform(applyImport, test.officer, { import: run.id })).toMatchObject({ kind: 'forbidden' })
    await test.world.perform(askToApply, test.officer, { import: run.id })
    const at = () => test.world.perform(applyImport, SYSTEM, { import: run.id })
    // A job that was thought dead, and the one that took its place.
    expect((await Promise.all([at(), at()])).filter(({ ok }) => ok)).toHaveLength(1)
    expect((await apply(run.id)).asked).toMatchObject({ ok: true })
    expect(await efforts(source.id)).toHaveLength(1)
  })
})
