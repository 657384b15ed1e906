import { ok, refuse } from '../../kernel/result.ts'
import { decided, isRefusal } from '../../kernel/use-case.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { useCase } from '../../platform/world.ts'
import { answersKept, hindranceIn } from './domain/review.ts'
import { listExistingGroups } from './existing/store.ts'
import { formInput } from './form.ts'
import { faultIn, loadFacts } from './load-facts.ts'
import { mayKeepGroups } from './policy.ts'
import { insertGroup, insertReview, type NewGroup } from './store.ts'

/**
 * Forms a new group. Each that goes on in the place, in it or around it has been shown and answered; when one of them takes
 * it on, there is no new one (R10). The answers are kept as public record.
 */
export const formGroup = useCase({
  name: 'groups.form-group',
  input: formInput,
  load: async (tx, input, { now }) => {
    const loaded = await loadFacts(tx, input, dateIn(now))
    return isRefusal(loaded) ? loaded : { ...loaded, existing: await listExistingGroups(tx, input.places) }
  },
  allow: (actor, { around }) => (mayKeepGroups(actor, around) ? ok(true) : refuse('forbidden', 'group.forbidden')),
  decide: ({ existing, slug, ...loaded }, { answers, ...facts }, { newId, actor }) => {
    const fault = faultIn(facts, loaded) ?? hindranceIn(existing, answers)
    if (fault !== null) return fault
    const registeredBy = actor.kind === 'person' ? actor.person : null
    const group: NewGroup = { ...facts, id: newId(), slug, wasFormed: true, source: '', registeredBy }
    const kept = answersKept(existing, answers)
    const data = { kind: group.kind, reviewed: kept.length }
    const formed = { type: 'group.formed', subject: group.id, place: group.places[0] ?? null, data }
    return decided({ ...group, review: kept }, [formed])
  },
  save: async (tx, { review, ...group }, { now }) => {
    await insertGroup(tx, group, now)
    await insertReview(tx, group.id, review)
  },
})
