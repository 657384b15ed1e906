import { sql } from 'kysely'
import { newId } from '../../kernel/ids.ts'
import { later, type Tx } from '../../platform/database/index.ts'
import { type NewDuty, OVERDUE } from './domain/duty.ts'

/**
 * Opens a duty. When one of its kind is open for the subject already, that one stays, with its day, and is only addressed
 * anew: a gate that is found open twice is still to be passed by the first day.
 */
export async function openDuty(tx: Tx, duty: NewDuty, now: Date): Promise<void> {
  const { kind, undertaking, subject, due } = duty
  const who = { person: duty.person ?? null, body: duty.body ?? null, circle: duty.circle ?? null }
  const opened = tx
    .insertInto('duty')
    .values({ id: newId(now), kind, undertaking, subject, due, place: duty.place ?? null, opened_at: now, ...who })
    .onConflict((on) =>
      on
        .columns(['kind', 'subject'])
        .where('done_at', 'is', null)
        .doUpdateSet(who)
        .where(sql<boolean>`(duty.person, duty.body, duty.circle) is distinct from
          (excluded.person, excluded.body, excluded.circle)`),
    )
  await later(tx, opened.compile())
}

/** Closes the open duty of a kind for a subject, and what others have to see to because it was overdue. None: nothing. */
export async function closeDuty(tx: Tx, kind: string, subject: string, now: Date): Promise<void> {
  const closed = await tx
    .updateTable('duty')
    .set({ done_at: now })
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('done_at', 'is', null)
    .returning(['id', 'escalated_at as escalatedAt'])
    .execute()
  // A statement of its own: it must see what an escalation inserted while the one before waited for it.
  const escalated = closed.filter(({ escalatedAt }) => escalatedAt !== null).map(({ id }) => id)
  if (escalated.length === 0) return
  await tx
    .updateTable('duty')
    .set({ done_at: now })
    .where('kind', '=', OVERDUE)
    .where('subject', 'in', escalated)
    .where('done_at', 'is', null)
    .execute()
}

/** Opens many at once, each as `openDuty` does, in one statement. Of a kind and subject at most one among them. */
export async function openDuties(tx: Tx, duties: readonly NewDuty[], now: Date): Promise<void> {
  if (duties.length === 0) return
  const rows = duties.map(({ kind, undertaking, subject, due, ...it }) => ({
    ...{ id: newId(now), kind, undertaking, subject, due, place: it.place ?? null },
    ...{ person: it.person ?? null, body: it.body ?? null, circle: it.circle ?? null },
  }))
  await sql`
    insert into duty (id, kind, undertaking, subject, due, place, person, body, circle, opened_at)
    select r.*, ${now} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      r(id uuid, kind text, undertaking uuid, subject uuid, due date, place uuid, person uuid, body uuid, circle text)
    order by r.subject
    on conflict (kind, subject) where done_at is null
      do update set person = excluded.person, body = excluded.body, circle = excluded.circle
      where (duty.person, duty.body, duty.circle) is distinct from (excluded.person, excluded.body, excluded.circle)`.execute(
    tx,
  )
}

/** Closes the open duties of a kind for many subjects, and what others have to see to because they were overdue. */
export async function closeDuties(tx: Tx, kind: string, subjects: readonly string[], now: Date): Promise<void> {
  if (subjects.length === 0) return
  const { rows } = await sql<{ id: string; escalated: boolean }>`
    update duty set done_at = ${now} where kind = ${kind} and subject = any(${[...subjects]}::uuid[]) and done_at is null
    returning id, escalated_at is not null as escalated`.execute(tx)
  const escalated = rows.filter((it) => it.escalated).map(({ id }) => id)
  if (escalated.length === 0) return
  await sql`update duty set done_at = ${now}
    where kind = ${OVERDUE} and subject = any(${escalated}::uuid[]) and done_at is null`.execute(tx)
}

/** Closes all that is open for an undertaking: it has ended. */
export async function closeDutiesOf(tx: Tx, undertaking: string, now: Date): Promise<void> {
  await tx
    .updateTable('duty')
    .set({ done_at: now })
    .where('undertaking', '=', undertaking)
    .where('done_at', 'is', null)
    .execute()
}

interface Handing {
  readonly undertaking: string
  readonly from: string
  readonly to: string
}

/** Gives the open duties that a person has in an undertaking to another (ids), or to nobody: then the body has them alone. */
export async function reassignDuties(
  tx: Tx,
  { undertaking, from, to }: Omit<Handing, 'to'> & { readonly to: string | null },
): Promise<void> {
  await tx
    .updateTable('duty')
    .set({ person: to })
    .where('undertaking', '=', undertaking)
    .where('done_at', 'is', null)
    .where('person', '=', from)
    .execute()
}

/** Gives the open duties that a body has in an undertaking to another (ids): another board has become responsible. */
export async function moveDuties(tx: Tx, { undertaking, from, to }: Handing): Promise<void> {
  await tx
    .updateTable('duty')
    .set({ body: to })
    .where('undertaking', '=', undertaking)
    .where('done_at', 'is', null)
    .where('body', '=', from)
    .execute()
}

/** An undertaking lies elsewhere now, and with it what is to be done in it. */
export async function moveDutiesToPlace(tx: Tx, undertaking: string, place: string): Promise<void> {
  await tx
    .updateTable('duty')
    .set({ place })
    .where('undertaking', '=', undertaking)
    .where('done_at', 'is', null)
    .where('place', 'is distinct from', place)
    .execute()
}
