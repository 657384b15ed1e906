import { answerGoals, proposeGoals, writeGoals } from '../../src/features/goals/index.ts'
import { SYSTEM } from '../../src/kernel/actor.ts'
import type { World } from '../../src/platform/world.ts'

/** A row as the form has it. */
export function goalRow(text: string, parent: number | null = null, key: string | null = null) {
  return { key: key ?? '', parent, kind: 'goal', text, indicator: '' }
}

/** A draft of a place's first goals: its id. */
export async function writeFirstGoals(world: World, place: string, rows: readonly ReturnType<typeof goalRow>[]) {
  const result = await world.perform(writeGoals, SYSTEM, { place, based: '', edition: 0, goals: rows })
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

/** Goals in force in a place, agreed by one group; keys in order. */
export async function insertGoals(world: World, place: string, group: string, texts: readonly string[]) {
  const { id, goals } = await writeFirstGoals(
    world,
    place,
    texts.map((text) => goalRow(text)),
  )
  const proposed = await world.perform(proposeGoals, SYSTEM, { version: id, groups: [group], bodies: [] })
  if (!proposed.ok) throw new Error(proposed.reason)
  const decision = { decidedOn: '2026-03-01', reference: 'Protokoll 1, § 3' }
  const answer = { version: id, group, body: '', answer: 'agree', reason: '', ...decision }
  const agreed = await world.perform(answerGoals, SYSTEM, answer)
  if (!agreed.ok) throw new Error(agreed.reason)
  return { version: id, keys: goals.map(({ key }) => key) }
}
