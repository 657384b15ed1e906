import { ok, refuse } from '../../kernel/result.ts'
import { decided } from '../../kernel/use-case.ts'
import { useCase } from '../../platform/world.ts'
import { closeDuty } from '../duties/index.ts'
import { ACCEPT, TELL } from './duties.ts'
import { endInput } from './form.ts'
import { mayKeepCommitments, mayTellOf } from './policy.ts'
import { closeCommitment, lockCommitment } from './store.ts'

/** Takes a commitment back, in public and with a reason: it will not be done. */
export const endCommitment = useCase({
  name: 'commitments.end-commitment',
  input: endInput,
  load: async (tx, input) => (await lockCommitment(tx, input.commitment)) ?? refuse('missing', 'commitment.missing'),
  // What a unit stands behind, that unit takes back; else those who wrote it down.
  allow: (actor, { unit, state, around }) =>
    (state === 'accepted' ? mayTellOf(actor, { unit, place: around }) : mayKeepCommitments(actor, around))
      ? ok(true)
      : refuse('forbidden', 'commitment.forbidden'),
  decide: (commitment, { because }) => {
    if (commitment.state === 'done' || commitment.state === 'ended') return refuse('conflict', 'commitment.over')
    return decided({ id: commitment.id, state: 'ended' as const, told: because }, [
      { type: 'commitment.ended', subject: commitment.id, place: commitment.place, data: { sum: commitment.sumSek } },
    ])
  },
  save: async (tx, ended, { now }) => {
    await closeCommitment(tx, ended, now)
    await closeDuty(tx, ACCEPT, ended.id, now)
    await closeDuty(tx, TELL, ended.id, now)
  },
})
