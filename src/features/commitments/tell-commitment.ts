import { ok, refuse } from '../../kernel/result.ts'
import { decided } from '../../kernel/use-case.ts'
import { useCase } from '../../platform/world.ts'
import { closeDuty } from '../duties/index.ts'
import { ACCEPT, TELL } from './duties.ts'
import { tellInput } from './form.ts'
import { mayTellOf } from './policy.ts'
import { closeCommitment, lockCommitment } from './store.ts'

/** Tells what came of a commitment: it is done, whether or not anybody stood behind it. */
export const tellCommitment = useCase({
  name: 'commitments.tell-commitment',
  input: tellInput,
  load: async (tx, input) => (await lockCommitment(tx, input.commitment)) ?? refuse('missing', 'commitment.missing'),
  allow: (actor, { unit, around }) =>
    mayTellOf(actor, { unit, place: around }) ? ok(true) : refuse('forbidden', 'commitment.answer.forbidden'),
  decide: (commitment, { told }) => {
    if (commitment.state !== 'made' && commitment.state !== 'accepted') return refuse('conflict', 'commitment.over')
    return decided({ id: commitment.id, state: 'done' as const, told }, [
      { type: 'commitment.done', subject: commitment.id, place: commitment.place, data: { sum: commitment.sumSek } },
    ])
  },
  save: async (tx, done, { now }) => {
    await closeCommitment(tx, done, now)
    await closeDuty(tx, ACCEPT, done.id, now)
    await closeDuty(tx, TELL, done.id, now)
  },
})
