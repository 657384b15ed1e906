import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../../../../test/support/client.ts'
import { csvOf } from '../../../../test/support/imports.ts'
import { openProvstad, type ProvstadPages } from '../../../../test/support/provstad-pages.ts'
import { receiveFile } from '../../../features/efforts/index.ts'
import { SYSTEM } from '../../../kernel/actor.ts'

let pages: ProvstadPages
beforeAll(async () => {
  pages = await openProvstad()
})
afterAll(() => pages.app.drop())

const LIST = '/sv/insatser/fran-fil'
const COLUMNS = { key: 'Id', title: 'Titel', place: 'Plats', begins: 'Start', ends: 'Slut', crs: 'EPSG:4326' }

describe('Efforts from files', () => {
  it('are for those who import for some owner', async () => {
    expect((await pages.stranger.get(LIST)).location).toContain('/sv/logga-in?till=')
    expect((await pages.contact.get(LIST)).status).toBe(403)
    expect((await pages.leader.get(LIST)).status).toBe(200)
    for (const language of ['en', 'ar'])
      expect((await pages.leader.get(`/${language}/insatser/fran-fil`)).status).toBe(200)
  })

  it('come in with a file, are looked at, and taken in', async () => {
    const refused = await pages.leader.post(`${LIST}/ny`, { name: '', owner: pages.town.technical, place: 'Atlantis' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('value="Atlantis"')
    const made = await pages.leader.post(`${LIST}/ny`, { name: 'Gatulistan', owner: pages.town.technical })
    const source = made.location ?? ''
    expect((await pages.leader.get(source)).body).toContain('type="file"')
    expect((await pages.leader.post(`${source}/fil`, {})).status).toBe(422)

    const sent = await pages.leader.upload(
      `${source}/fil`,
      'lista.csv',
      csvOf([1, 'Bänkar', 'Provgatan', 'våren', ''], [2, 'Träd', 'Provgatan', '2026-05-01', '']),
    )
    expect(sent.status).toBe(303)
    const address = sent.location ?? ''
    expect(textOf((await pages.leader.get(`${address}/kolumner`)).body)).toContain('Filens första rader')
    const unwise = await pages.leader.post(`${address}/kolumner`, { ...COLUMNS, title: '' })
    expect(unwise.status).toBe(422)
    expect(unwise.body).toContain('href="#field-title"')
    expect((await pages.leader.post(`${address}/kolumner`, COLUMNS)).location).toBe(address)
    expect((await pages.leader.get(address)).headers.get('Refresh')).toBe('3')
    await pages.app.runJobs()
    const faulty = textOf((await pages.leader.get(address)).body)
    expect(faulty).toContain('Rad 2: Bänkar')
    expect(faulty).toContain('Kolumnen Start: ”våren” är ingen tid som går att jämföra.')
    expect((await pages.leader.post(`${address}/las-in`)).status).toBe(422)
    expect((await pages.leader.post(`${address}/stoppa`)).location).toBe(address)

    const again = await pages.leader.upload(
      `${source}/fil`,
      'lista.csv',
      csvOf([1, 'Bänkar', 'Provgatan', '2026-04-01', '']),
    )
    await pages.app.runJobs()
    expect((await pages.leader.post(`${again.location}/las-in`)).location).toBe(again.location)
    await pages.app.runJobs()
    expect(textOf((await pages.leader.get(again.location ?? '')).body)).toContain('Filen är inläst: 1 nya, 0 ändrade')
    expect(textOf((await pages.stranger.get('/sv/insatser?tid=alla')).body)).toContain('Bänkar')

    const changed = await pages.leader.upload(
      `${source}/fil`,
      'lista.csv',
      csvOf([3, 'Ny', 'Provgatan', '2026-04-01', '']),
    )
    await pages.app.runJobs()
    expect(textOf((await pages.leader.get(changed.location ?? '')).body)).toContain('1 borta ur filen')
    expect((await pages.leader.post(`${changed.location}/forsvunna`, { answer: 'withdraw', reason: '' })).status).toBe(
      422,
    )
    expect((await pages.leader.post(`${changed.location}/forsvunna`, { answer: 'keep' })).location).toBe(
      `${changed.location}?visa=gone`,
    )
    expect((await pages.leader.get(`${changed.location}?visa=gone`)).body).toContain('Behåll i registret')
    // Another board's leader has no business with it, and a second file waits.
    expect((await pages.executive.get(changed.location ?? '')).status).toBe(403)
    expect((await pages.leader.upload(`${source}/fil`, 'b.csv', 'Id;Titel')).status).toBe(409)
    await pages.leader.post(`${changed.location}/stoppa`)
  })

  it('that the program fetched wait on the owner’s workbench, until somebody has looked at them', async () => {
    const made = await pages.leader.post(`${LIST}/ny`, { name: 'Nattens lista', owner: pages.town.technical })
    const source = made.location?.split('/').at(-1) ?? ''
    const fetched = async function* () {
      yield Buffer.from(csvOf([1, 'Bänkar', 'Provgatan', '2026-04-01', '']))
    }
    await receiveFile(pages.app.world, SYSTEM, { source, fileName: 'flode.example', pieces: fetched })
    const bench = await pages.leader.get('/sv/arbetsbord?slag=look-at-import')
    expect(textOf(bench.body)).toContain('läs in den eller kasta den Nattens lista Senast 9 mars 2026')
    const address = bench.body.match(/href="(\/sv\/insatser\/fran-fil\/[0-9a-f-]{36})"/)?.[1] ?? ''
    expect(textOf((await pages.leader.get(address)).body)).toContain('flode.example')
    expect(textOf((await pages.executive.get('/sv/arbetsbord?slag=look-at-import')).body)).not.toContain('Nattens')
    await pages.leader.post(`${address}/stoppa`)
    expect(textOf((await pages.leader.get('/sv/arbetsbord?slag=look-at-import')).body)).not.toContain('Nattens')
  })

  it('tells what is wrong with a file that can’t be read, and forgets it', async () => {
    const made = await pages.leader.post(`${LIST}/ny`, { name: 'Konstig', owner: pages.town.technical })
    const sent = await pages.leader.upload(`${made.location}/fil`, 'bild.xlsx', '%PDF-1.7')
    expect(textOf((await pages.leader.get(sent.location ?? '')).body)).toContain('Filen är en PDF.')
    expect((await pages.leader.upload(`${made.location}/fil`, 'stor.csv', 'a'.repeat(4_000_000))).status).toBe(303)
    for (const path of ['00000000-0000-0000-0000-000000000000', 'x'])
      expect((await pages.leader.get(`${LIST}/${path}`)).status).toBe(404)
  })
})
