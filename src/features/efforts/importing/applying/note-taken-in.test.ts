import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvOf, type ImportingTown, openImportingTown } from '../../../../../test/support/imports.ts'
import { SYSTEM } from '../../../../kernel/actor.ts'
import { stopImport } from '../runs/stop-import.ts'
import { applyImport, type Between, Stopped } from './apply-import.ts'
import { applyImportTask } from './apply-import-task.ts'
import { askToApply } from './ask-to-apply.ts'
import { noteTakenIn } from './note-taken-in.ts'

let test: ImportingTown
beforeAll(async () => {
  test = await openImportingTown()
})
afterAll(() => test.drop())

const ROWS = 2_001

/** A file that is about to be taken in: in three slices, unless it is short. */
async function asked(name: string, many = ROWS) {
  const rows = Array.from({ length: many }, (_, at) => [at, `Insats ${at}`, 'Provgatan', '2026-05-01', ''])
  const run = await test.tell(await test.send((await test.source(name)).id, csvOf(...rows)))
  await test.world.perform(askToApply, test.officer, { import: run.id })
  return run
}
const stop = (id: string) => test.world.perform(stopImport, test.officer, { import: id })
const note = (id: string, rows: number) => test.world.perform(noteTakenIn, SYSTEM, { import: id, rows })
const written = async (source: string) =>
  (await test.world.db.selectFrom('effort').select('id').where('source_id', '=', source).execute()).length
const apply = (id: string, between: Between) => test.world.perform(applyImport, SYSTEM, { import: id, between })

describe('While an import is taken in', () => {
  it('one sees how far it has come, can stop it between two slices, and nothing of it is left', async () => {
    const run = await asked('Stoppas')
    const seen: number[] = []
    const stopping = apply(run.id, async (rows) => {
      const noted = await note(run.id, rows)
      seen.push((await test.run(run.id)).rowsTakenIn)
      // Nobody sees into it until it ends, and who stops it doesn't have to wait for that.
      expect(await written(run.source)).toBe(0)
      if (rows === 2_000) expect(await stop(run.id)).toMatchObject({ ok: true })
      return noted.ok && noted.value.stopAsked
    })
    await expect(stopping).rejects.toThrow(Stopped)
    expect(seen).toEqual([1_000, 2_000, ROWS])
    expect(await written(run.source)).toBe(0)
    expect(await test.run(run.id)).toMatchObject({ state: 'applying', stopAsked: true })
    await applyImportTask.run(test.world, { import: run.id })
    expect(await test.run(run.id)).toMatchObject({
      ...{ state: 'read', stopAsked: false, rowsTakenIn: 0, news: ROWS },
      fault: { key: 'import.apply.stopped' },
    })
    // It still stands as it was read, and can be taken in after all.
    await test.world.perform(askToApply, test.officer, { import: run.id })
    await applyImportTask.run(test.world, { import: run.id })
    expect(await test.run(run.id)).toMatchObject({ state: 'applied', fault: null })
    expect(await written(run.source)).toBe(ROWS)
    expect(await stop(run.id)).toMatchObject({ kind: 'conflict', reason: 'import.too-late' })
  })

  it('stopping is in time until the very end, and a job tells so at once', async () => {
    const run = await asked('I sista stund', 1)
    await expect(
      apply(run.id, async (rows) => {
        if (rows === 1) await stop(run.id)
        return false
      }),
    ).rejects.toThrow(Stopped)
    expect(await written(run.source)).toBe(0)
    await applyImportTask.run(test.world, { import: run.id })
    expect(await test.run(run.id)).toMatchObject({ state: 'read' })
  })

  it('it is the program’s to tell, and only of what is being taken in', async () => {
    const run = await asked('Vems', 1)
    const told = { import: run.id, rows: 1 }
    expect(await test.world.perform(noteTakenIn, test.officer, told)).toMatchObject({ kind: 'forbidden' })
    await stop(run.id)
    await test.work()
    expect(await note(run.id, 1)).toMatchObject({ kind: 'conflict' })
  })
})
