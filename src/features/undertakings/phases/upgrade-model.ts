import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { freeText } from '../../../platform/text.ts'
import { useCase } from '../../../platform/world.ts'
import { compareVersions, findModelVersion, mapPhase } from '../../models/index.ts'
import { id } from '../form.ts'
import { mayLeadPhases } from '../policy.ts'
import { lockUndertaking } from '../store.ts'
import { saveUpgrade } from './store.ts'

/** Moves an undertaking to a newer version of its model: chosen, never forced (R15). The phase is mapped; what changes is shown before. */
export const upgradeModel = useCase({
  name: 'undertakings.upgrade-model',
  // `phase` is the phase that was on the page: what was shown to change is said of that one.
  input: z.object({ undertaking: id, phase: z.string().max(80), version: id, reason: freeText({ max: 2000 }) }),
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
    if (isRefusal(undertaking)) return undertaking
    const [from, to] = [await findModelVersion(tx, undertaking.modelVersion), await findModelVersion(tx, input.version)]
    if (from === undefined || to === undefined) return refuse('missing', 'undertaking.upgrade.missing')
    return { undertaking, from, to }
  },
  allow: (actor, { undertaking }) =>
    mayLeadPhases(actor, undertaking) ? ok(true) : refuse('forbidden', 'undertaking.gate.forbidden'),
  decide: ({ undertaking, from, to }, input, given) => {
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    if (to.id === from.id) return refuse('conflict', 'undertaking.upgrade.same')
    if (to.model !== from.model) return refuse('conflict', 'undertaking.upgrade.other-model')
    // Back to older demands would be a way around a gate.
    if (compareVersions(to.version, from.version) < 0) return refuse('conflict', 'undertaking.upgrade.older')
    if (undertaking.phase !== input.phase) return refuse('conflict', 'gates.other-phase')
    const toPhase = mapPhase(from.content, to.content, undertaking.phase).phase
    if (toPhase === null) return refuse('conflict', 'undertaking.upgrade.no-phase')
    const upgrade = {
      id: given.newId(),
      undertaking: undertaking.id,
      fromVersion: from.id,
      toVersion: to.id,
      fromPhase: undertaking.phase,
      toPhase,
      reason: input.reason,
    }
    return decided(upgrade, [
      {
        type: 'model.upgraded',
        subject: upgrade.id,
        undertaking: undertaking.id,
        place: undertaking.place,
        data: { from: from.id, to: to.id },
      },
    ])
  },
  save: (tx, upgrade, { actor, now }) =>
    saveUpgrade(tx, { ...upgrade, upgradedBy: actor.kind === 'person' ? actor.person : null }, now),
})
