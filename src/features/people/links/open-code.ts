import type { z } from 'zod'
import type { HeldLink } from '../../../kernel/actor.ts'
import { ok, type Refusal, refuse } from '../../../kernel/result.ts'
import { type Decision, decided, type Given, isRefusal } from '../../../kernel/use-case.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { useCase } from '../../../platform/world.ts'
import { lockTries, noteTries } from '../attempts/store.ts'
import type { Counted } from '../counted.ts'
import { type Counter, spentLimit, type Tries } from '../domain/limits.ts'
import { hashOf } from '../domain/secret.ts'
import { sessionOf } from '../domain/session.ts'
import { openCodeInput } from '../form.ts'
import { allowOpening, opened } from './opening.ts'
import { holdLink, type StoredLink, selectLink } from './store.ts'

interface Loaded {
  readonly session: string
  readonly counters: readonly Counter[]
  readonly tries: Tries
  readonly link: StoredLink | undefined
}

interface Tried extends Counted<HeldLink> {
  readonly session: string
  readonly counters: readonly Counter[]
}

/**
 * Opens a private link by its short code. Wrong codes are counted per session and per origin (domain/limits.ts): perform
 * it with `performCounted`.
 */
export const openCode = useCase({
  name: 'people.open-code',
  input: openCodeInput,
  load,
  allow: allowOpening,
  decide,
  save: async (tx, { answer, session, counters }, { now }) => {
    if (answer.ok) await holdLink(tx, session, answer.value)
    else await noteTries(tx, counters, now)
  },
})

async function load(tx: Tx, input: z.infer<typeof openCodeInput>, { now, actor }: Given): Promise<Loaded | Refusal> {
  const session = sessionOf(actor)
  if (session === null) return refuse('conflict', 'people.session.missing')
  const counters: Counter[] = [
    { kind: 'short-code-session', of: session },
    { kind: 'short-code-origin', of: input.origin },
  ]
  const tries = await lockTries(tx, counters, now)
  return { session, counters, tries, link: await selectLink(tx, 'code_hash', hashOf(input.code)) }
}

function decide({ session, counters, tries, link }: Loaded): Decision<Tried> | Refusal {
  // The right code too: an answer to it would be an answer to a guess.
  if (spentLimit(tries) !== null) return refuse('throttled', 'people.short-code.too-many')
  const open = opened(link, 'people.short-code.wrong')
  return decided({ answer: isRefusal(open) ? open : ok(open), session, counters }, [])
}
