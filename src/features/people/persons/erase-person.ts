import { z } from 'zod'
import { refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { deleteMailTo } from '../../../platform/mail/index.ts'
import { type UseCase, useCase } from '../../../platform/world.ts'
import { isLast } from '../domain/administrators.ts'
import { type Holding, listHeld } from '../holdings/holding.ts'
import { allowed, mayExportOrErase } from '../policy.ts'
import { lockAdministrators } from '../roles/store.ts'
import { deletePerson, lockPerson, type PersonToErase } from './store.ts'

type Loaded = { readonly person: PersonToErase; readonly lastAdministrator: boolean; readonly holds: number } | null

/**
 * A person erases themselves (GDPR article 17, C3): address, roles, sessions, drafts, codes and mail go, and with them
 * the mapping to the pseudonym. What happened stays in the log, under a pseudonym that means nobody any more. Who answers
 * for something hands it over first (R16); should anything be left all the same, rooms above see to it when they hear
 * `person.erased`. The last administrator stays until there is another.
 */
export function erasePerson(holdings: readonly Holding[]): UseCase<unknown, Loaded, PersonToErase> {
  return useCase({
    name: 'people.erase-person',
    input: z.unknown(),
    load: async (tx, _input, { actor, now }): Promise<Loaded> => {
      if (actor.kind !== 'person') return null
      const administrators = await lockAdministrators(tx)
      const person = await lockPerson(tx, actor.person)
      if (person === null) return null
      const held = await listHeld(tx, holdings, person.id, dateIn(now))
      return { person, lastAdministrator: isLast(administrators, person.id), holds: held.length }
    },
    allow: (actor, loaded) =>
      allowed(loaded !== null && mayExportOrErase(actor, loaded.person.id), 'people.sign-in-first'),
    decide: (loaded) => {
      if (loaded === null) return refuse('forbidden', 'people.sign-in-first')
      if (loaded.lastAdministrator) return refuse('conflict', 'people.last-administrator')
      const { person, holds } = loaded
      if (holds > 0) return refuse('conflict', 'handover-things.first-own', { values: { count: holds } })
      return decided(person, [{ type: 'person.erased', subject: person.pseudonym, data: { scopes: person.scopes } }])
    },
    save: async (tx, person) => {
      await deleteMailTo(tx, person.address)
      await deletePerson(tx, person)
    },
  })
}
