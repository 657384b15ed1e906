import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/index.ts'
import type { Answer, OverlapAnswer } from '../domain/answer.ts'
import type { Difference, KnownOverlap } from '../domain/difference.ts'
import { lastDay } from '../domain/meeting.ts'

/** The overlaps that are written down for efforts, locked in the order of their ids: two jobs must not wait for each other. */
export async function lockOverlapsOf(tx: Tx, efforts: readonly string[]): Promise<KnownOverlap[]> {
  const those = sql`any(${[...efforts]}::uuid[])`
  const { rows } = await sql<KnownOverlap>`
    select o.id, o.one, o.two, o.parts, o.weight, o.is_duplicate as "isDuplicate", o.ceased_at is not null as ceased,
      array(select s.effort from overlap_side s where s.overlap = o.id and s.answer is not null) as answered
    from overlap o where o.one = ${those} or o.two = ${those} order by o.id for update of o`.execute(tx)
  return rows
}

/** Who answers for a side, as it is written beside it. */
export interface SideOf {
  readonly effort: string
  readonly place: string
  readonly owner: string | null
}

/** What was chosen about all that an undertaking would meet, when it was started. */
export interface Choice extends Answer {
  readonly effort: string
  readonly undertaking: string
  readonly by: string | null
}

/** Choices about these efforts that haven't been used. */
export async function listChoices(db: Db, efforts: readonly string[]): Promise<Choice[]> {
  if (efforts.length === 0) return []
  const rows = await db
    .selectFrom('start_choice')
    .innerJoin('effort', 'effort.undertaking', 'start_choice.undertaking')
    .select(['effort.id as effort', 'start_choice.undertaking', 'answer', 'reason', 'until', 'start_choice.language'])
    .select('chosen_by as by')
    .where('effort.id', 'in', [...efforts])
    .where('used_at', 'is', null)
    .execute()
  return rows.map((row) => ({ ...row, answer: row.answer as OverlapAnswer, who: null }))
}

export async function useChoices(tx: Tx, undertakings: readonly string[], now: Date): Promise<void> {
  if (undertakings.length === 0) return
  await tx
    .updateTable('start_choice')
    .set({ used_at: now })
    .where('undertaking', 'in', [...undertakings])
    .execute()
}

/** Writes down what is new between efforts, with both sides; nothing of a pair that another job has written meanwhile. */
export async function insertFresh(
  tx: Tx,
  fresh: Difference['fresh'],
  sides: ReadonlyMap<string, SideOf>,
  now: Date,
): Promise<void> {
  if (fresh.length === 0) return
  const rows = fresh
    .map(({ id, one, two, meeting }) => ({
      ...{ id, one, two, parts: meeting.parts, weight: meeting.weight },
      ...{ is_duplicate: meeting.isDuplicate, matters_until: lastDay(meeting.parts) },
    }))
    .sort((a, b) => (`${a.one}${a.two}` < `${b.one}${b.two}` ? -1 : 1))
  const places = [...sides.values()]
  await sql`
    with new as (
      insert into overlap (id, one, two, parts, weight, is_duplicate, matters_until, found_at)
      select r.id, r.one, r.two, r.parts, r.weight, r.is_duplicate, r.matters_until, ${now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        r(id uuid, one uuid, two uuid, parts jsonb, weight real, is_duplicate boolean, matters_until date)
      on conflict (one, two) do nothing returning id, one, two, weight),
    who as (select * from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) w(effort uuid, place uuid, owner uuid))
    insert into overlap_side (overlap, effort, other, place, weight, found_at, is_asked)
    select new.id, side.effort, side.other, who.place, new.weight, ${now}, who.owner is not null
    from new cross join lateral (values (new.one, new.two), (new.two, new.one)) side(effort, other)
    join who on who.effort = side.effort`.execute(tx)
}

/** Says for one side of what has just been found what was chosen before. */
export async function answerFresh(
  tx: Tx,
  overlaps: readonly string[],
  { effort, answer, reason, who, until, language, by }: Choice,
  now: Date,
): Promise<void> {
  if (overlaps.length === 0) return
  await tx
    .updateTable('overlap_side')
    .set({ answer, reason, who, until, language, answered_by: by, answered_at: now })
    .where('overlap', 'in', [...overlaps])
    .where('effort', '=', effort)
    .execute()
}

export async function saveChanged(tx: Tx, changed: Difference['changed']): Promise<void> {
  if (changed.length === 0) return
  const rows = changed.map(({ id, meeting }) => ({
    ...{ id, parts: meeting.parts, weight: meeting.weight },
    ...{ is_duplicate: meeting.isDuplicate, matters_until: lastDay(meeting.parts) },
  }))
  await sql`
    with r as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        r(id uuid, parts jsonb, weight real, is_duplicate boolean, matters_until date)),
    o as (update overlap set parts = r.parts, weight = r.weight, is_duplicate = r.is_duplicate,
      matters_until = r.matters_until, ceased_at = null from r where overlap.id = r.id)
    update overlap_side set weight = r.weight, ceased = false from r where overlap_side.overlap = r.id`.execute(tx)
}

/** They meet no more. What was answered stays. */
export async function ceaseOverlaps(tx: Tx, overlaps: readonly string[], now: Date): Promise<void> {
  if (overlaps.length === 0) return
  await sql`
    with o as (update overlap set ceased_at = ${now} where id = any(${[...overlaps]}::uuid[]))
    update overlap_side set ceased = true where overlap = any(${[...overlaps]}::uuid[])`.execute(tx)
}

/** Puts answers that no longer hold aside, to be read as what was said before. */
export async function reopenSides(tx: Tx, reopened: Difference['reopened'], now: Date): Promise<void> {
  if (reopened.length === 0) return
  await sql`
    update overlap_side s set reopened_at = ${now}, answer = null, reason = null, who = null, until = null,
      answered_by = null, answered_at = null,
      former = jsonb_build_object('answer', s.answer, 'reason', s.reason, 'who', s.who, 'until', s.until,
        'language', s.language, 'answeredAt', s.answered_at)
    from jsonb_to_recordset(${JSON.stringify(reopened)}::jsonb) r(overlap uuid, effort uuid)
    where s.overlap = r.overlap and s.effort = r.effort and s.answer is not null`.execute(tx)
}

/** Sides follow their efforts: where each is, and whether somebody in the municipality answers for it. */
export async function followEfforts(tx: Tx, sides: readonly SideOf[]): Promise<void> {
  await sql`
    update overlap_side s set place = e.place, is_asked = e.owner is not null
    from jsonb_to_recordset(${JSON.stringify(sides)}::jsonb) e(effort uuid, place uuid, owner uuid)
    where s.effort = e.effort and (s.place, s.is_asked) is distinct from (e.place, e.owner is not null)`.execute(tx)
}
