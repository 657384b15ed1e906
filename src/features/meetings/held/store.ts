import type { Tx } from '../../../platform/database/index.ts'
import { type Attendance, cameOf } from '../domain/held.ts'

/** How many came, by kind; kinds of which nobody came have no row. */
export async function insertAttendance(tx: Tx, meeting: string, attendance: Attendance): Promise<void> {
  const rows = cameOf(attendance).map(([kind, people]) => ({ meeting, kind, people }))
  await tx.insertInto('attendance').values(rows).execute()
}

export interface NewOccasion {
  readonly id: string
  readonly undertaking: string
  readonly name: string
  readonly where: string
  readonly language: string
  readonly heldOn: string
  readonly interpreted: boolean
  readonly registeredBy: string | null
}

export async function insertOccasion(tx: Tx, it: NewOccasion, now: Date): Promise<void> {
  await tx
    .insertInto('meeting')
    .values({
      id: it.id,
      undertaking: it.undertaking,
      kind: 'occasion',
      name: it.name,
      where_at: it.where,
      language: it.language,
      held_on: it.heldOn,
      interpreted: it.interpreted,
      registered_by: it.registeredBy,
      created_at: now,
    })
    .execute()
}

/** An occasion of that name on that day, when it is registered already. */
export async function findSameOccasion(
  tx: Tx,
  it: { undertaking: string; name: string; heldOn: string },
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('meeting')
    .select('id')
    .where('undertaking', '=', it.undertaking)
    .where('kind', '=', 'occasion')
    .where('held_on', '=', it.heldOn)
    .where((eb) => eb(eb.fn<string>('lower', ['name']), '=', eb.fn<string>('lower', [eb.val(it.name)])))
    .executeTakeFirst()
  return row?.id
}
