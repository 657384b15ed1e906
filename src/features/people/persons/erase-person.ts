import { z } from 'zod'
import { refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { deleteMailTo } from '../../../platform/mail/index.ts'
import { useCase } from '../../../platform/world.ts'
import { isLast } from '../domain/administrators.ts'
import { allowed, mayExportOrErase } from '../policy.ts'
import { lockAdministrators } from '../roles/store.ts'
import { deletePerson, lockPerson } from './store.ts'

/**
 * A person erases themselves (GDPR article 17, C3): address, roles, sessions, drafts, codes and mail go, and with them
 * the mapping to the pseudonym. What happened stays in the log, under a pseudonym that means nobody any more. Rooms above
 * hand over what the person answered for when they hear `person.erased` (R16). The last administrator stays until there
 * is another.
 */
export const erasePerson = useCase({
  name: 'people.erase-person',
  input: z.unknown(),
  load: async (tx, _input, { actor }) => {
    if (actor.kind !== 'person') return null
    const administrators = await lockAdministrators(tx)
    const person = await lockPerson(tx, actor.person)
    return person && { person, lastAdministrator: isLast(administrators, person.id) }
  },
  allow: (actor, loaded) =>
    allowed(loaded !== null && mayExportOrErase(actor, loaded.person.id), 'people.sign-in-first'),
  decide: (loaded) => {
    if (loaded === null) return refuse('forbidden', 'people.sign-in-first')
    if (loaded.lastAdministrator) return refuse('conflict', 'people.last-administrator')
    const { person } = loaded
    return decided(person, [{ type: 'person.erased', subject: person.pseudonym, data: { scopes: person.scopes } }])
  },
  save: async (tx, person) => {
    await deleteMailTo(tx, person.address)
    await deletePerson(tx, person)
  },
})
