import type { Tx } from '../../../platform/database/index.ts'

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
