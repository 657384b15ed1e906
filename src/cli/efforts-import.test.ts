import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvOf, type ImportingTown, openImportingTown } from '../../test/support/imports.ts'
import { type EffortsImportArgs, effortsImport } from './efforts-import.ts'

let test: ImportingTown
const folder = mkdtempSync(join(tmpdir(), 'medverka-efforts-'))
beforeAll(async () => {
  test = await openImportingTown()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await test.drop()
})

const file = join(folder, 'lista.csv')
async function run(text: string, args: Partial<EffortsImportArgs> = {}) {
  writeFileSync(file, text)
  const lines = { out: [] as string[], err: [] as string[] }
  const output = { out: (line: string) => void lines.out.push(line), err: (line: string) => void lines.err.push(line) }
  const code = await effortsImport({ file, source: 'Listan', lang: 'sv', ...args }, { output, world: test.world })
  return { code, ...lines }
}

describe('medverka efforts import', () => {
  it('reads as the source is read, says what would change, and takes it in when asked to', async () => {
    const good = csvOf([1, 'Bänkar', 'Provgatan', '2026-05-01', ''])
    expect(await run(good)).toMatchObject({
      code: 2,
      err: [expect.stringContaining('Det finns ingen källa som heter Listan.')],
    })
    const source = await test.source('Listan')
    expect(await run(good)).toMatchObject({ code: 1, err: [expect.stringContaining('Ingen har berättat')] })
    expect(await run(good)).toMatchObject({ code: 1, err: [expect.stringContaining('är redan på väg in')] })
    const waiting = await test.world.db
      .selectFrom('effort_import')
      .select('id')
      .where('source', '=', source.id)
      .executeTakeFirstOrThrow()
    await test.tell(await test.run(waiting.id))
    await test.world.db.updateTable('effort_import').set({ state: 'discarded' }).execute()

    const faulty = await run(csvOf([1, 'Bänkar', 'Provgatan', 'våren', '']))
    expect(faulty).toMatchObject({ code: 1, err: [expect.stringContaining(`${file}:2: Start ”våren” är ingen tid`)] })
    await test.world.db.updateTable('effort_import').set({ state: 'discarded' }).execute()
    expect(await run(good, { apply: true })).toEqual({
      ...{ code: 0, err: [] },
      out: [`${file}: 1 nya, 0 ändrade, 0 oförändrade, 0 med fel, 0 borta ur filen.`, 'Allt är inläst.'],
    })
    // The same again changes nothing, and leaves nothing waiting.
    expect(await run(good)).toMatchObject({
      code: 0,
      out: [expect.stringContaining('1 oförändrade'), expect.stringContaining('prov')],
    })
    expect(await run('%PDF')).toMatchObject({ code: 1, err: [expect.stringContaining('PDF')] })
    expect(await run(good, { file: join(folder, 'borta') })).toMatchObject({ code: 2 })
  })
})
