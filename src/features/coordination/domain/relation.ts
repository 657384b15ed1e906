/** How an effort may stand to another, or to a programme (R6). */
export const EFFORT_RELATION_KINDS = ['part-of', 'continues', 'coordinates-with', 'replaces', 'none'] as const
export type RelationKind = (typeof EFFORT_RELATION_KINDS)[number]

export interface RelationInForce {
  readonly id: string
  readonly kind: RelationKind
  /** The effort that it points at; null for what isn't in the register, then `otherName` says what. */
  readonly other: string | null
  readonly otherName: string | null
  readonly reason: string
}

export interface NewRelation extends RelationInForce {
  readonly effort: string
  readonly language: string
  /** Id of the person who stated it, when one did. */
  readonly statedBy: string | null
}

/** What is wrong with a relation beside those in force: the field and the message, or a conflict without a field; null: nothing. */
export function faultOf(
  { kind, other, otherName, reason, effort }: Pick<NewRelation, 'kind' | 'other' | 'otherName' | 'reason' | 'effort'>,
  inForce: readonly RelationInForce[],
): { readonly field: 'reason' | 'other' | 'otherName' | null; readonly reason: RelationFault } | null {
  if (kind === 'none') {
    if (reason === '') return { field: 'reason', reason: 'effort-relation.none-why' }
    return inForce.length > 0 ? { field: null, reason: 'effort-relation.others' } : null
  }
  if (inForce.some((it) => it.kind === 'none')) return { field: null, reason: 'effort-relation.none-first' }
  if (other === effort) return { field: 'other', reason: 'effort-relation.self' }
  return other === null && otherName === null ? { field: 'otherName', reason: 'effort-relation.which' } : null
}

type RelationFault =
  | 'effort-relation.none-why'
  | 'effort-relation.others'
  | 'effort-relation.none-first'
  | 'effort-relation.self'
  | 'effort-relation.which'
