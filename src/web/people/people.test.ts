import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { type TestClient, textOf } from '../../../test/support/client.ts'
import { signIn, signInAdministrator } from '../../../test/support/people.ts'
import { insertPlaces } from '../../../test/support/rows.ts'
import { newId } from '../../kernel/ids.ts'

let app: TestApp
let admin: TestClient
const board = newId()
const unit = newId()
beforeAll(async () => {
  app = await createTestApp()
  admin = app.browser((await signInAdministrator(app.world)).token)
  const body = { valid_from: '2020-01-01' }
  await app.world.db
    .insertInto('body')
    .values([
      { id: board, slug: 'provnamnden', name: 'Provnämnden', kind: 'board', level: 'political', ...body },
      { id: unit, slug: 'enheten', name: 'Provenheten', kind: 'unit', level: 'tactical', ...body },
      {
        id: newId(),
        slug: 'nedlagda',
        name: 'Nedlagda nämnden',
        kind: 'board',
        level: 'political',
        valid_from: '2020-01-01',
        valid_until: '2021-01-01',
      },
    ])
    .execute()
})
afterAll(() => app.drop())

const CARINA = { address: 'carina@provstad.example', displayName: 'Kontaktperson Carina' }

async function give(fields: Record<string, string>) {
  return admin.post('/sv/personer/ny', { ...CARINA, role: 'contact-person', scope: board, ...fields })
}

function grantsOf(address: string) {
  return app.world.db
    .selectFrom('person_grant as g')
    .innerJoin('person as p', 'p.id', 'g.person')
    .select(['g.id', 'g.role', 'g.scope', 'g.ended_at as endedAt'])
    .where('p.address', '=', address)
    .execute()
}

describe('Roles', () => {
  it('are given to an address, shown by name, and hold when that address signs in', async () => {
    const form = await admin.get('/sv/personer/ny')
    expect(textOf(form.body)).toContain('Provnämnden')
    expect(textOf(form.body)).not.toContain('Nedlagda nämnden')
    expect(form.body).not.toContain('value="representative"')
    const given = await give({})
    expect(given).toMatchObject({ status: 303, location: '/sv/personer?klart=given' })
    const list = await admin.follow(given)
    expect(list.headers.get('Cache-Control')).toBe('private, no-store, no-transform')
    expect(textOf(list.body)).toMatch(
      /Rollen är given.*Kontaktperson Carina carina@provstad.example Lämna över : Kontaktperson Carina Kontaktperson Provnämnden/,
    )
    const { actor } = await signIn(app.world, CARINA.address)
    expect(actor.grants).toEqual([{ role: 'contact-person', scope: board }])
    // Given again, also twice at once, it is one.
    await Promise.all([give({}), give({ displayName: 'Kontaktperson Carina C.' })])
    expect(await grantsOf(CARINA.address)).toHaveLength(1)
  })

  it('are given for a place by its name, and shown for it', async () => {
    const [place] = await insertPlaces(app.world.db, ['Provstad', 'Almudden'])
    await give({ address: 'omrade@provstad.example', role: 'area-coordinator', scope: '', place: ' almudden ' })
    expect(await grantsOf('omrade@provstad.example')).toMatchObject([{ role: 'area-coordinator', scope: place }])
    expect(textOf((await admin.get('/sv/personer')).body)).toContain('Områdessamordnare Almudden')
    await give({ address: 'handlaggare@provstad.example', role: 'department-officer', scope: unit })
    expect(await grantsOf('handlaggare@provstad.example')).toMatchObject([{ role: 'department-officer', scope: unit }])
  })

  it('end once, and are ended when the button is pressed again', async () => {
    await give({ address: 'dan@provstad.example', role: 'evaluator', scope: '' })
    const [grant] = await grantsOf('dan@provstad.example')
    for (const _ of [1, 2]) {
      const ended = await admin.post(`/sv/personer/roller/${grant?.id}/avsluta`)
      expect(ended).toMatchObject({ status: 303, location: '/sv/personer?klart=ended' })
    }
    expect((await grantsOf('dan@provstad.example'))[0]?.endedAt).not.toBeNull()
    expect(textOf((await admin.get('/sv/personer')).body)).not.toContain('dan@provstad.example')
  })

  it('leave the last administrator where they are', async () => {
    const [grant] = await grantsOf('admin@provstad.example')
    const refused = await admin.post(`/sv/personer/roller/${grant?.id}/avsluta`)
    expect(refused.status).toBe(409)
    expect(textOf(refused.body)).toContain('Det måste finnas minst en administratör')
  })

  it('that were given for something that is gone are still shown, and can be ended', async () => {
    await give({ address: 'eva@provstad.example' })
    await app.world.db
      .updateTable('person_grant')
      .set({ scope: newId() })
      .where('id', '=', (await grantsOf('eva@provstad.example'))[0]?.id ?? '')
      .execute()
    expect(textOf((await admin.get('/sv/personer')).body)).toContain('något som inte finns längre')
  })

  it.each([
    ['no role', { role: '' }, 'role'],
    ['a role that isn’t given here', { role: 'representative' }, 'role'],
    ['a role that there isn’t', { role: 'mayor' }, 'role'],
    ['no address', { address: '' }, 'address'],
    ['two addresses', { address: 'a@provstad.example, b@provstad.example' }, 'address'],
    ['a header in the address', { address: 'a@provstad.example\r\nBcc: b@provstad.example' }, 'address'],
    ['no name', { displayName: ' ' }, 'displayName'],
    ['a megabyte of name', { displayName: 'a'.repeat(1_000_000) }, 'displayName'],
    ['a body that there isn’t', { scope: newId() }, 'scope'],
    ['a body that is no id', { scope: "' or 1=1" }, 'scope'],
    ['an administrator of one board', { role: 'administrator' }, 'scope'],
    ['a board secretary of the whole municipality', { role: 'board-secretary', scope: '' }, 'scope'],
    ['a department officer of the whole municipality', { role: 'department-officer', scope: '' }, 'scope'],
    ['an area coordinator of a board', { role: 'area-coordinator' }, 'scope'],
    ['an area that there isn’t', { role: 'area-coordinator', scope: '', place: 'Ingenstans' }, 'place'],
    ['a contact person of a place', { place: 'Almudden' }, 'place'],
    ['a board secretary of a unit', { role: 'board-secretary', scope: unit }, 'scope'],
  ])('are refused for %s, with the words kept', async (_, fields, field) => {
    const refused = await give({ address: 'fel@provstad.example', ...fields })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain(`href="#field-${field}"`)
    expect(refused.body).toContain(field === 'displayName' ? 'fel@provstad.example' : 'value="Kontaktperson Carina"')
    expect(await grantsOf('fel@provstad.example')).toEqual([])
  })

  it('show markup in a name as the text it is', async () => {
    await give({ address: 'xss@provstad.example', displayName: '<img src=x onerror=alert(1)>' })
    const { body } = await admin.get('/sv/personer')
    expect(body).not.toContain('<img')
    expect(textOf(body)).toContain('<img src=x onerror=alert(1)>')
  })

  it('are listed a page at a time', async () => {
    for (let at = 0; at < 55; at++) {
      const address = `rad${at}@provstad.example`
      await app.world.db
        .insertInto('person')
        .values({ id: newId(), address, address_key: address, display_name: `Ö ${at}` })
        .execute()
      const { id } = await app.world.db
        .selectFrom('person')
        .select('id')
        .where('address', '=', address)
        .executeTakeFirstOrThrow()
      await app.world.db
        .insertInto('person_grant')
        .values({ id: newId(), person: id, role: 'evaluator', scope: null })
        .execute()
    }
    const first = await admin.get('/sv/personer')
    const [, next = ''] = first.body.match(/href="(\/sv\/personer\?efter=[^"]+)"/) ?? []
    expect(textOf((await admin.get(next)).body)).toContain('Ö 9')
    expect((await admin.get("/sv/personer?efter=' or 1=1")).status).toBe(200)
  })
})

describe('Somebody who is no administrator', () => {
  it('is told so, and learns nothing of who holds which role', async () => {
    const { token } = await signIn(app.world, 'boende@provstad.example')
    const browser = app.browser(token)
    const [grant] = await grantsOf('admin@provstad.example')
    const answers = await Promise.all([
      browser.get('/sv/personer'),
      browser.get('/sv/personer/ny'),
      browser.post('/sv/personer/ny', { ...CARINA, role: 'administrator', scope: '' }),
      browser.post(`/sv/personer/roller/${grant?.id}/avsluta`),
      browser.post(`/sv/personer/roller/${newId()}/avsluta`),
    ])
    expect(answers.map((it) => it.status)).toEqual([403, 403, 403, 403, 403])
    for (const { body } of answers) expect(body).not.toContain('admin@provstad.example')
    expect((await grantsOf(CARINA.address)).map((it) => it.role)).not.toContain('administrator')
  })

  it('is asked to sign in first, and comes back', async () => {
    expect((await app.browser().get('/sv/personer')).location).toBe('/sv/logga-in?till=%2Fsv%2Fpersoner')
  })

  it('finds no role that there isn’t, not even as administrator', async () => {
    expect((await admin.post(`/sv/personer/roller/${newId()}/avsluta`)).status).toBe(404)
    expect((await admin.post('/sv/personer/roller/1/avsluta')).status).toBe(404)
  })
})
