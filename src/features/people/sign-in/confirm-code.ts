import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { newToken } from '../../../kernel/ids.ts'
import { ok, type Refusal, type RefusalKind, refuse } from '../../../kernel/result.ts'
import { type Decision, decided, type Given } from '../../../kernel/use-case.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { useCase } from '../../../platform/world.ts'
import { lockTries, noteTries } from '../attempts/store.ts'
import type { Counted } from '../counted.ts'
import { type Counter, spentLimit, type Tries } from '../domain/limits.ts'
import { hashOf } from '../domain/secret.ts'
import { sessionExpiry, sessionOf } from '../domain/session.ts'
import { type Guess, judge, MOST_ATTEMPTS, type SentCode, type Verdict } from '../domain/sign-in-code.ts'
import { confirmCodeInput } from '../form.ts'
import { insertPerson, type KnownPerson, lockByAddress, type NewPerson } from '../persons/store.ts'
import { mayConfirmCode } from '../policy.ts'
import { rotateSession } from '../sessions/store.ts'
import { type CodeWanted, lockCode, markUsed, updateAttempts } from './store.ts'

type Input = z.infer<typeof confirmCodeInput>

interface Loaded {
  readonly code: SentCode
  readonly session: string | null
  readonly counters: readonly Counter[]
  readonly tries: Tries
  readonly known: KnownPerson | null
  readonly fresh: { readonly token: string; readonly pseudonym: string }
}

/** What the web needs to go on: the session's new token for the cookie, and who it is. */
export interface SignedIn {
  readonly token: string
  readonly expiresAt: Date
  readonly person: string
  readonly language: Language
  /** True when this was the address's first time here. */
  readonly isNew: boolean
}

interface Confirmed extends Counted<SignedIn> {
  readonly code: SentCode
  readonly counters: readonly Counter[]
  readonly create: NewPerson | null
  readonly repeated: boolean
}

/**
 * Signs in with the six digits or the mailed link, in the session that asked; a person is made at the first time. The
 * session gets a new token and keeps everything else. Wrong digits are counted: perform it with `performCounted`.
 */
export const confirmCode = useCase({
  name: 'people.confirm-code',
  input: confirmCodeInput,
  load,
  allow: (actor) => (mayConfirmCode(actor) ? ok<true>(true) : refuse('conflict', 'people.code.signed-in')),
  decide,
  save,
})

async function load(tx: Tx, { guess, cookie, origin }: Input, { now, actor }: Given): Promise<Loaded | Refusal> {
  const session = sessionOf(actor)
  const code = await lockCode(tx, wantedBy(guess, session, cookie))
  if (code === undefined) return refuse('missing', 'people.code.none')
  const counters: Counter[] =
    guess.kind === 'link'
      ? []
      : [
          { kind: 'digits-address', of: code.addressKey },
          { kind: 'digits-origin', of: origin },
        ]
  const tries = await lockTries(tx, counters, now)
  const known = await lockByAddress(tx, code.addressKey)
  return { code, session, counters, tries, known, fresh: { token: newToken(), pseudonym: randomUUID() } }
}

function wantedBy(guess: Guess, session: string | null, cookie: string | null): CodeWanted {
  if (guess.kind === 'link') return { linkHash: hashOf(guess.token) }
  return { session, formerHash: cookie === null ? null : hashOf(cookie) }
}

function decide(loaded: Loaded, input: Input, given: Given): Decision<Confirmed> | Refusal {
  const { code, session, known } = loaded
  const verdict = judge(code, input.guess, { session, cookie: input.cookie, now: given.now })
  if (verdict !== 'right' && verdict !== 'repeated' && verdict !== 'wrong') return refusalFor(verdict)
  // Nor the right digits: an answer to them would be an answer to a guess.
  if (spentLimit(loaded.tries) !== null) return refuse('throttled', 'people.code.use-link')
  if (verdict === 'wrong') return decided(wrong(loaded), [])
  // Asked for before the address had its person, by another spelling of it: that may be another mailbox.
  if (known !== null && known.address !== code.address) return refusalFor('expired')
  return signIn(loaded, input.language, given, verdict === 'repeated')
}

function signIn(loaded: Loaded, language: Language, given: Given, repeated: boolean): Decision<Confirmed> {
  const { code, known, fresh } = loaded
  const person = known ?? newPerson(code, language, fresh.pseudonym, given)
  const create = known === null ? { ...person, addressKey: code.addressKey } : null
  const answer = ok({
    token: fresh.token,
    expiresAt: sessionExpiry(given.now),
    person: person.id,
    language: person.language,
    isNew: create !== null,
  })
  const happened = create ? [{ type: 'person.joined', subject: create.pseudonym }] : []
  return decided({ answer, code, counters: [], create, repeated }, happened)
}

type Refused = Exclude<Verdict, 'right' | 'repeated' | 'wrong'>

const REFUSALS: Readonly<Record<Refused, readonly [RefusalKind, string]>> = {
  'other-browser': ['forbidden', 'people.code.other-browser'],
  used: ['conflict', 'people.code.used'],
  expired: ['conflict', 'people.code.expired'],
  dead: ['throttled', 'people.code.dead'],
}

function refusalFor(verdict: Refused): Refusal {
  const [kind, reason] = REFUSALS[verdict]
  return refuse(kind, reason)
}

function wrong({ code, counters }: Loaded): Confirmed {
  const left = MOST_ATTEMPTS - code.attempts - 1
  const reason = left > 0 ? 'people.code.wrong' : 'people.code.dead'
  const answer = refuse('invalid', reason, { values: { left }, fields: { code: reason } })
  return { answer, code: { ...code, attempts: code.attempts + 1 }, counters, create: null, repeated: false }
}

function newPerson({ address }: SentCode, language: Language, pseudonym: string, given: Given): KnownPerson {
  return { id: given.newId(), pseudonym, address, displayName: null, language }
}

async function save(tx: Tx, { answer, code, counters, create, repeated }: Confirmed, { now }: Given): Promise<void> {
  if (!answer.ok) {
    await updateAttempts(tx, code.id, code.attempts)
    await noteTries(tx, counters, now)
    return
  }
  if (create) await insertPerson(tx, create, now)
  const { token, expiresAt, person } = answer.value
  const former = await rotateSession(tx, { id: code.session, tokenHash: hashOf(token), person, expiresAt })
  if (!repeated) await markUsed(tx, code.id, former, now)
}
