import { ok, refuse } from '../../kernel/result.ts'
import { decided } from '../../kernel/use-case.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { useCase } from '../../platform/world.ts'
import { openDuty } from '../duties/index.ts'
import type { Commitment } from './domain/commitment.ts'
import { at, faultOf, unitOf } from './domain/made.ts'
import { acceptDuty } from './duties.ts'
import { type MakeInput, makeInput } from './form.ts'
import { mayKeepCommitments } from './policy.ts'
import { findGrounds, findSame, insertCommitment, lockUnit } from './store.ts'

/**
 * Writes down what somebody commits themselves to. The unit of the line organisation that is to stand behind it gets the
 * duty to answer; until it has accepted, the commitment shows as not anchored (R13).
 */
export const makeCommitment = useCase({
  name: 'commitments.make-commitment',
  input: makeInput,
  load,
  allow: (actor, { around }) =>
    mayKeepCommitments(actor, around) ? ok(true) : refuse('forbidden', 'commitment.forbidden'),
  decide: ({ unit, same, ...grounds }, input, { newId, now, actor }) => {
    const fault = faultOf(input)
    if (fault !== null) return fault
    if (unit === 'closed') return at(input.unit === null ? 'body' : 'unit', 'commitment.unit-closed')
    if (!grounds.groupGoesOn) return at('group', 'commitment.group-ended')
    if (!grounds.forGroupGoesOn) return at('forGroup', 'commitment.group-ended')
    if (!grounds.effortIsHere) return at('effort', 'commitment.effort-elsewhere')
    // It stands there already: a second press.
    if (same !== undefined) return refuse('conflict', 'commitment.already')
    if (input.due < dateIn(now)) return at('due', 'commitment.due-past')
    const state = { unit: unit?.id ?? null, unitLevel: null, state: 'made', told: null, version: 1 } as const
    const commitment: Commitment = { ...input, id: newId(), ...state }
    const registeredBy = actor.kind === 'person' ? actor.person : null
    const data = { sum: commitment.sumSek, unit: commitment.unit }
    return decided({ commitment, registeredBy }, [
      { type: 'commitment.made', subject: commitment.id, place: commitment.place, data },
    ])
  },
  save: async (tx, { commitment, registeredBy }, { now }) => {
    await insertCommitment(tx, commitment, registeredBy, now)
    if (commitment.unit !== null) await openDuty(tx, acceptDuty(commitment.id, commitment.unit, now), now)
  },
})

async function load(tx: Tx, input: MakeInput, { now }: { now: Date }) {
  const { around, ...grounds } = await findGrounds(tx, input)
  if (around === null) return at('place', 'form.choose')
  const asked = unitOf(input)
  const unit = asked === null ? null : ((await lockUnit(tx, asked, dateIn(now))) ?? ('closed' as const))
  return { ...grounds, around, unit, same: await findSame(tx, input) }
}
