import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { hiddenFields, type TestClient, textOf } from '../../../test/support/client.ts'
import { openBrowser, signIn, signInAdministrator } from '../../../test/support/people.ts'
import { insertGround, insertTestUndertaking } from '../../../test/support/undertakings.ts'
import { issueLink } from '../../features/people/index.ts'
import { holdsLink } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'

let app: TestApp
let undertaking: string
beforeAll(async () => {
  app = await createTestApp()
  undertaking = (await insertTestUndertaking(app.world, await insertGround(app.world))).id
})
afterAll(() => app.drop())

let people = 0
async function signedIn(): Promise<{ browser: TestClient; address: string; person: string; pseudonym: string }> {
  people += 1
  const address = `person${people}@provstad.example`
  const { token, actor } = await signIn(app.world, address)
  return { browser: app.browser(token), address, person: actor.person, pseudonym: actor.pseudonym }
}

/** Two browsers that have opened the link to the undertaking, and the link. */
async function holders() {
  const link = { purpose: 'initiator', subject: undertaking } as const
  const issued = await app.world.transaction((tx) => issueLink(tx, link, app.world.now()))
  const [one, other] = [app.browser(), app.browser()]
  for (const browser of [one, other]) await browser.get(`/l/${issued.token}`)
  return { issued, one, other }
}

describe('One’s own pages', () => {
  it('are for the browser that asks alone: neither stored nor found by search engines', async () => {
    const { browser, address } = await signedIn()
    const own = await browser.get('/sv/mina-sidor')
    expect(own.headers.get('Cache-Control')).toBe('private, no-store, no-transform')
    expect(own.body).toContain('name="robots" content="noindex"')
    expect(textOf(own.body)).toContain(`Du är inloggad som ${address}`)
    expect((await app.browser().get('/sv/mina-sidor')).body).not.toContain(address)
  })

  it('say to a browser without anything how to find one’s own, and begin no session', async () => {
    const browser = app.browser()
    const { body } = await browser.get('/sv/mina-sidor')
    expect(textOf(body)).toContain('Den här webbläsaren minns ingenting än')
    expect(body).toContain('href="/sv/kod"')
    expect(browser.token()).toBeUndefined()
  })

  it('list what one holds a link to, and lead there from the header', async () => {
    const { one } = await holders()
    const { body } = await one.get('/sv/mina-sidor')
    expect(textOf(body)).toContain('Ljus på Provgatan')
    expect(textOf(body)).toContain('Du har startat arbetet')
    expect((await one.get('/sv/utvecklingsarbeten')).body).toContain('href="/sv/mina-sidor"')
  })

  it('list what one has started as the person who is signed in, in any browser', async () => {
    const { browser, person } = await signedIn()
    await app.world.db.updateTable('undertaking').set({ initiator: person }).where('id', '=', undertaking).execute()
    const { body } = await browser.get('/sv/mina-sidor')
    expect(textOf(body)).toContain('Ljus på Provgatan')
    // Without the link there is none to replace.
    expect(body).not.toContain('/mina-sidor/lank/')
  })
})

describe('Words not sent', () => {
  it('are shown to the browser that wrote them, and thrown away by it alone', async () => {
    const browser = app.browser()
    await browser.post('/sv/starta/vad', { title: '<b>Ljus</b>', summary: 'Gatan är mörk.' })
    const own = await browser.get('/sv/mina-sidor')
    expect(textOf(own.body)).toContain('<b>Ljus</b>')
    expect(own.body).not.toContain('<b>Ljus')
    const { draft = '' } = hiddenFields(own.body)
    const stranger = await openBrowser(app.world)
    await app.browser(stranger.token).post('/sv/mina-sidor/utkast', { draft })
    expect(textOf((await browser.get('/sv/mina-sidor')).body)).toContain('<b>Ljus</b>')
    for (const _ of [1, 2]) {
      expect(await browser.post('/sv/mina-sidor/utkast', { draft })).toMatchObject({
        status: 303,
        location: '/sv/mina-sidor',
      })
    }
    expect(textOf((await browser.get('/sv/mina-sidor')).body)).not.toContain('Ljus')
  })
})

describe('The chosen language', () => {
  it('follows the person, and otherwise the browser', async () => {
    const { browser, person } = await signedIn()
    expect((await browser.post('/sv/mina-sidor/sprak', { language: 'ar' })).location).toBe('/ar/mina-sidor')
    const row = app.world.db.selectFrom('person').select('language').where('id', '=', person)
    expect(await row.executeTakeFirst()).toEqual({ language: 'ar' })
    expect((await browser.get('/platser', { 'Accept-Language': 'sv' })).location).toBe('/ar/platser')

    const visitor = app.browser()
    await visitor.post('/sv/mina-sidor/sprak', { language: 'en' })
    expect((await visitor.get('/platser', { 'Accept-Language': 'sv' })).location).toBe('/en/platser')
  })

  it('is one of ours', async () => {
    expect((await app.browser().post('/sv/mina-sidor/sprak', { language: '../evil' })).status).toBe(422)
  })
})

describe('A private link that may be in wrong hands', () => {
  it('is replaced by its holder: the new one is shown here, the old one ends everywhere', async () => {
    const { issued, one, other } = await holders()
    const path = `/sv/mina-sidor/lank/start/${undertaking}`
    const asked = await one.get(path)
    expect(textOf(asked.body)).toContain('Ljus på Provgatan')
    expect(asked.body).not.toContain(issued.token)
    const replaced = await one.post(path)
    expect(replaced).toMatchObject({ status: 303, location: '/sv/mina-sidor/lank/ny' })
    const shown = await one.follow(replaced)
    const [, token = ''] = shown.body.match(/href="\/l\/([\w-]{43})"/) ?? []
    const [code = ''] = textOf(shown.body).match(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{2}/) ?? []
    expect(shown.headers.get('Cache-Control')).toBe('private, no-store, no-transform')
    // A reload shows the same, and replaces nothing.
    expect((await one.get('/sv/mina-sidor/lank/ny')).body).toContain(token)

    expect((await app.browser().get(`/l/${issued.token}`)).status).toBe(404)
    expect(holdsLink(await app.actorIn(other), 'initiator', undertaking)).toBe(false)
    expect((await app.browser().get(`/l/${token}`)).status).toBe(302)
    expect((await app.browser().post('/sv/kod', { code })).status).toBe(303)
    // It is in no other browser, whatever cookie that brings.
    expect((await other.get('/sv/mina-sidor/lank/ny')).body).not.toContain(token)
  })

  it('pressed twice shows the one that works', async () => {
    const { one } = await holders()
    const path = `/sv/mina-sidor/lank/start/${undertaking}`
    await one.post(path)
    const shown = await one.follow(await one.post(path))
    const [, token = ''] = shown.body.match(/href="\/l\/([\w-]{43})"/) ?? []
    expect((await app.browser().get(`/l/${token}`)).status).toBe(302)
  })

  it.each([
    ['who never opened it', () => `/sv/mina-sidor/lank/start/${undertaking}`],
    ['for something that isn’t there', () => `/sv/mina-sidor/lank/start/${newId()}`],
    ['for what is no id', () => "/sv/mina-sidor/lank/start/'%20or%201=1"],
    ['for another kind of thing', () => `/sv/mina-sidor/lank/constructor/${undertaking}`],
  ])('is not there for somebody %s', async (_, path) => {
    const { browser } = await signedIn()
    expect((await browser.get(path())).status).toBe(404)
    expect((await browser.post(path())).status).toBe(404)
  })
})

describe('One’s own data', () => {
  it('comes as a file with all that is kept in one’s name, and nobody else’s', async () => {
    const { browser, address, person, pseudonym } = await signedIn()
    const text = { kind: 'purpose', version: 1, text: 'Att ge gatan ljus', language: 'sv', undertaking }
    await app.world.db
      .insertInto('statement')
      .values({ id: newId(), ...text, stated_by: person, stated_at: app.world.now() })
      .execute()
    const file = await browser.post('/sv/mina-sidor/uppgifter')
    expect(file.status).toBe(200)
    expect(file.headers.get('Content-Type')).toContain('application/json')
    expect(file.headers.get('Content-Disposition')).toContain('attachment')
    expect(file.headers.get('Cache-Control')).toBe('private, no-store, no-transform')
    const data = JSON.parse(file.body)
    expect(data.person).toMatchObject({ address, pseudonym })
    expect(data.inYourName).toMatchObject([{ table: 'statement', as: 'stated_by', row: { text: 'Att ge gatan ljus' } }])
    expect(data.log).toMatchObject([{ type: 'person.joined' }])
    expect(file.body).not.toContain('person1@provstad.example')
  })

  it('is given to nobody who isn’t signed in, nor to another site', async () => {
    expect((await app.browser().post('/sv/mina-sidor/uppgifter')).status).toBe(403)
    const { browser } = await signedIn()
    const foreign = await browser.post('/sv/mina-sidor/uppgifter', {}, { 'Sec-Fetch-Site': 'cross-site' })
    expect(foreign.status).toBe(403)
  })
})

describe('Erasing oneself', () => {
  it('says first what goes and what stays, then leaves nothing, and can be pressed twice', async () => {
    const { browser, address } = await signedIn()
    const token = browser.token() ?? ''
    expect(textOf((await browser.get('/sv/mina-sidor/radera')).body)).toContain('Det går inte att ångra')
    const erased = await browser.post('/sv/mina-sidor/radera')
    expect(erased).toMatchObject({ status: 303, location: '/sv/mina-sidor/raderad' })
    expect(textOf((await browser.follow(erased)).body)).toContain('Dina uppgifter är borta')
    expect(browser.token()).toBeUndefined()
    const row = app.world.db.selectFrom('person').select('id').where('address', '=', address)
    expect(await row.execute()).toEqual([])
    const again = app.browser(token)
    expect((await again.post('/sv/mina-sidor/radera')).location).toBe('/sv/mina-sidor/raderad')
  })

  it('asks who isn’t signed in to sign in, and erases nobody else', async () => {
    expect((await app.browser().get('/sv/mina-sidor/radera')).location).toBe(
      '/sv/logga-in?till=%2Fsv%2Fmina-sidor%2Fradera',
    )
    expect((await app.browser().post('/sv/mina-sidor/radera')).status).toBe(403)
  })

  it('waits for another administrator when one is the last', async () => {
    const { token } = await signInAdministrator(app.world)
    const refused = await app.browser(token).post('/sv/mina-sidor/radera')
    expect(refused.status).toBe(409)
    expect(textOf(refused.body)).toContain('Det måste finnas minst en administratör')
  })
})
