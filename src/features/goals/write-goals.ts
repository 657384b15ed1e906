import { ok, refuse } from '../../kernel/result.ts'
import { decided, isRefusal } from '../../kernel/use-case.ts'
import { useCase } from '../../platform/world.ts'
import { treeOf } from './domain/tree.ts'
import { writeInput } from './form.ts'
import { mayKeepGoals } from './policy.ts'
import { lockGoalsOf, saveDraft, type WrittenVersion } from './versions/store.ts'

/**
 * Writes a draft of a place's goals and benefits (R11): the one there is, or a new version. What was proposed and not yet
 * agreed is withdrawn by it, and stays to be read with the answers that it got.
 */
export const writeGoals = useCase({
  name: 'goals.write-goals',
  input: writeInput,
  load: async (tx, { place }) => {
    const { around, ...goals } = await lockGoalsOf(tx, place)
    return around === null ? refuse('missing', 'goal.place-missing') : { ...goals, around }
  },
  allow: (actor, { around }) => (mayKeepGoals(actor, around) ? ok(true) : refuse('forbidden', 'goal.forbidden')),
  decide: ({ newest, lastNumber, keys }, input, { newId, actor }) => {
    if ((newest?.id ?? null) !== input.based || (newest?.edition ?? 0) !== input.edition)
      return refuse('conflict', 'goal.changed-meanwhile')
    const goals = treeOf(input.goals, new Set(keys), newId)
    if (isRefusal(goals)) return goals
    const draft = newest?.state === 'draft' ? newest : null
    const version: WrittenVersion = {
      ...{ id: draft?.id ?? newId(), place: input.place, number: draft?.number ?? lastNumber + 1 },
      ...{ language: input.language, edition: (draft?.edition ?? 0) + 1, goals },
      withdraws: newest?.state === 'proposed' ? newest.id : null,
      writtenBy: actor.kind === 'person' ? actor.person : null,
    }
    const data = { number: version.number, goals: goals.length }
    return decided(version, [{ type: 'goals.written', subject: version.id, place: version.place, data }])
  },
  save: (tx, version, { now }) => saveDraft(tx, version, now),
})
