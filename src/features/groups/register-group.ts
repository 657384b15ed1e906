import { ok, refuse } from '../../kernel/result.ts'
import { decided } from '../../kernel/use-case.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { useCase } from '../../platform/world.ts'
import { tooNew } from './domain/group.ts'
import { registerInput } from './form.ts'
import { faultIn, loadFacts } from './load-facts.ts'
import { mayKeepGroups } from './policy.ts'
import { insertGroup, type NewGroup } from './store.ts'

/**
 * Registers a group, network or body that exists already, with since when and where that is known from (R10). What came to
 * be lately is new, and goes through the review (`formGroup`).
 */
export const registerGroup = useCase({
  name: 'groups.register-group',
  input: registerInput,
  load: (tx, input, { now }) => loadFacts(tx, input, dateIn(now)),
  allow: (actor, { around }) => (mayKeepGroups(actor, around) ? ok(true) : refuse('forbidden', 'group.forbidden')),
  decide: (loaded, input, { newId, now, actor }) => {
    const fault = faultIn(input, loaded) ?? tooNew(input.begins, dateIn(now))
    if (fault !== null) return fault
    const registeredBy = actor.kind === 'person' ? actor.person : null
    const group: NewGroup = { ...input, id: newId(), slug: loaded.slug, wasFormed: false, registeredBy }
    const data = { kind: group.kind }
    return decided(group, [{ type: 'group.registered', subject: group.id, place: group.places[0] ?? null, data }])
  },
  save: (tx, group, { now }) => insertGroup(tx, group, now),
})
