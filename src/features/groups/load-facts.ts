import { type Refusal, refuse } from '../../kernel/result.ts'
import { isRefusal } from '../../kernel/use-case.ts'
import type { Tx } from '../../platform/database/index.ts'
import { slugOf } from '../../platform/slug.ts'
import { at, faultOf, type GroupFacts } from './domain/group.ts'
import { findPointedAt, freeSlug, hasAlike, lockRegister, type PointedAt } from './store.ts'

/** What both registering and forming look up. */
export interface LoadedFacts extends PointedAt {
  readonly slug: string
  /** One of that name goes on there: the button was pressed twice, or somebody else was first. */
  readonly alike: boolean
}

/** Locks the register, and looks up what the facts point at. Refuses places that aren't there. */
export async function loadFacts(tx: Tx, facts: GroupFacts, today: string): Promise<LoadedFacts | Refusal> {
  await lockRegister(tx)
  const pointedAt = await loadPointedAt(tx, facts, today)
  if (isRefusal(pointedAt)) return pointedAt
  const slug = await freeSlug(tx, slugOf(facts.name) || 'grupp')
  return { ...pointedAt, slug, alike: await hasAlike(tx, facts) }
}

export async function loadPointedAt(
  tx: Tx,
  facts: Pick<GroupFacts, 'places' | 'calledBy'>,
  today: string,
): Promise<PointedAt | Refusal> {
  const pointedAt = await findPointedAt(tx, facts, today)
  return pointedAt.around.length < facts.places.length
    ? refuse('invalid', 'group.places.which', { fields: { places: 'group.places.which' } })
    : pointedAt
}

/** What speaks against a group with these facts being there. */
export function faultIn(facts: GroupFacts, { bodyIsOpen, alike }: Pick<LoadedFacts, 'bodyIsOpen' | 'alike'>) {
  if (!bodyIsOpen) return at('calledBy', 'group.called-by-closed')
  if (alike) return refuse('conflict', 'group.already', { fields: { name: 'group.already' } })
  return faultOf(facts)
}
