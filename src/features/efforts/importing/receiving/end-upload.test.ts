import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvOf, type ImportingTown, openImportingTown } from '../../../../../test/support/imports.ts'
import { endUpload } from './end-upload.ts'

let test: ImportingTown
beforeAll(async () => {
  test = await openImportingTown()
})
afterAll(() => test.drop())

const parts = () => test.world.db.selectFrom('effort_import_part').select('number').execute()

describe('A file that has come in', () => {
  it('waits for somebody to tell what its columns are', async () => {
    const sent = await test.send((await test.source('Ny')).id, csvOf([1, 'Å', 'b', 'c', 'd']))
    expect(sent).toMatchObject({ state: 'received', firstRows: [['1', 'Å', 'b', 'c', 'd']] })
    expect(await test.world.perform(endUpload, test.officer, { import: sent.id })).toMatchObject({ kind: 'conflict' })
    await test.world.db.deleteFrom('effort_import').execute()
  })

  it.each([
    ['', 'import.file.empty'],
    ['Id;Titel;Start', 'import.file.no-rows'],
    ['%PDF-1.7', 'import.file.pdf'],
  ])('and can’t be read (“%s”) ends, and isn’t kept', async (file, key) => {
    expect(await test.send((await test.source(key)).id, file)).toMatchObject({ state: 'failed', fault: { key } })
    expect(await parts()).toEqual([])
  })

  it('is read at once when it is a calendar', async () => {
    const source = await test.source('Kalendern', { place: test.town.area })
    const event = (uid: string, more: string) =>
      `BEGIN:VEVENT\nUID:${uid}\nSUMMARY:Möte ${uid}\nDTSTART;VALUE=DATE:20260501\n${more}END:VEVENT\n`
    const calendar = `BEGIN:VCALENDAR\n${event('1', 'LOCATION:Biblioteket\n')}${event('2', 'STATUS:CANCELLED\nLOCATION:Provgatan\n')}END:VCALENDAR`
    const sent = await test.send(source.id, calendar)
    expect(sent.state).toBe('reading')
    await test.work()
    expect(await test.run(sent.id)).toMatchObject({ state: 'read', news: 2, faulty: 0 })
  })
})
