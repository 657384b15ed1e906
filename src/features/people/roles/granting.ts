import { randomUUID } from 'node:crypto'
import type { Role } from '../../../kernel/actor.ts'
import { type Decision, decided, type Given } from '../../../kernel/use-case.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { MailAddress } from '../domain/address.ts'
import { insertPerson, type KnownPerson, lockByAddress, type NewPerson, updatePerson } from '../persons/store.ts'
import { insertGrant, type NewGrant, selectGrant } from './store.ts'

/** A role for whoever has the address: known already, or from their first sign-in on. */
export interface RoleToGive {
  readonly address: MailAddress
  readonly displayName: string
  readonly language: Language
  readonly role: Role
  readonly scope: string | null
}

export interface GrantLoaded {
  readonly known: KnownPerson | null
  /** Id of the grant, when the person has it already. */
  readonly already: string | null
  readonly pseudonym: string
}

export interface Granted {
  readonly grant: string
  readonly person: string
  readonly displayName: string
  readonly create: NewPerson | null
  /** Null when the person had the role already. */
  readonly give: NewGrant | null
}

export async function loadGranting(tx: Tx, it: RoleToGive): Promise<GrantLoaded> {
  const known = await lockByAddress(tx, it.address.key)
  const already = known && (await selectGrant(tx, known.id, it.role, it.scope))
  return { known, already, pseudonym: known?.pseudonym ?? randomUUID() }
}

export function decideGranting(loaded: GrantLoaded, it: RoleToGive, given: Given): Decision<Granted> {
  const person = loaded.known?.id ?? given.newId()
  const grant = loaded.already ?? given.newId()
  const by = given.actor.kind === 'person' ? given.actor.person : null
  const create = loaded.known ? null : newPerson(person, loaded.pseudonym, it)
  const give = loaded.already ? null : { id: grant, person, role: it.role, scope: it.scope, by }
  const happened = { type: 'role.granted', subject: loaded.pseudonym, data: { role: it.role, scope: it.scope } }
  return decided({ grant, person, displayName: it.displayName, create, give }, give ? [happened] : [])
}

function newPerson(id: string, pseudonym: string, { address, displayName, language }: RoleToGive): NewPerson {
  return { id, pseudonym, address: address.address, addressKey: address.key, displayName, language }
}

export async function saveGranting(tx: Tx, granted: Granted, { now }: Given): Promise<void> {
  if (granted.create) await insertPerson(tx, granted.create, now)
  else await updatePerson(tx, granted.person, { displayName: granted.displayName })
  if (granted.give) await insertGrant(tx, granted.give, now)
}
