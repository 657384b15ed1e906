import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { freeLine, freeText } from '../../../platform/text.ts'
import { useCase } from '../../../platform/world.ts'
import { effortPolicy, lockEffort } from '../../efforts/index.ts'
import { EFFORT_RELATION_KINDS, faultOf } from '../domain/relation.ts'
import { id, languageTag } from '../form.ts'
import { findEffortSide } from '../reading/store.ts'
import { insertRelation, listInForce } from './store.ts'

const input = z.object({
  effort: id,
  kind: z.enum(EFFORT_RELATION_KINDS, { error: 'form.choose' }),
  /** The other effort, when it is in the register; its name, when it isn't. */
  other: id.nullable().default(null),
  otherName: freeLine({ max: 200, optional: true }),
  reason: freeText({ max: 2000, optional: true }),
  language: languageTag,
})

/** States how an effort stands to another or to a programme, or, with a reason, that it stands to none (R6). */
export const stateEffortRelation = useCase({
  name: 'coordination.state-relation',
  input,
  load: async (tx, asked) => {
    const effort = await lockEffort(tx, asked.effort)
    if (isRefusal(effort)) return effort
    const other = asked.other === null ? null : await findEffortSide(tx, { effort: asked.other })
    return { effort, other, inForce: await listInForce(tx, effort.id) }
  },
  allow: (actor, { effort }) =>
    effortPolicy.mayActForEffort(actor, effort) ? ok(true) : refuse('forbidden', 'overlap.forbidden'),
  decide: ({ effort, other, inForce }, asked, given) => {
    if (other === undefined) return refuse('invalid', 'form.invalid', { fields: { other: 'effort-relation.unknown' } })
    const none = asked.kind === 'none'
    const relation = {
      ...{ id: given.newId(), effort: effort.id, kind: asked.kind, reason: asked.reason, language: asked.language },
      other: none ? null : (other?.id ?? null),
      otherName: none || other !== null || asked.otherName === '' ? null : asked.otherName,
      statedBy: given.actor.kind === 'person' ? given.actor.person : null,
    }
    // It stands there already: a second press.
    const same = inForce.find((it) => SAME.every((part) => it[part] === relation[part]))
    if (same !== undefined) return decided({ ...relation, id: same.id, isNew: false }, [])
    if (effort.status === 'withdrawn' || other?.status === 'withdrawn') return refuse('conflict', 'overlap.withdrawn')
    const fault = faultOf(relation, inForce)
    if (fault !== null)
      return fault.field === null
        ? refuse('conflict', fault.reason)
        : refuse('invalid', fault.reason, { fields: { [fault.field]: fault.reason } })
    const about = { subject: effort.id, undertaking: effort.undertaking, place: effort.place }
    return decided({ ...relation, isNew: true }, [
      { type: 'effort-relation.stated', ...about, data: { kind: asked.kind, other: relation.other } },
    ])
  },
  save: async (tx, { isNew, ...relation }, { now }) => {
    if (isNew) await insertRelation(tx, relation, now)
  },
})

const SAME = ['kind', 'other', 'otherName', 'reason'] as const
