import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { Level } from '../../bodies/index.ts'
import type { ActorKind } from '../../models/index.ts'
import type { CommitmentState } from '../domain/commitment.ts'

/** A commitment as lists show it, with names. */
export interface CommitmentInPlace {
  readonly id: string
  readonly what: string
  readonly language: string
  readonly due: string
  readonly resources: string
  readonly sumSek: number | null
  readonly state: CommitmentState
  /** Whose it is, by name; the kind of an outside actor, the slug of a body or a group. */
  readonly who: string
  readonly whoKind: ActorKind | null
  readonly whoBody: string | null
  readonly whoGroup: string | null
  /** The unit that is asked, or stands behind it; the level at which it does, null until then. */
  readonly unit: string | null
  readonly unitId: string | null
  readonly unitSlug: string | null
  readonly unitLevel: Level | null
  readonly place: string
  readonly placeSlug: string
  /** What it is for. */
  readonly effort: { readonly id: string; readonly title: string; readonly number: number | null } | null
  readonly forGroup: { readonly slug: string; readonly name: string } | null
  readonly told: string | null
  /** Grows with each change. */
  readonly version: number
  /** How many there are of what was asked for. */
  readonly total: number
}

/** What a list is narrowed to. Open: what is still to be done. */
export const COMMITMENT_FILTERS = ['open', 'not-anchored', 'overdue', 'done', 'all'] as const
export type CommitmentFilter = (typeof COMMITMENT_FILTERS)[number]

interface Wanted {
  readonly limit: number
  readonly offset?: number
  readonly filter?: CommitmentFilter
  /** `YYYY-MM-DD`: what is late is told by it. */
  readonly today: string
}

function matches(filter: CommitmentFilter, today: string): RawBuilder<unknown> {
  const open = sql`c.state in ('made', 'accepted')`
  if (filter === 'open') return open
  if (filter === 'not-anchored') return sql`c.state in ('made', 'declined')`
  if (filter === 'overdue') return sql`${open} and c.due < ${today}`
  return filter === 'done' ? sql`c.state = 'done'` : sql`true`
}

/** In a place and in what lies in it; in the whole city nothing needs to be asked. */
function lies(place: string | null): RawBuilder<unknown> {
  return place === null ? sql`true` : sql`c.place in (select place from place_tree where ancestor = ${place})`
}

/** A page of commitments in a place and in what lies in it (null: in the whole city), by day. */
export async function selectCommitmentsIn(db: Db, place: string | null, wanted: Wanted): Promise<CommitmentInPlace[]> {
  const { limit, offset = 0, filter = 'open', today } = wanted
  return select(db, sql`${matches(filter, today)} and ${lies(place)}`, limit, offset)
}

/** Commitments that are still to be done in a place and in what lies in it (null: in the whole city), by day. */
export async function listCommitmentsIn(
  db: Db,
  place: string | null,
  today: string,
  limit: number,
): Promise<CommitmentInPlace[]> {
  return selectCommitmentsIn(db, place, { limit, today })
}

/** What a group has committed itself to, or others for it, by day. */
export async function listCommitmentsOfGroup(db: Db, group: string, limit: number): Promise<CommitmentInPlace[]> {
  return select(db, sql`(c.local_group = ${group} or c.for_group = ${group})`, limit, 0)
}

/** One, by id. */
export async function findCommitment(db: Db, id: string): Promise<CommitmentInPlace | undefined> {
  const [found] = await select(db, sql`c.id = ${id}`, 1, 0)
  return found
}

/** What commitments are called on a workbench, by id: their words, where they are, and the unit that is asked. */
export async function findCommitmentNames(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('commitment')
    .innerJoin('place', 'place.id', 'commitment.place')
    .select([
      'commitment.id',
      'commitment.what as title',
      'commitment.language',
      'place.name as placeName',
      'commitment.unit',
    ])
    .where('commitment.id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, ...name }) => [id, name]))
}

async function select(db: Db, which: RawBuilder<unknown>, limit: number, offset: number): Promise<CommitmentInPlace[]> {
  const { rows } = await sql<CommitmentInPlace>`
    with shown as materialized (
      select c.id, count(*) over () as total from commitment c where ${which} order by c.due, c.id
      limit ${limit} offset ${offset})
    select c.id, c.what, c.language, c.due, c.resources, c.sum_sek as "sumSek", c.state, c.told, c.version, c.unit as "unitId",
      coalesce(b.name, g.name, c.actor_name) as who, c.actor_kind as "whoKind", b.slug as "whoBody", g.slug as "whoGroup",
      u.name as unit, u.slug as "unitSlug", c.unit_level as "unitLevel", p.name as place, p.slug as "placeSlug",
      case when e.id is not null then json_build_object('id', e.id, 'title', e.title, 'number',
        (select number from undertaking where id = e.undertaking)) end as effort,
      case when f.id is not null then json_build_object('slug', f.slug, 'name', f.name) end as "forGroup",
      shown.total
    from shown join commitment c using (id) join place p on p.id = c.place
    left join body b on b.id = c.body left join local_group g on g.id = c.local_group
    left join body u on u.id = c.unit left join effort e on e.id = c.effort left join local_group f on f.id = c.for_group
    order by c.due, c.id`.execute(db)
  return rows
}

/** Kronor that are committed in a place and in what lies in it, and not yet done: by whether the line organisation stands behind them. */
export interface CommittedMoney {
  readonly anchored: number
  readonly notAnchored: number
  /** How many commitments are still to be done; how many of them nobody has accepted, and how many are late. */
  readonly open: number
  readonly openNotAnchored: number
  readonly late: number
}

/** Sums what is committed in a place (null: in the whole city). */
export async function sumCommitted(db: Db, place: string | null, today: string): Promise<CommittedMoney> {
  const { rows } = await sql<CommittedMoney>`
    select coalesce(sum(c.sum_sek) filter (where c.state = 'accepted'), 0)::bigint as anchored,
      coalesce(sum(c.sum_sek) filter (where c.state = 'made'), 0)::bigint as "notAnchored",
      count(*) as open, count(*) filter (where c.state = 'made') as "openNotAnchored",
      count(*) filter (where c.due < ${today}) as late
    from commitment c where c.state in ('made', 'accepted') and ${lies(place)}`.execute(db)
  return rows[0] ?? { anchored: 0, notAnchored: 0, open: 0, openNotAnchored: 0, late: 0 }
}
