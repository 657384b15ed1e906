import { issueLink, openLink } from '../../src/features/people/index.ts'
import { createTestApp, type TestApp } from './app.ts'
import type { TestClient } from './client.ts'
import { codeMailedTo } from './mailbox.ts'
import { openBrowser, signIn } from './people.ts'
import { insertGround, insertTestUndertaking, type TestUndertaking } from './undertakings.ts'

/** The real app over one undertaking, with the browsers of those who belong to it. */
export interface UndertakingPages {
  readonly app: TestApp
  readonly ground: Awaited<ReturnType<typeof insertGround>>
  readonly work: TestUndertaking
  /** Address of a page under the undertaking, in Swedish: `at('problem/skriv')`. */
  readonly at: (room: string) => string
  readonly contact: TestClient
  /** Holds the private link, without an account. */
  readonly initiator: TestClient
}

/** An undertaking that was just started, with a contact person: in an app of its own, or beside `another`. */
export async function openUndertakingPages(another?: UndertakingPages): Promise<UndertakingPages> {
  const opened = another?.app ?? (await createTestApp())
  const { world } = opened
  const ground = another?.ground ?? (await insertGround(world))
  const work = await insertTestUndertaking(world, ground)
  const { number } = await world.db
    .selectFrom('undertaking')
    .select('number')
    .where('id', '=', work.id)
    .executeTakeFirstOrThrow()
  const contact = await signIn(world, `${work.contact.person}@example.org`)
  return {
    app: opened,
    ground,
    work,
    at: (room) => `/sv/utvecklingsarbeten/${number}/${room}`,
    contact: opened.browser(contact.token),
    initiator: await browserOfInitiator(opened, work.id),
  }
}

/** A browser in which the private link of an undertaking has been opened. */
async function browserOfInitiator(app: TestApp, undertaking: string): Promise<TestClient> {
  const { world } = app
  const link = { purpose: 'initiator', subject: undertaking } as const
  const { token } = await world.transaction((tx) => issueLink(tx, link, world.now()))
  const browser = await openBrowser(world)
  const result = await world.perform(openLink, browser.actor, { token })
  if (!result.ok) throw new Error(result.reason)
  return app.browser(browser.token)
}

/** A browser of somebody with a confirmed address. */
export async function browserOf(app: TestApp, address: string): Promise<TestClient> {
  return app.browser((await signIn(app.world, address)).token)
}

/** Signs in where the site asks for it, by the mailed code, and comes back to where one was going. */
export async function signInThere(app: TestApp, browser: TestClient, asked: string, address: string) {
  const till = new URL(asked, 'http://localhost').searchParams.get('till') ?? ''
  app.clock.advance(1000)
  await browser.post('/sv/logga-in', { address, till })
  const { code } = await codeMailedTo(app.world, address)
  return browser.post('/sv/logga-in/kod', { code })
}
