import { type Refusal, refuse } from '../../../kernel/result.ts'

/** A goal is what one strives for; a benefit is what somebody gets of it (R11). */
export const GOAL_KINDS = ['goal', 'benefit'] as const
export type GoalKind = (typeof GOAL_KINDS)[number]

/** A goal or benefit in a version of a place's tree. The key is the same in every version. */
export interface Goal {
  readonly key: string
  /** Key of what it is part of; null at the top. */
  readonly parent: string | null
  readonly kind: GoalKind
  readonly text: string
  /** How one sees that it comes closer, in words; '' when that isn't told. */
  readonly indicator: string
}

export const MOST_GOALS = 100
export const MOST_LEVELS = 3

/** A written row: its key when it is in an earlier version already, and the row (counted from 0) that it is part of. */
export interface WrittenGoal {
  readonly key: string | null
  readonly parent: number | null
  readonly kind: GoalKind
  readonly text: string
  readonly indicator: string
}

/**
 * Rows as a tree in order: each goal right after what it is part of. Refuses circles, more than three levels, a key that
 * stands twice or that the place's earlier versions (`known`) don't have, and none at all.
 */
export function treeOf(
  rows: readonly WrittenGoal[],
  known: ReadonlySet<string>,
  newKey: () => string,
): readonly Goal[] | Refusal {
  if (rows.length === 0) return refuse('invalid', 'goal.write.none', { fields: { goals: 'goal.write.none' } })
  if (rows.length > MOST_GOALS) return refuse('invalid', 'goal.write.many', { values: { most: MOST_GOALS } })
  const kept = rows.flatMap(({ key }) => key ?? [])
  if (new Set(kept).size < kept.length || kept.some((key) => !known.has(key)))
    return refuse('conflict', 'goal.write.foreign-key')
  for (const at of rows.keys()) {
    const level = levelOf(rows, at)
    if (level === null) return atRow(at, 'goal.write.circle')
    if (level > MOST_LEVELS) return atRow(at, 'goal.write.deep')
  }
  const keys = rows.map(({ key }) => key ?? newKey())
  return inOrder(rows, null).map((at) => goalAt(rows, keys, at))
}

/** 1 at the top; null when its way up leads nowhere, or round in a circle. */
function levelOf(rows: readonly WrittenGoal[], at: number): number | null {
  let level = 1
  for (let row = rows[at]; row?.parent !== null; row = rows[row.parent]) {
    level += 1
    if (row === undefined || level > rows.length) return null
  }
  return level
}

function inOrder(rows: readonly WrittenGoal[], parent: number | null): number[] {
  return rows.flatMap((row, at) => (row.parent === parent ? [at, ...inOrder(rows, at)] : []))
}

function goalAt(rows: readonly WrittenGoal[], keys: readonly string[], at: number): Goal {
  const { parent, kind, text, indicator } = rows[at] as WrittenGoal
  return { key: keys[at] as string, parent: parent === null ? null : (keys[parent] as string), kind, text, indicator }
}

function atRow(at: number, reason: string): Refusal {
  return refuse('invalid', reason, { fields: { [`goals.${at}.text`]: reason } })
}
