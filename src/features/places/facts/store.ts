import type { Tx } from '../../../platform/database/index.ts'
import type { PlaceFact } from '../domain/place-fact.ts'

/** Whether the place is there; locks it against removal until the transaction ends. */
export async function lockPlace(tx: Tx, id: string): Promise<boolean> {
  return (await tx.selectFrom('place').select('id').where('id', '=', id).forKeyShare().executeTakeFirst()) !== undefined
}

/** Figures of the same kind and day replace each other. */
export async function saveFacts(
  tx: Tx,
  place: string,
  facts: readonly (PlaceFact & { readonly id: string })[],
): Promise<void> {
  await tx
    .insertInto('place_fact')
    .values(facts.map(({ sourceDate, ...fact }) => ({ ...fact, place, source_date: sourceDate })))
    .onConflict((conflict) =>
      conflict
        .columns(['place', 'kind', 'source_date'])
        .doUpdateSet((eb) => ({ value: eb.ref('excluded.value'), source: eb.ref('excluded.source') })),
    )
    .execute()
}
