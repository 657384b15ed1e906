import { ok, refuse } from '../../kernel/result.ts'
import { decided } from '../../kernel/use-case.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { useCase } from '../../platform/world.ts'
import { closeDuty, openDuty } from '../duties/index.ts'
import { at } from './domain/made.ts'
import { acceptDuty, TELL } from './duties.ts'
import { changeInput } from './form.ts'
import { mayKeepCommitments } from './policy.ts'
import { lockCommitment, updateCommitment } from './store.ts'

/**
 * Other words, another day or sum. The unit that stood behind the older ones hasn't accepted these: it is asked anew, and
 * until it has answered the commitment shows as not anchored (R13).
 */
export const changeCommitment = useCase({
  name: 'commitments.change-commitment',
  input: changeInput,
  load: async (tx, input) => (await lockCommitment(tx, input.commitment)) ?? refuse('missing', 'commitment.missing'),
  allow: (actor, { around }) =>
    mayKeepCommitments(actor, around) ? ok(true) : refuse('forbidden', 'commitment.forbidden'),
  decide: (before, { version, commitment: id, ...input }, { now }) => {
    if (before.state === 'done' || before.state === 'ended') return refuse('conflict', 'commitment.over')
    if (before.version !== version) return refuse('conflict', 'commitment.changed-meanwhile')
    if (input.due !== before.due && input.due < dateIn(now)) return at('due', 'commitment.due-past')
    const data = { version: version + 1, sum: input.sumSek }
    return decided({ changed: { id, ...input }, unit: before.unit }, [
      { type: 'commitment.changed', subject: id, place: before.place, data },
    ])
  },
  save: async (tx, { changed, unit }, { now }) => {
    await updateCommitment(tx, changed)
    await closeDuty(tx, TELL, changed.id, now)
    if (unit !== null) await openDuty(tx, acceptDuty(changed.id, unit, now), now)
  },
})
