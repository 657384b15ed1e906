import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/index.ts'
import type { Held } from '../../people/index.ts'

export interface HeldDuty {
  readonly id: string
  readonly undertaking: string | null
}

/** Open duties of somebody who no longer holds any role for their body or undertaking; locked. */
export async function lockWithoutRole(tx: Tx, person: string): Promise<HeldDuty[]> {
  return tx
    .selectFrom('duty')
    .select(['duty.id', 'duty.undertaking'])
    .where('duty.person', '=', person)
    .where('duty.done_at', 'is', null)
    .where((on) =>
      on.not(
        on.exists(
          on
            .selectFrom('person_grant')
            .select('person_grant.id')
            .whereRef('person_grant.person', '=', 'duty.person')
            .where('person_grant.ended_at', 'is', null)
            .where((its) =>
              its.or([
                its('scope', 'is', null),
                its('scope', '=', its.ref('duty.body')),
                its('scope', '=', its.ref('duty.undertaking')),
              ]),
            ),
        ),
      ),
    )
    .forUpdate('duty')
    .execute()
}

/** Leaves duties to their body: nobody by name has them any more. */
export async function leaveToBody(tx: Tx, duties: readonly HeldDuty[]): Promise<void> {
  if (duties.length === 0) return
  const ids = duties.map(({ id }) => id)
  await tx.updateTable('duty').set({ person: null }).where('id', 'in', ids).execute()
}

/** Gives all open duties of a body to another; returns how many. */
export async function passOn(tx: Tx, from: string, to: string): Promise<void> {
  await tx.updateTable('duty').set({ body: to }).where('body', '=', from).where('done_at', 'is', null).execute()
}

/** How many duties of a body are open. */
export async function countOpenOf(tx: Tx, body: string): Promise<number> {
  const row = await tx
    .selectFrom('duty')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('body', '=', body)
    .where('done_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.open
}

/** What somebody has to do, what is due first on top. */
export async function selectHeld(db: Db, person: string): Promise<Held[]> {
  const rows = await db
    .selectFrom('duty')
    .select((row) => [
      'duty.id',
      'duty.undertaking',
      'duty.kind as code',
      'duty.subject',
      'duty.body',
      'duty.place',
      row
        .selectFrom('place_tree')
        .whereRef('place_tree.place', '=', 'duty.place')
        .select(sql<string[] | null>`array_agg(ancestor)`.as('around'))
        .as('around'),
    ])
    .where('duty.person', '=', person)
    .where('duty.done_at', 'is', null)
    .orderBy('duty.due')
    .orderBy('duty.id')
    .execute()
  return rows.map(({ around, ...row }) => ({ ...row, title: null, scopes: [row.body ?? [], around ?? []].flat() }))
}

/** Gives them to another, or to their body alone. */
export async function giveHeld(
  tx: Tx,
  { things, from, to }: { things: readonly Held[]; from: string; to: string | null },
): Promise<void> {
  const ids = things.map(({ id }) => id)
  await tx.updateTable('duty').set({ person: to }).where('id', 'in', ids).where('person', '=', from).execute()
}
