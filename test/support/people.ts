import {
  askForCode,
  confirmCode,
  createAdministrator,
  findSession,
  grantRole,
  performCounted,
  startSession,
} from '../../src/features/people/index.ts'
import type { Person, Role, Visitor } from '../../src/kernel/actor.ts'
import { SYSTEM } from '../../src/kernel/actor.ts'
import type { Language } from '../../src/platform/i18n/index.ts'
import type { World } from '../../src/platform/world.ts'

/** A browser: its cookie, and who it acts as now. */
export interface TestBrowser<Actor = Visitor> {
  readonly token: string
  readonly actor: Actor
}

/** A visitor whose session has just begun. */
export async function openBrowser(world: World): Promise<TestBrowser> {
  const { token, id, device } = await startSession(world.db, world.now())
  return { token, actor: { kind: 'visitor', session: id, device, links: [] } }
}

/** Who acts with this cookie now; throws when it opens nothing. */
export async function actorWith(world: World, token: string): Promise<Visitor | Person> {
  const found = await findSession(world.db, token, world.now())
  if (found === null) throw new Error('The cookie opens nothing')
  return found.actor
}

/** Asks for a code and reads it in the mail that was queued. */
export async function mailedCode(
  world: World,
  actor: Visitor,
  address: string,
  { language = 'sv' as Language, origin = 'home' } = {},
): Promise<{ readonly code: string; readonly token: string; readonly recipient: string }> {
  const linkTo = 'https://provstad.example/sv/logga-in/lank'
  const asked = await world.perform(askForCode, actor, { address, language, linkTo, origin })
  if (!asked.ok) throw new Error(asked.reason)
  const { id } = asked.value.mail
  const mail = await world.db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const [, code = ''] = mail.body.match(/\n(\d{6})\n/) ?? []
  const [, token = ''] = mail.body.match(/\/lank\/([\w-]{43})\n/) ?? []
  return { code, token, recipient: mail.recipient }
}

/** Signs in the real way, by mailed code; a person is made at the address's first time. */
export async function signIn(world: World, address: string, browser?: TestBrowser): Promise<TestBrowser<Person>> {
  const { actor, token: cookie } = browser ?? (await openBrowser(world))
  const { code } = await mailedCode(world, actor, address)
  const signedIn = await performCounted(world, confirmCode, actor, { code, cookie, language: 'sv', origin: 'home' })
  if (!signedIn.ok) throw new Error(signedIn.reason)
  const { token } = signedIn.value
  const person = await actorWith(world, token)
  if (person.kind !== 'person') throw new Error('Signing in made no person')
  return { token, actor: person }
}

/** An administrator, signed in. */
export async function signInAdministrator(world: World, address = 'admin@provstad.example') {
  const made = await world.perform(createAdministrator, SYSTEM, { address, displayName: 'Administratör Ett' })
  if (!made.ok) throw new Error(made.reason)
  return signIn(world, address)
}

/** Somebody with a role, signed in. `scope`: id of a body, party or undertaking; null is the whole municipality. */
export async function signInWithRole(
  world: World,
  role: Role,
  scope: string | null = null,
  address = `${role}@provstad.example`,
): Promise<TestBrowser<Person>> {
  const { actor } = await signInAdministrator(world)
  const given = await world.perform(grantRole, actor, { address, displayName: `Provperson, ${role}`, role, scope })
  if (!given.ok) throw new Error(given.reason)
  return signIn(world, address)
}

/** Empties the room between tests, which is faster than a database for each; only the log stays. */
export async function forgetEveryone({ db }: World): Promise<void> {
  await db.deleteFrom('session').execute()
  await db.deleteFrom('person').execute()
  await db.deleteFrom('attempt').execute()
  await db.deleteFrom('private_link').execute()
  await db.deleteFrom('mail').execute()
}
