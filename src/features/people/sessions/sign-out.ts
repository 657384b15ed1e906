import { z } from 'zod'
import { decided } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { sessionOf } from '../domain/session.ts'
import { allowed, maySignOut } from '../policy.ts'
import { type StartedSession, startSession } from './start-session.ts'
import { deleteSession } from './store.ts'

/**
 * Leaves this browser as one found it, on a library's computer too: drafts, opened links and waiting codes go with the
 * session. Only the browser's own mark goes on in a new, empty one, so that signing out and in again never makes two
 * voices (R22). `cookie.started`: the new session; null when there was none to end.
 */
export const signOut = useCase({
  name: 'people.sign-out',
  input: z.unknown(),
  load: async (_tx, _input, { actor }) => ({
    session: sessionOf(actor),
    device: actor.kind === 'system' ? null : actor.device,
  }),
  allow: (actor) => allowed(maySignOut(actor), 'people.sign-in-first'),
  decide: ({ session, device }) => decided({ session, device, cookie: { started: null as StartedSession | null } }, []),
  save: async (tx, { session, device, cookie }, { now }) => {
    if (session === null) return
    await deleteSession(tx, session)
    cookie.started = await startSession(tx, now, device ?? undefined)
  },
})
