import { z } from 'zod'
import { ok, type Refusal, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { freeLine, freeText } from '../../../platform/text.ts'
import { useCase } from '../../../platform/world.ts'
import { id, languageTag } from '../form.ts'
import { mayState } from '../policy.ts'
import { lockUndertaking } from '../store.ts'
import { findByNumber, insertRelation, kindsInForce, RELATION_KINDS } from './store.ts'

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
    return { undertaking, other, inForce: await kindsInForce(tx, undertaking.id) }
  },
  allow: (actor, { undertaking }) =>
    mayState(actor, undertaking) ? ok(true) : refuse('forbidden', 'undertaking.state.forbidden'),
  decide: ({ undertaking, other, inForce }, asked, given) => {
    const fault = faultIn(
      asked,
      other,
      undertaking.id,
      inForce.map((it) => it.kind),
    )
    if (fault !== null) return fault
    const none = asked.kind === 'none'
    const relation = {
      id: given.newId(),
      undertaking: undertaking.id,
      kind: asked.kind,
      other: none ? null : other,
      otherName: none || other !== null ? null : asked.otherName,
      reason: asked.reason,
      language: asked.language,
      statedBy: given.actor.kind === 'person' ? given.actor.person : null,
    }
    return decided(relation, [
      {
        type: 'relation.stated',
        subject: relation.id,
        undertaking: undertaking.id,
        place: undertaking.place,
        data: { kind: asked.kind, other: relation.other },
      },
    ])
  },
  save: (tx, relation, { now }) => insertRelation(tx, relation, now),
})

function faultIn(
  asked: z.infer<typeof input>,
  other: string | null,
  self: string,
  inForce: readonly string[],
): Refusal | null {
  const at = (field: string, reason: string) => refuse('invalid', reason, { fields: { [field]: reason } })
  if (asked.kind === 'none') {
    if (asked.reason === '') return at('reason', 'undertaking.relation.none-why')
    return inForce.length > 0 ? refuse('conflict', 'undertaking.relation.others') : null
  }
  if (inForce.includes('none')) return refuse('conflict', 'undertaking.relation.none-first')
  if (other === 'unknown') return at('otherNumber', 'undertaking.relation.number')
  if (other === self) return at('otherNumber', 'undertaking.relation.self')
  return other === null && asked.otherName === '' ? at('otherName', 'undertaking.relation.which') : null
}
