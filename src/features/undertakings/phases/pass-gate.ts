import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { closeDutiesOf, closeDuty } from '../../duties/index.ts'
import { type EvidenceRegistry, freezeStanding, loadStanding } from '../../gates/index.ts'
import { findModelVersion } from '../../models/index.ts'
import { gateCriteria, phaseAfter } from '../domain/model-in-force.ts'
import { id } from '../form.ts'
import { mayLeadPhases } from '../policy.ts'
import { lockUndertaking } from '../store.ts'
import { newestEvent, savePhase } from './store.ts'

/**
 * Passes the gate at the end of the phase: only when every criterion is met by what happened, or by a named, public
 * exception (R22). What was counted is frozen with the model's version. `registry` holds what every room offers as
 * evidence; rooms above this one are in it without being known here.
 */
export function passGate(registry: EvidenceRegistry) {
  return useCase({
    name: 'undertakings.pass-gate',
    // `phase` is the phase that was on the page: a second press must not pass the next gate too.
    input: z.object({ undertaking: id, phase: z.string().max(80) }),
    load: async (tx, input, { now }) => {
      const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
      if (isRefusal(undertaking)) return undertaking
      const model = await findModelVersion(tx, undertaking.modelVersion)
      if (model === undefined) throw new Error('an undertaking follows a model version that is not there')
      const gate = {
        undertaking: undertaking.id,
        phase: undertaking.phase,
        criteria: gateCriteria(model.content, undertaking.phase),
      }
      const standing = await loadStanding(tx, registry, gate, now)
      return {
        undertaking,
        standing,
        next: phaseAfter(model.content, undertaking.phase)?.id ?? null,
        lastEvent: await newestEvent(tx, undertaking.id),
      }
    },
    allow: (actor, { undertaking }) =>
      mayLeadPhases(actor, undertaking) ? ok(true) : refuse('forbidden', 'undertaking.gate.forbidden'),
    decide: ({ undertaking, standing, next, lastEvent }, input, given) => {
      if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
      if (undertaking.phase !== input.phase) return refuse('conflict', 'undertaking.gate.passed')
      if (!standing.open)
        return refuse('conflict', 'undertaking.gate.closed', { values: { missing: standing.missing } })
      const passage = {
        id: given.newId(),
        undertaking: undertaking.id,
        phase: undertaking.phase,
        nextPhase: next,
        modelVersion: undertaking.modelVersion,
        standing,
        lastEvent,
      }
      return decided(passage, [
        {
          type: 'gate.passed',
          subject: passage.id,
          undertaking: undertaking.id,
          place: undertaking.place,
          data: { exceptions: standing.excepted },
        },
      ])
    },
    save: async (tx, passage, { actor, now }) => {
      await freezeStanding(tx, { ...passage, passedBy: actor.kind === 'person' ? actor.person : null }, now)
      await savePhase(tx, passage.undertaking, passage.nextPhase, now)
      await closeDuty(tx, 'pass-gate', passage.undertaking, now)
      if (passage.nextPhase === null) await closeDutiesOf(tx, passage.undertaking, now)
    },
  })
}
