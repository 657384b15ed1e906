import type { Person } from '../../src/kernel/actor.ts'
import { createTestApp, type TestApp } from './app.ts'
import type { TestClient } from './client.ts'
import { signIn } from './people.ts'
import { insertLeader, insertTown, nameContact, type StartedWork, startWork, type TestTown } from './provstad.ts'

/** The real app over Provstad, and the browsers of those who belong to an undertaking there. */
export interface ProvstadPages {
  readonly app: TestApp
  readonly town: TestTown
  readonly work: StartedWork
  /** Address of a page under the undertaking, in Swedish: `at('syfte/ambition')`. */
  readonly at: (room: string) => string
  /** Holds the private link, without an account. */
  readonly initiator: TestClient
  readonly contact: TestClient & { readonly actor: Person }
  /** Leads the responsible board's work. */
  readonly leader: TestClient & { readonly actor: Person }
  /** Leads the executive board's work. */
  readonly executive: TestClient & { readonly actor: Person }
  readonly stranger: TestClient
}

/** An undertaking that a resident just started on Provgatan, with a contact person. */
export async function openProvstad(): Promise<ProvstadPages> {
  const app = await createTestApp()
  const town = await insertTown(app.world)
  const work = await startWork(app.world, town)
  const signedIn = async (actor: Person) =>
    Object.assign(app.browser((await signIn(app.world, `${actor.person}@example.org`)).token), { actor })
  return {
    ...{ app, town, work },
    at: (room) => `/sv/utvecklingsarbeten/${work.number}/${room}`,
    initiator: app.browser(work.initiator.token),
    contact: await signedIn(await nameContact(app.world, work.id, town.technical)),
    leader: await signedIn(await insertLeader(app.world, town.technical)),
    executive: await signedIn(await insertLeader(app.world, town.executive, 'Samordnare Två')),
    stranger: app.browser(),
  }
}
