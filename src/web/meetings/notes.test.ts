import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, textOf } from '../../../test/support/client.ts'
import { browserOf, openUndertakingPages, type UndertakingPages } from '../../../test/support/undertaking-pages.ts'
import { askForMeeting, findFirstMeeting, holdMeeting } from '../../features/meetings/index.ts'

let pages: UndertakingPages
let room: string
let write: string
beforeAll(async () => {
  pages = await openUndertakingPages()
  const held = { undertaking: pages.work.id, heldOn: '2026-03-02', attendance: { resident: 6 } }
  const done = await pages.app.world.perform(holdMeeting, pages.work.contact, held)
  room = pages.at(`moten/${done.ok ? done.value.meeting.id : ''}/anteckningar`)
  write = `${room}/skriv`
})
afterAll(() => pages.app.drop())

const begun = async (browser = pages.contact) => hiddenFields((await browser.get(write)).body)

describe('The notes of a meeting', () => {
  it('are written by the contact person; before that there is nothing to correct', async () => {
    expect(textOf((await pages.app.browser().get(room)).body)).toContain('Det finns inga anteckningar än.')
    expect((await pages.initiator.get(write)).status).toBe(403)
    const fields = { ...(await begun()), text: 'Vi talade om ljuset.\n\nVi talade om bullret.', language: 'sv' }
    expect((await pages.contact.post(write, { ...fields, text: '' })).status).toBe(422)
    const saved = await pages.contact.post(write, fields)
    expect(saved.location).toBe(`${room}?sparad=1`)
    expect((await pages.contact.post(write, fields)).status, 'sent twice').toBe(303)
    const page = await pages.app.browser().get(room)
    expect(page.body).toContain('<p>Vi talade om ljuset.</p><p>Vi talade om bullret.</p>')
    expect(page.body).not.toContain(write)
  })

  it('are corrected by those who started it, beside the officer’s, with what differs', async () => {
    const form = await pages.initiator.get(write)
    expect(form.body).toContain('Vi talade om bullret.</textarea>')
    const fields = {
      ...hiddenFields(form.body),
      text: 'Vi talade om ljuset.\n\nVi talade mest om bullret.',
      language: 'sv',
    }
    expect((await pages.initiator.post(write, fields)).status).toBe(303)
    const page = await pages.app.browser().get(room)
    expect(textOf(page.body)).toContain('Kontaktpersonen skrev')
    expect(textOf(page.body)).toContain('De som startade rättade')
    expect(page.body).toMatch(/<ins>.*mest /)
    expect(textOf((await pages.app.browser().get(pages.at('moten'))).body)).toContain('De som startade rättade')
  })

  it('written from a stale page come back beside the newer version, with the words kept', async () => {
    const [mine, theirs] = [await begun(), await begun(pages.initiator)]
    const both = await Promise.all([
      pages.contact.post(write, { ...mine, text: 'Kontaktpersonens text.', language: 'sv' }),
      pages.initiator.post(write, { ...theirs, text: 'Deras text.', language: 'sv' }),
    ])
    expect(both.map((it) => it.status).sort()).toEqual([303, 409])
    const stale = both.find((it) => it.status === 409)
    expect(stale?.body).toMatch(/text\.<\/textarea>/)
    expect(textOf(stale?.body ?? '')).toContain('Det här ändrades i version 3 medan du skrev')
    const [browser, text] =
      stale === both[0] ? [pages.contact, 'Kontaktpersonens text.'] : [pages.initiator, 'Deras text.']
    const again = await browser.post(write, { ...hiddenFields(stale?.body ?? ''), text, language: 'sv' })
    expect(again.status).toBe(303)
    const meeting = await findFirstMeeting(pages.app.world.db, pages.work.id)
    expect(meeting?.notes.map((it) => it.version)).toEqual([4, 3, 2, 1])
  })

  it('are nobody else’s to write, and no other undertaking’s to show', async () => {
    const browser = await browserOf(pages.app, 'lo@provstad.example')
    expect((await browser.get(write)).status).toBe(403)
    expect((await browser.post(write, { ...(await begun()), text: 'Mitt.' })).status).toBe(403)
    const other = await openUndertakingPages(pages)
    expect((await other.contact.get(other.at(room.split('/').slice(4).join('/')))).status).toBe(404)
    expect((await other.initiator.post(write, { text: 'Mitt.', editedFrom: '4' })).status).toBe(403)
    expect((await pages.contact.get(pages.at('moten/x/anteckningar'))).status).toBe(404)
    expect((await pages.contact.get(pages.at('moten/00000000-0000-0000-0000-000000000000/anteckningar'))).status).toBe(
      404,
    )
  })

  it('wait until the meeting was held', async () => {
    const other = await openUndertakingPages(pages)
    const asked = await pages.app.world.perform(askForMeeting, other.work.initiator, { undertaking: other.work.id })
    const page = other.at(`moten/${asked.ok ? asked.value.id : ''}/anteckningar/skriv`)
    const refused = await other.contact.get(page)
    expect(refused.status).toBe(403)
    expect(textOf(refused.body)).toContain('Mötet är inte inskrivet som hållet än.')
  })

  it('show hostile text as it was written, and a megabyte is refused with its words kept', async () => {
    const hostile = '</textarea><script>alert(1)</script>\u202Efdp.exe'
    const saved = await pages.contact.post(write, { ...(await begun()), text: hostile, language: 'sv' })
    expect(saved.status).toBe(303)
    for (const page of [room, write, pages.at('moten')]) {
      const { body } = await pages.contact.get(page)
      expect(body, page).not.toContain('<script>alert')
      expect(body, page).not.toContain('\u202E')
    }
    const long = 'ord '.repeat(256 * 1024)
    const refused = await pages.contact.post(write, { ...(await begun()), text: long, language: 'sv' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain(`${long}</textarea>`)
  })
})
