import { ok, refuse } from '../../kernel/result.ts'
import { decided } from '../../kernel/use-case.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { useCase } from '../../platform/world.ts'
import { proposeInput } from './form.ts'
import { mayKeepGoals } from './policy.ts'
import { countUnknown, lockVersion, saveProposal } from './versions/store.ts'

/** Proposes a draft to groups of the place, and to boards: each is to agree, in a decision of its own (R11). */
export const proposeGoals = useCase({
  name: 'goals.propose-goals',
  input: proposeInput,
  load: async (tx, input, { now }) => {
    const version = await lockVersion(tx, input.version)
    if (version === undefined) return refuse('missing', 'goal.missing')
    return { version, unknown: await countUnknown(tx, version.place, input, dateIn(now)) }
  },
  allow: (actor, { version }) =>
    mayKeepGoals(actor, version.around) ? ok(true) : refuse('forbidden', 'goal.forbidden'),
  decide: ({ version, unknown }, { groups, bodies }) => {
    if (version.state !== 'draft') return refuse('conflict', 'goal.propose.not-draft')
    const asked = groups.length + bodies.length
    if (asked === 0) return at('groups', 'goal.propose.nobody')
    if (unknown.groups > 0) return at('groups', 'goal.propose.group-gone')
    if (unknown.bodies > 0) return at('bodies', 'goal.propose.body-gone')
    const { id, place, number } = version
    return decided({ version: id, place, number, groups, bodies }, [
      { type: 'goals.proposed', subject: id, place, data: { number, asked } },
    ])
  },
  save: (tx, proposal, { now }) => saveProposal(tx, proposal, now),
})

function at(field: string, reason: string) {
  return refuse('invalid', reason, { fields: { [field]: reason } })
}
