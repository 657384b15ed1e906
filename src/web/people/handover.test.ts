import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestClient } from '../../../test/support/client.ts'
import { hiddenFields, textOf } from '../../../test/support/client.ts'
import { signIn, signInAdministrator, signInWithRole } from '../../../test/support/people.ts'
import { nameContact, startWork } from '../../../test/support/provstad.ts'
import { openProvstad, type ProvstadPages } from '../../../test/support/provstad-pages.ts'
import { openDuties } from '../../../test/support/undertakings.ts'
import { newId } from '../../kernel/ids.ts'

let pages: ProvstadPages
let admin: TestClient
beforeAll(async () => {
  pages = await openProvstad()
  admin = pages.app.browser((await signInAdministrator(pages.app.world)).token)
})
afterAll(() => pages.app.drop())

const OWN = '/sv/mina-sidor/lamna-over'

/** Another contact person of the board, who answers for nothing yet. */
async function colleague(address: string) {
  return (await signInWithRole(pages.app.world, 'contact-person', pages.town.technical, address)).actor
}

const contactOf = async (undertaking: string) =>
  (
    await pages.app.world.db
      .selectFrom('undertaking')
      .select('contact_person')
      .where('id', '=', undertaking)
      .executeTakeFirstOrThrow()
  ).contact_person

describe('What one answers for', () => {
  it('is listed kind by kind, and handed over: the desk goes with the work, and its history says so', async () => {
    const next = await colleague('nasta@provstad.example')
    const answer = { id: newId(), kind: 'answer-support', subject: newId(), due: '2026-12-01', opened_at: new Date() }
    await pages.app.world.db
      .insertInto('duty')
      .values({ ...answer, undertaking: pages.work.id, body: pages.town.technical, person: pages.contact.actor.person })
      .execute()
    const shown = await pages.contact.get(OWN)
    const text = textOf(shown.body)
    expect(text).toContain('Ett utvecklingsarbete, Tekniska provnämnden')
    expect(text).toMatch(/sak(er)? att göra, Tekniska provnämnden/)
    expect(shown.headers.get('Cache-Control')).toBe('private, no-store, no-transform')
    const given = await pages.contact.post(OWN, { ...hiddenFields(shown.body), part: 'all', 'to-all': next.person })
    expect(given.status).toBe(303)
    expect(textOf((await pages.contact.follow(given)).body)).toMatch(
      /saker är överlämnade.*Det finns inget att lämna över/,
    )
    expect(await contactOf(pages.work.id)).toBe(next.person)
    const duties = await openDuties(pages.app.world.db, pages.work.id)
    expect(duties.filter(({ person }) => person === pages.contact.actor.person)).toEqual([])
    expect(textOf((await pages.stranger.get(pages.at('historik'))).body)).toContain('när en annan lämnade över')
  })

  it('is handed over by an administrator too, and to nobody whose role doesn’t fit', async () => {
    const { db } = pages.app.world
    const work = await startWork(pages.app.world, pages.town)
    const leaving = await nameContact(pages.app.world, work.id, pages.town.technical)
    const stranger = (
      await signInWithRole(pages.app.world, 'contact-person', pages.town.executive, 'annan@provstad.example')
    ).actor
    const at = `/sv/personer/${leaving.person}/lamna-over`
    const list = await admin.get('/sv/personer')
    expect(list.body).toContain(`href="${at}"`)
    const { body } = await admin.get(at)
    expect(body).not.toContain(`value="${stranger.person}"`)
    const part = `undertaking.${pages.town.technical}`
    const refused = await admin.post(at, { part, [`to-${part}`]: stranger.person })
    expect(refused.status).toBe(422)
    expect(textOf(refused.body)).toContain('En sak kan inte lämnas till den personen')
    expect(refused.body).toContain(`href="#field-to-${part.replace('.', '-')}"`)
    expect(await contactOf(work.id)).toBe(leaving.person)
    expect((await admin.post(at, { part, [`to-${part}`]: '' })).status).toBe(422)
    const next = await colleague('tredje@provstad.example')
    expect((await admin.post(at, { part, [`to-${part}`]: next.person })).status).toBe(303)
    expect(await contactOf(work.id)).toBe(next.person)
    expect(await db.selectFrom('event').select('id').where('type', '=', 'things.handed-over').execute()).toHaveLength(2)
  })

  it('is nobody else’s to see', async () => {
    const at = `/sv/personer/${pages.contact.actor.person}/lamna-over`
    expect((await pages.stranger.get(OWN)).location).toContain('/sv/logga-in')
    expect((await pages.stranger.get(at)).location).toContain('/sv/logga-in')
    expect((await pages.contact.get(at)).status).toBe(403)
    expect((await pages.contact.post(at, { part: 'all' })).status).toBe(403)
    expect((await admin.get(`/sv/personer/${newId()}/lamna-over`)).status).toBe(404)
    expect((await admin.get('/sv/personer/x/lamna-over')).status).toBe(404)
  })
})

describe('Leaving', () => {
  it('waits for what one answers for, and says where it is handed over', async () => {
    const work = await startWork(pages.app.world, pages.town)
    const leaving = await nameContact(pages.app.world, work.id, pages.town.technical)
    const browser = pages.app.browser((await signIn(pages.app.world, `${leaving.person}@example.org`)).token)
    const refused = await browser.post('/sv/mina-sidor/radera')
    expect(refused.status).toBe(409)
    expect(textOf(refused.body)).toMatch(/Du ansvarar för .+ Lämna över/)
    expect(refused.body).toContain(`href="${OWN}"`)
  })

  it('a role waits too; its unit takes over when an administrator says so, and somebody is asked', async () => {
    const work = await startWork(pages.app.world, pages.town)
    const leaving = await nameContact(pages.app.world, work.id, pages.town.technical)
    const { id: grant } = await pages.app.world.db
      .selectFrom('person_grant')
      .select('id')
      .where('person', '=', leaving.person)
      .executeTakeFirstOrThrow()
    const at = `/sv/personer/roller/${grant}/avsluta`
    const refused = await admin.post(at, { person: leaving.person })
    expect(refused.status).toBe(409)
    expect(textOf(refused.body)).toMatch(/Personen ansvarar för .+ genom den här rollen/)
    expect(refused.body).toContain(`href="/sv/personer/${leaving.person}/lamna-over"`)
    expect(await contactOf(work.id)).toBe(leaving.person)
    expect(await admin.post(at, { leave: 'yes' })).toMatchObject({ status: 303, location: '/sv/personer?klart=ended' })
    await pages.app.runJobs()
    expect(await contactOf(work.id)).not.toBe(leaving.person)
    const duties = await openDuties(pages.app.world.db, work.id)
    expect(duties.filter(({ person }) => person === leaving.person)).toEqual([])
    expect(duties.every(({ body, circle }) => body !== null || circle !== null)).toBe(true)
  })
})
