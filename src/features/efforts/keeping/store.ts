import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/index.ts'
import type { Held } from '../../people/index.ts'

/** What somebody keeps that goes on or is to come on a day, what begins first on top. */
export async function selectKept(db: Db, person: string, today: string): Promise<Held[]> {
  const rows = await db
    .selectFrom('effort')
    .select((row) => [
      'effort.id',
      'effort.title',
      'effort.language',
      'effort.owner as body',
      sql<string[]>`body_wholes(effort.owner)`.as('owners'),
      'effort.place',
      row
        .selectFrom('place_tree')
        .innerJoin('effort_place', 'effort_place.place', 'place_tree.place')
        .whereRef('effort_place.effort', '=', 'effort.id')
        .select(sql<string[] | null>`array_agg(distinct ancestor)`.as('around'))
        .as('around'),
    ])
    .where('effort.keeper', '=', person)
    .where('effort.undertaking', 'is', null)
    .where('effort.status', '<>', 'withdrawn')
    .where((on) => on.or([on('effort.ends', 'is', null), on('effort.ends', '>=', today)]))
    .orderBy('effort.begins')
    .orderBy('effort.id')
    .execute()
  return rows.map(({ around, owners, title, language, ...row }) => ({
    ...{ ...row, title: { text: title, language }, undertaking: null, code: null },
    scopes: [owners, around ?? []].flat(),
  }))
}

/** Gives them to another keeper, or to their owner alone. */
export async function giveKept(
  tx: Tx,
  { things, from, to }: { readonly things: readonly Held[]; readonly from: string; readonly to: string | null },
): Promise<void> {
  const ids = things.map(({ id }) => id)
  await tx.updateTable('effort').set({ keeper: to }).where('id', 'in', ids).where('keeper', '=', from).execute()
}
