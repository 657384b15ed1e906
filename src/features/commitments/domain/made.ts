import { type Refusal, refuse } from '../../../kernel/result.ts'

interface Whose {
  readonly body: string | null
  readonly group: string | null
  readonly actorName: string | null
  readonly actorKind: string | null
  readonly unit: string | null
}

/**
 * What speaks against a new commitment: it is exactly one's own, somebody outside has a kind, and what the municipality
 * promises is asked of a unit that can stand behind it (R13).
 */
export function faultOf({ body, group, actorName, actorKind }: Whose): Refusal | null {
  const whose = [body, group, actorName].filter((it) => it !== null)
  if (whose.length !== 1) return at('body', whose.length === 0 ? 'commitment.who' : 'commitment.only-one')
  return actorName !== null && actorKind === null ? at('actorKind', 'form.choose') : null
}

/** The unit that is asked: the one that is named, else the body whose commitment it is. */
export function unitOf({ unit, body }: Pick<Whose, 'unit' | 'body'>): string | null {
  return unit ?? body
}

export function at(field: string, reason: string): Refusal {
  return refuse('invalid', reason, { fields: { [field]: reason } })
}
