import { randomInt } from 'node:crypto'
import type { z } from 'zod'
import { newToken } from '../../../kernel/ids.ts'
import { type Refusal, refuse } from '../../../kernel/result.ts'
import { decided, type Given } from '../../../kernel/use-case.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type Mail, queueMail, sendMailJob } from '../../../platform/mail/index.ts'
import { useCase } from '../../../platform/world.ts'
import { lockTries, noteTries } from '../attempts/store.ts'
import { type Counter, spentLimit, type Tries } from '../domain/limits.ts'
import { hashOf, hashOfDigits } from '../domain/secret.ts'
import { sessionOf } from '../domain/session.ts'
import { CODE_MINUTES } from '../domain/sign-in-code.ts'
import { askForCodeInput } from '../form.ts'
import { type KnownPerson, selectByAddress } from '../persons/store.ts'
import { mayAskForCode } from '../policy.ts'
import { codeMail } from './code-mail.ts'
import { insertCode, type NewCode } from './store.ts'

type Input = z.infer<typeof askForCodeInput>

interface Loaded {
  readonly session: string
  readonly counters: readonly Counter[]
  readonly tries: Tries
  readonly known: KnownPerson | null
  readonly fresh: { readonly digits: string; readonly token: string }
}

interface Asked {
  readonly code: NewCode
  readonly counters: readonly Counter[]
  readonly mail: Mail
}

/**
 * Mails a code and a link to whoever reads the address. The answer and the work are the same whether the address is known
 * or not. The code is bound to the session that asks. Limits: domain/limits.ts.
 */
export const askForCode = useCase({
  name: 'people.ask-for-code',
  input: askForCodeInput,
  load,
  allow: (actor) => {
    if (mayAskForCode(actor)) return { ok: true, value: true }
    const signedIn = actor.kind === 'person'
    return refuse('conflict', signedIn ? 'people.code.signed-in' : 'people.session.missing')
  },
  decide: (loaded, input, given) => {
    const spent = spentLimit(loaded.tries)
    if (spent !== null) return refuse('throttled', 'people.code.too-many-asked', { values: { hours: spent.hours } })
    const asked = compose(loaded, input, given)
    return decided(asked, [], [sendMailJob(asked.mail.id)])
  },
  save: async (tx, { code, counters, mail }, { now }) => {
    await noteTries(tx, counters, now)
    await insertCode(tx, code)
    await queueMail(tx, { ...mail, now })
  },
})

async function load(tx: Tx, input: Input, { now, actor }: Given): Promise<Loaded | Refusal> {
  const session = sessionOf(actor)
  if (session === null) return refuse('conflict', 'people.session.missing')
  const counters: Counter[] = [
    { kind: 'ask-address', of: input.address.key },
    { kind: 'ask-session', of: session },
    { kind: 'ask-origin', of: input.origin },
  ]
  const tries = await lockTries(tx, counters, now)
  const known = await selectByAddress(tx, input.address.key)
  const digits = String(randomInt(1_000_000)).padStart(6, '0')
  return { session, counters, tries, known, fresh: { digits, token: newToken() } }
}

function compose({ session, counters, known, fresh }: Loaded, input: Input, given: Given): Asked {
  const id = given.newId()
  // Never to another spelling of it: where + or case matters, that is somebody else's mailbox.
  const recipient = known?.address ?? input.address.address
  const code: NewCode = {
    id,
    session,
    address: recipient,
    addressKey: input.address.key,
    codeHash: hashOfDigits(id, fresh.digits),
    linkHash: hashOf(fresh.token),
    createdAt: given.now,
    expiresAt: new Date(given.now.getTime() + CODE_MINUTES * 60_000),
  }
  const link = `${input.linkTo.replace(/\/$/, '')}/${fresh.token}`
  const mail = { id: given.newId(), recipient, ...codeMail(known?.language ?? input.language, fresh.digits, link) }
  return { code, counters, mail }
}
