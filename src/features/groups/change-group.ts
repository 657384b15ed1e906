import { ok, refuse } from '../../kernel/result.ts'
import { decided, isRefusal } from '../../kernel/use-case.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { useCase } from '../../platform/world.ts'
import { newGroundIn } from './domain/group.ts'
import { listExistingGroups } from './existing/store.ts'
import { changeInput } from './form.ts'
import { faultIn, loadPointedAt } from './load-facts.ts'
import { mayKeepGroups } from './policy.ts'
import { findPointedAt, lockGroup, lockRegister, updateGroup } from './store.ts'

/**
 * Changes what is told about a group; whoever read an older version is shown the newer one first. It isn't taken to where
 * others go on already: there it would be a new group, and those others are answered before that (R10, `formGroup`).
 */
export const changeGroup = useCase({
  name: 'groups.change-group',
  input: changeInput,
  load: async (tx, input, { now }) => {
    await lockRegister(tx)
    const group = await lockGroup(tx, input.group)
    if (group === undefined) return refuse('missing', 'group.missing')
    const pointedAt = await loadPointedAt(tx, input, dateIn(now))
    if (isRefusal(pointedAt)) return pointedAt
    // Who may keep only some places neither takes a group out of another's nor puts it there.
    const before = await findPointedAt(tx, { places: group.places, calledBy: null }, dateIn(now))
    const around = [...pointedAt.around, ...before.around]
    const met = await listExistingGroups(tx, input.places)
    return { group, ...pointedAt, around, met, known: await listExistingGroups(tx, group.places) }
  },
  allow: (actor, { around }) => (mayKeepGroups(actor, around) ? ok(true) : refuse('forbidden', 'group.forbidden')),
  decide: ({ group, bodyIsOpen, met, known }, { version, group: id, ...facts }) => {
    if (group.endedOn !== null) return refuse('conflict', 'group.ended')
    if (group.version !== version) return refuse('conflict', 'group.changed-meanwhile')
    const fault = faultIn(facts, { bodyIsOpen, alike: false }) ?? newGroundIn(group.id, met, known)
    if (fault !== null) return fault
    const place = facts.places[0] ?? group.place
    return decided({ id, slug: group.slug, facts, version: version + 1 }, [
      { type: 'group.changed', subject: id, place, data: { version: version + 1 } },
    ])
  },
  save: (tx, { id, facts, version }, { now }) => updateGroup(tx, id, facts, version, now),
})
