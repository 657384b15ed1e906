import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { Circle } from '../domain/duty.ts'
import type { Bodies, Workbench } from '../domain/workbench.ts'

/** An open duty. Ids of people, bodies and undertakings: their names are for pages to find. */
export interface DutyRow {
  readonly id: string
  readonly kind: string
  readonly undertaking: string | null
  readonly subject: string
  readonly person: string | null
  readonly body: string | null
  readonly circle: Circle | null
  /** `YYYY-MM-DD`. */
  readonly due: string
  readonly openedAt: Date
  readonly escalatedAt: Date | null
  /** For a duty of kind `overdue`: the one to see to. */
  readonly about: Pick<DutyRow, 'kind' | 'subject' | 'person' | 'body' | 'due'> | null
}

const ROW = sql`
  d.id, d.kind, d.undertaking, d.subject, d.person, d.body, d.circle, d.due,
  d.opened_at as "openedAt", d.escalated_at as "escalatedAt",
  case when a.id is not null then jsonb_build_object(
    'kind', a.kind, 'subject', a.subject, 'person', a.person, 'body', a.body, 'due', a.due) end as about`

const ABOUT = sql`left join duty a on d.kind = 'overdue' and a.id = d.subject`

/** Where a page begins: after this duty in order of day and id. */
export interface Position {
  readonly due: string
  readonly id: string
}

/**
 * A page of a workbench in order of day. Each branch reads at most `limit` rows in that order from an index of its own;
 * only the union of those is sorted. `limit` stands in the text: as a parameter, the planner would fear for all rows and
 * read the table (measured at 10⁵: 74 ms instead of 1).
 */
export async function selectWorkbench(db: Db, bench: Workbench, after: Position, limit: number): Promise<DutyRow[]> {
  const { onlyBody = null, onlyKind = null, within = [] } = bench
  const next = sql`done_at is null and (due, id) > (${after.due}::date, ${after.id}::uuid)
    ${onlyBody === null ? sql`` : sql`and body = ${onlyBody}`} ${onlyKind === null ? sql`` : sql`and kind = ${onlyKind}`}`
  const order = sql`order by due, id limit ${sql.lit(limit)}`
  const branches = [
    sql`(select id, due from duty where ${next} and person = ${bench.person} ${order})`,
    ofBodies(bench.unassigned, sql`${next} and person is null`, order),
    ofBodies(bench.whole, next, order, sql`body_parts`),
    ...(within.length === 0 ? [] : [inPlaces(within, next, order)]),
  ]
  const { rows } = await sql<DutyRow>`
    with picked as (${sql.join(branches, sql` union `)} ${order})
    select ${ROW} from picked join duty d using (id) ${ABOUT} order by d.due, d.id`.execute(db)
  return rows
}

/** Each body is read from its own index. `each`: what makes rows of their ids; `body_parts` takes along what is part of them. */
function ofBodies(
  bodies: Bodies,
  which: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  each: RawBuilder<unknown> = sql`unnest`,
): RawBuilder<unknown> {
  if (bodies === 'all') return sql`(select id, due from duty where ${which} and body is not null ${order})`
  return sql`(select its.id, its.due from ${each}(${bodies}::uuid[]) as unit cross join lateral
    (select id, due from duty where ${which} and body = unit ${order}) its)`
}

/** Each place within those is read from its own index: an area has some tens of them at most. */
function inPlaces(
  places: readonly string[],
  which: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`(select its.id, its.due from
    (select distinct place as within from place_tree where ancestor = any(${places}::uuid[])) inside cross join lateral
    (select id, due from duty where ${which} and body is not null and place = within ${order}) its)`
}

/** What is to be done in an undertaking, in order of day. */
export async function selectOfUndertaking(db: Db, undertaking: string, limit: number): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`
    select ${ROW} from duty d ${ABOUT}
    where d.undertaking = ${undertaking} and d.done_at is null order by d.due, d.id limit ${sql.lit(limit)}`.execute(db)
  return rows
}
