import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, type TestClient, textOf } from '../../../../test/support/client.ts'
import { openProvstad, type ProvstadPages } from '../../../../test/support/provstad-pages.ts'
import { insertOfficer } from '../../../../test/support/rows.ts'
import type { Person } from '../../../kernel/actor.ts'

let pages: ProvstadPages
let at: ProvstadPages['at']
let other: Person
beforeAll(async () => {
  pages = await openProvstad()
  at = pages.at
  other = await insertOfficer(pages.app.world.db, 'Kontaktperson Två', [{ role: 'contact-person', scope: null }])
  await insertOfficer(pages.app.world.db, 'Kontaktperson Annanstans', [
    { role: 'contact-person', scope: pages.town.executive },
  ])
})
afterAll(() => pages.app.drop())

const name = (person: string, before: string, browser: TestClient = pages.leader) =>
  browser.post(at('kontaktperson'), { person, before })

describe('The contact person', () => {
  it('is told to everybody; only those who lead the board’s work are asked to choose, among those who hold the role', async () => {
    const page = await pages.stranger.get(at('kontaktperson'))
    expect(textOf(page.body)).toContain('Kontaktperson Kontaktperson Ett')
    expect(page.body).not.toContain('Kontaktperson Två')
    const form = textOf((await pages.leader.get(at('kontaktperson'))).body)
    expect(form).toContain('Kontaktperson Två')
    expect(form).not.toContain('Annanstans')
    expect((await pages.leader.get(at('kontaktperson'))).headers.get('Cache-Control')).toContain('no-store')
  })

  it('is replaced by the leader, and by nobody else', async () => {
    const { before = '' } = hiddenFields((await pages.leader.get(at('kontaktperson'))).body)
    expect(before).toBe(pages.contact.actor.person)
    for (const browser of [pages.stranger, pages.initiator, pages.contact, pages.executive])
      expect((await name(other.person, before, browser)).status).toBe(403)
    const sent = await name(other.person, before)
    expect(sent.location).toBe(`${at('kontaktperson')}?sparad=utsedd`)
    expect(textOf((await pages.leader.follow(sent)).body)).toContain('Kontaktperson Kontaktperson Två')
  })

  it('named from a page that is no longer true is told who it is now', async () => {
    const stale = await name(pages.contact.actor.person, '')
    expect(stale.status).toBe(409)
    expect(textOf(stale.body)).toContain('Kontaktperson Kontaktperson Två')
    expect(hiddenFields(stale.body).before).toBe(other.person)
  })

  it('must hold the role', async () => {
    const refused = await name(pages.leader.actor.person, other.person)
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('href="#field-person"')
    expect((await name('', other.person)).status).toBe(422)
  })

  it('that is nobody is said to be so, with the day by which the board is to name one', async () => {
    const { db } = pages.app.world
    await db.updateTable('undertaking').set({ contact_person: null }).where('id', '=', pages.work.id).execute()
    await db.updateTable('duty').set({ done_at: null }).where('kind', '=', 'assign-contact').execute()
    const page = textOf((await pages.stranger.get(at('kontaktperson'))).body)
    expect(page).toContain('Tekniska provnämnden ska utse någon. Det ska vara gjort senast 9 mars 2026')
  })
})
