import { type Refusal, refuse } from '../../../kernel/result.ts'

export const BODY_KINDS = ['executive-board', 'board', 'department', 'unit'] as const
export type BodyKind = (typeof BODY_KINDS)[number]

/** The line organisation's levels (R13), highest first. */
export const LEVELS = ['political', 'strategic', 'tactical', 'operative'] as const
export type Level = (typeof LEVELS)[number]

/** What a kind of body can be part of, and at which levels it works. */
const ORDER: Readonly<Record<BodyKind, { within: readonly (BodyKind | null)[]; levels: readonly Level[] }>> = {
  'executive-board': { within: [null], levels: ['political'] },
  board: { within: [null, 'executive-board'], levels: ['political'] },
  department: { within: ['executive-board', 'board'], levels: ['strategic', 'tactical'] },
  unit: { within: ['department', 'unit'], levels: ['tactical', 'operative'] },
}

/** Refuses a body that stands where its kind can't: a unit right under a board, a board at the operative level … */
export function fitsIn(kind: BodyKind, level: Level, parent: BodyKind | null): Refusal | null {
  const { within, levels } = ORDER[kind]
  if (!within.includes(parent)) return at('parent', 'bodies.register.parent')
  return levels.includes(level) ? null : at('level', 'bodies.register.level')
}

function at(field: string, reason: string): Refusal {
  return refuse('invalid', reason, { fields: { [field]: reason } })
}

/** A remit is given to boards; departments and units work for one. */
export function takesRemit(kind: BodyKind): boolean {
  return kind === 'board' || kind === 'executive-board'
}

/** The first of `base`, `base-2`, `base-3` … that is free. */
export function freeSlug(base: string, taken: readonly string[]): string {
  let slug = base
  for (let number = 2; taken.includes(slug); number += 1) slug = `${base}-${number}`
  return slug
}
