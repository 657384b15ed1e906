import { z } from 'zod'
import { ok, type Refusal, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { freeLine, freeText } from '../../../platform/text.ts'
import { useCase } from '../../../platform/world.ts'
import { id, languageTag } from '../form.ts'
import { mayState } from '../policy.ts'
import { lockUndertaking } from '../store.ts'
import { findByNumber, insertRelation, listInForce, RELATION_KINDS, type RelationInForce } from './store.ts'

const input = z.object({
  undertaking: id,
  kind: z.enum(RELATION_KINDS, { error: 'form.choose' }),
  /** Number of the other undertaking, when it is in Medverka. */
  otherNumber: z.coerce.number().int().positive('undertaking.relation.number').nullable().default(null),
  /** Its name, when it isn't. */
  otherName: freeLine({ max: 200, optional: true }),
  reason: freeText({ max: 2000, optional: true }),
  language: languageTag,
})

/** States how the work stands to another undertaking or programme, or, with a reason, that it stands to none (R6). */
export const stateRelation = useCase({
  name: 'undertakings.state-relation',
  input,
  load: async (tx, asked) => {
    const undertaking = await lockUndertaking(tx, asked.undertaking, 'update')
    if (isRefusal(undertaking)) return undertaking
    const other = asked.otherNumber === null ? null : ((await findByNumber(tx, asked.otherNumber)) ?? 'unknown')
    return { undertaking, other, inForce: await listInForce(tx, undertaking.id) }
  },
  allow: (actor, { undertaking }) =>
    mayState(actor, undertaking) ? ok(true) : refuse('forbidden', 'undertaking.state.forbidden'),
  decide: ({ undertaking, other, inForce }, asked, given) => {
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    const none = asked.kind === 'none'
    const relation = {
      ...{ id: given.newId(), undertaking: undertaking.id, kind: asked.kind, language: asked.language },
      other: none ? null : other,
      otherName: none || other !== null ? null : asked.otherName,
      reason: asked.reason,
      statedBy: given.actor.kind === 'person' ? given.actor.person : null,
    }
    // It stands there already: a second press.
    const same = inForce.find((it) => SAME.every((part) => it[part] === relation[part]))
    if (same !== undefined) return decided({ ...relation, id: same.id, isNew: false }, [])
    const fault = faultIn(asked, other, undertaking.id, inForce)
    if (fault !== null) return fault
    const about = { subject: relation.id, undertaking: undertaking.id, place: undertaking.place }
    return decided({ ...relation, isNew: true }, [
      { type: 'relation.stated', ...about, data: { kind: asked.kind, other: relation.other } },
    ])
  },
  save: async (tx, { isNew, ...relation }, { now }) => {
    if (isNew) await insertRelation(tx, relation, now)
  },
})

const SAME = ['kind', 'other', 'otherName', 'reason'] as const

function faultIn(
  asked: z.infer<typeof input>,
  other: string | null,
  self: string,
  inForce: readonly RelationInForce[],
): Refusal | null {
  const at = (field: string, reason: string) => refuse('invalid', reason, { fields: { [field]: reason } })
  if (asked.kind === 'none') {
    if (asked.reason === '') return at('reason', 'undertaking.relation.none-why')
    return inForce.length > 0 ? refuse('conflict', 'undertaking.relation.others') : null
  }
  if (inForce.some(({ kind }) => kind === 'none')) return refuse('conflict', 'undertaking.relation.none-first')
  if (other === 'unknown') return at('otherNumber', 'undertaking.relation.number')
  if (other === self) return at('otherNumber', 'undertaking.relation.self')
  return other === null && asked.otherName === '' ? at('otherName', 'undertaking.relation.which') : null
}
