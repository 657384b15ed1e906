import { ok, refuse } from '../../kernel/result.ts'
import { decided } from '../../kernel/use-case.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { useCase } from '../../platform/world.ts'
import { at } from './domain/group.ts'
import { endInput } from './form.ts'
import { mayKeepGroups } from './policy.ts'
import { endGroupRow, findPointedAt, lockGroup } from './store.ts'

/** Ends a group with its last day, why, and who takes over; what it was stays to be read (R16). */
export const endGroup = useCase({
  name: 'groups.end-group',
  input: endInput,
  load: async (tx, { group: id, successor }, { now }) => {
    // In order of id, so that two that name each other don't wait for each other.
    const locked = new Map<string, Awaited<ReturnType<typeof lockGroup>>>()
    for (const each of [id, ...(successor === null ? [] : [successor])].sort()) {
      locked.set(each, await lockGroup(tx, each))
    }
    const group = locked.get(id)
    if (group === undefined) return refuse('missing', 'group.missing')
    const { around } = await findPointedAt(tx, { places: group.places, calledBy: null }, dateIn(now))
    return { group, around, successor: successor === null ? null : locked.get(successor) }
  },
  allow: (actor, { around }) => (mayKeepGroups(actor, around) ? ok(true) : refuse('forbidden', 'group.forbidden')),
  decide: ({ group, successor }, input, { now }) => {
    if (group.endedOn !== null) return refuse('conflict', 'group.ended')
    if (input.endedOn > dateIn(now)) return at('endedOn', 'group.end.not-yet')
    if (input.endedOn < group.begins) return at('endedOn', 'group.end.before-first-day')
    if (successor === undefined || successor?.id === group.id || (successor !== null && successor.endedOn !== null))
      return at('successor', 'group.end.successor')
    return decided({ ...input, slug: group.slug }, [
      { type: 'group.ended', subject: group.id, place: group.place, data: { successor: input.successor } },
    ])
  },
  save: (tx, ending, { now }) => endGroupRow(tx, ending, now),
})
