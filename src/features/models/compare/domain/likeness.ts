import type { Phase } from '../../domain/collaboration-model.ts'
import { criteriaOf, stepsOf } from '../../domain/walk.ts'

/** Two phases share something when at least this much of what they hold is the same. */
const ENOUGH = 0.3

export interface Likeness {
  readonly before: number
  readonly after: number
  /** Dice's coefficient of what the phases hold: 0 nothing in common, 1 the same. */
  readonly likeness: number
  /** Both names, in an order of their own. */
  readonly names: string
}

/**
 * What a phase holds, as far as it can be the same in another model: its name and what it is for, its steps by id and by
 * name, and what its gate demands: criteria by id, by words, and by kind, the one vocabulary that all models share. Levels of
 * participation are left out: they are what one wants to compare.
 */
function heldBy(phase: Phase): ReadonlySet<string> {
  return new Set([
    `name ${words(phase.title.sv)}`,
    `text ${words(phase.text.sv)}`,
    ...stepsOf(phase).flatMap(({ id, title }) => [`step ${id}`, `step ${words(title.sv)}`]),
    ...criteriaOf(phase).flatMap(({ id, kind, text }) => [`demand ${id}`, `demand ${words(text.sv)}`, `kind ${kind}`]),
  ])
}

function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Every two phases that are alike enough; null stands for a phase that isn't asked about. */
export function likeness(before: readonly (Phase | null)[], after: readonly (Phase | null)[]): readonly Likeness[] {
  const held = after.map((phase) => (phase === null ? new Set<string>() : heldBy(phase)))
  const holders = new Map<string, number[]>()
  for (const [at, things] of held.entries())
    for (const thing of things) holders.set(thing, [...(holders.get(thing) ?? []), at])
  return before.flatMap((phase, one) => {
    if (phase === null) return []
    const own = heldBy(phase)
    const shared = new Map<number, number>()
    for (const thing of own) for (const at of holders.get(thing) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    return [...shared].flatMap(([other, count]) => {
      const dice = (2 * count) / (own.size + (held[other]?.size ?? 0))
      const names = [phase.title.sv, after[other]?.title.sv ?? ''].sort().join('\n')
      return dice < ENOUGH ? [] : [{ before: one, after: other, likeness: dice, names }]
    })
  })
}
