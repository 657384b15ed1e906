import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { addWorkingDays, dateIn } from '../../../platform/calendar/index.ts'
import { useCase } from '../../../platform/world.ts'
import { closeDuty, openDuty } from '../../duties/index.ts'
import { type EvidenceRegistry, loadStanding } from '../../gates/index.ts'
import { findModelVersion } from '../../models/index.ts'
import { gateCriteria } from '../domain/model-in-force.ts'
import { deskOf } from '../domain/undertaking.ts'
import { id } from '../form.ts'
import { lockUndertaking } from '../store.ts'

const PASS_DAYS = 5

/** Looks whether the gate has opened, and puts it on the contact person's desk; or takes it away again when it has closed. */
export function checkGate(registry: EvidenceRegistry) {
  return useCase({
    name: 'undertakings.check-gate',
    input: z.object({ undertaking: id }),
    load: async (tx, input, { now }) => {
      const undertaking = await lockUndertaking(tx, input.undertaking, 'share')
      if (isRefusal(undertaking)) return undertaking
      const model = await findModelVersion(tx, undertaking.modelVersion)
      const criteria = model === undefined ? [] : gateCriteria(model.content, undertaking.phase)
      const standing = await loadStanding(
        tx,
        registry,
        { undertaking: undertaking.id, phase: undertaking.phase, criteria },
        now,
      )
      return { undertaking, open: standing.open && undertaking.endedAt === null }
    },
    allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'undertaking.gate.forbidden')),
    decide: (loaded) => decided(loaded, []),
    save: async (tx, { undertaking, open }, { now }) => {
      if (!open) return closeDuty(tx, 'pass-gate', undertaking.id, now)
      const duty = { kind: 'pass-gate', undertaking: undertaking.id, subject: undertaking.id } as const
      await openDuty(tx, { ...duty, ...deskOf(undertaking), due: addWorkingDays(dateIn(now), PASS_DAYS) }, now)
    },
  })
}
