import { askForCode, confirmCode, findSession, performCounted, startSession } from '../src/features/people/index.ts'
import type { Person, Visitor } from '../src/kernel/actor.ts'
import { listOutbox } from '../src/platform/mail/index.ts'
import type { World } from '../src/platform/world.ts'

/** A browser of its own, with its cookie. */
export interface Browser<Actor = Visitor> {
  readonly cookie: string
  readonly actor: Actor
}

/** A visitor's browser, whose session has just begun. */
export async function openBrowser({ db, now }: World): Promise<Browser> {
  const { token, id, device } = await startSession(db, now())
  return { cookie: token, actor: { kind: 'visitor', session: id, device, links: [] } }
}

/** Who acts with this cookie now: with the links that were opened, and the roles that were given, since. */
export async function actorIn({ db, now }: World, cookie: string): Promise<Visitor | Person> {
  const found = await findSession(db, cookie, now())
  if (found === null) throw new Error('The cookie opens nothing')
  return found.actor
}

/** Signs in as everybody does: asks for a code, reads it in the outbox, types it. */
export async function signIn(world: World, address: string): Promise<Person> {
  const { actor, cookie } = await openBrowser(world)
  const home = { language: 'sv', origin: `demo ${address}` }
  const linkTo = 'https://demo.medverka.example/sv/logga-in/lank'
  const asked = await world.perform(askForCode, actor, { ...home, address, linkTo })
  if (!asked.ok) throw new Error(`No code was sent: ${asked.reason}`)
  const { mails } = await listOutbox(world.db)
  const [, code = ''] = mails.find(({ recipient }) => recipient === address)?.body.match(/\n(\d{6})\n/) ?? []
  const signedIn = await performCounted(world, confirmCode, actor, { ...home, code, cookie })
  if (!signedIn.ok) throw new Error(`The code was refused: ${signedIn.reason}`)
  const person = await actorIn(world, signedIn.value.token)
  if (person.kind !== 'person') throw new Error('Signing in made no person')
  return person
}
