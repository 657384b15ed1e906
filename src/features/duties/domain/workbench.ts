import type { Actor, Grant, Role } from '../../../kernel/actor.ts'

/** Which bodies: these, or all. */
export type Bodies = readonly string[] | 'all'

/** Whose duties stand on a workbench. */
export interface Workbench {
  readonly person: string
  /** Bodies whose duties that nobody by name has are shown. */
  readonly unassigned: Bodies
  /** Bodies whose duties all are shown, and those of their parts, whoever has them. */
  readonly whole: Bodies
  /** Places (ids) in which all duties are shown, also in what lies within them. */
  readonly within?: readonly string[]
  /** Only duties of this body (id), or of this kind. */
  readonly onlyBody?: string | null
  readonly onlyKind?: string | null
}

const TAKE_ON: readonly Role[] = ['contact-person']
const LEAD: readonly Role[] = ['department-officer', 'coordinator', 'board-secretary', 'administrator']
const HOLD_TOGETHER: readonly Role[] = ['area-coordinator']
const WORK: readonly Role[] = [...TAKE_ON, ...LEAD, ...HOLD_TOGETHER]

/**
 * The actor's workbench (J3): one's own; as contact person also what nobody has taken on yet in the bodies one works for;
 * as department officer, coordinator, secretary or administrator all of the body's; as area coordinator all in the area,
 * whichever body has it. Null for those who have none.
 */
export function workbenchOf(actor: Actor): Workbench | null {
  if (actor.kind !== 'person' || !actor.grants.some(({ role }) => WORK.includes(role))) return null
  const places = scopesOf(actor.grants, HOLD_TOGETHER)
  return {
    person: actor.person,
    unassigned: scopesOf(actor.grants, TAKE_ON),
    whole: places === 'all' ? 'all' : scopesOf(actor.grants, LEAD),
    within: places === 'all' ? [] : places,
  }
}

function scopesOf(grants: readonly Grant[], roles: readonly Role[]): Bodies {
  const held = grants.filter(({ role }) => roles.includes(role))
  if (held.some(({ scope }) => scope === null)) return 'all'
  return [...new Set(held.flatMap(({ scope }) => scope ?? []))]
}

/** What somebody wants to see of their workbench. It never shows more than the whole. */
export interface Narrowing {
  /** Only what stands on one's own name. */
  readonly mine?: boolean
  readonly body?: string | null
  readonly kind?: string | null
}

export function narrowed(bench: Workbench, { mine = false, body = null, kind = null }: Narrowing): Workbench {
  return { ...bench, ...(mine ? { unassigned: [], whole: [], within: [] } : {}), onlyBody: body, onlyKind: kind }
}
