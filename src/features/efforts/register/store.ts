import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { ActorKind } from '../../models/index.ts'
import type { EffortStatus, Stage } from '../domain/effort.ts'
import type { TargetGroup } from '../domain/target-group.ts'

/** An effort as the register lists it. */
export interface RegisteredEffort {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly ownerName: string | null
  readonly unit: string | null
  /** What kind of actor it is that does it; null when that isn't told. */
  readonly kind: ActorKind | null
  readonly placeName: string
  readonly placeSlug: string
  /** Days are `YYYY-MM-DD`. */
  readonly begins: string
  readonly ends: string | null
  readonly status: EffortStatus
  /** From the first to the last day that residents are asked something; null: they aren't. */
  readonly asksFrom: string | null
  readonly asksUntil: string | null
  /** Number of the undertaking, when it is one. */
  readonly number: number | null
}

/** What the register is narrowed by; what isn't given narrows nothing. Without a stage, what was withdrawn is left out. */
export interface RegisterFilter {
  /** Id of a place: it and all that lies in it. */
  readonly place?: string | null
  /** Only what goes on that day or later; only what has begun by that day. */
  readonly from?: string | null
  readonly until?: string | null
  /** Id of the body that does it. */
  readonly owner?: string | null
  readonly theme?: string | null
  readonly group?: TargetGroup | null
  /** Where it is on its way on `today`. */
  readonly stage?: { readonly of: Stage; readonly today: string } | null
  /** Words of the title. */
  readonly words?: string
  /** Only what asks residents something. */
  readonly asks?: boolean
}

/** Pages that can be turned to; beyond them people narrow the list. */
export const LAST_REGISTER_PAGE = 500

/**
 * A page of the register (R7), what began last on top, and one more when there are more. `page` counts from 1. Reads an
 * index in order: no more rows than those passed over and shown.
 */
export async function listRegister(
  db: Db,
  filter: RegisterFilter,
  page: number,
  size: number,
): Promise<RegisteredEffort[]> {
  const offset = (Math.min(Math.max(1, page), LAST_REGISTER_PAGE) - 1) * size
  const { rows } = await sql<RegisteredEffort>`
    select e.id, e.title, coalesce(u.language, e.language) as language, coalesce(b.name, e.owner_name) as "ownerName", e.unit,
      coalesce(u.initiator_kind, e.owner_kind, case when e.owner is not null then 'department' end) as kind,
      p.name as "placeName", p.slug as "placeSlug", e.begins, e.ends, e.status,
      e.asks_from as "asksFrom", e.asks_until as "asksUntil", u.number
    from (select * from effort where ${sql.join(conditionsOf(filter), sql` and `)}
      order by begins desc, id limit ${size + 1} offset ${offset}) e
    join place p on p.id = e.place
    left join body b on b.id = e.owner
    left join undertaking u on u.id = e.undertaking
    order by e.begins desc, e.id`.execute(db)
  return rows
}

function conditionsOf({ place, from, until, owner, theme, group, stage, words, asks }: RegisterFilter) {
  const given = <T>(value: T | null | undefined | '', condition: (value: T) => RawBuilder<SqlBool>) =>
    value === null || value === undefined || value === '' ? [] : [condition(value)]
  const within = (id: string) => sql`(select place from place_tree where ancestor = ${id})`
  return [
    stage ? inStage(stage) : sql<SqlBool>`status <> 'withdrawn'`,
    // What is withdrawn is in no place's register any more: it is found by the place that it was told by.
    ...given(place, (id) =>
      stage?.of === 'withdrawn'
        ? sql<SqlBool>`place in ${within(id)}`
        : sql<SqlBool>`id in (select effort from effort_place where place in ${within(id)})`,
    ),
    ...given(from, (day) => sql<SqlBool>`(ends is null or ends >= ${day})`),
    ...given(until, (day) => sql<SqlBool>`begins <= ${day}`),
    ...given(owner, (id) => sql<SqlBool>`owner = ${id}`),
    ...given(theme, (code) => sql<SqlBool>`themes @> array[${code}]::text[]`),
    ...given(group, (code) => sql<SqlBool>`target_groups && array[${code}, 'everyone']::text[]`),
    ...given(words?.trim(), (text) => sql<SqlBool>`search @@ websearch_to_tsquery('swedish', ${text})`),
    ...(asks ? [sql<SqlBool>`asks_from is not null`] : []),
  ]
}

function inStage({ of, today }: { readonly of: Stage; readonly today: string }): RawBuilder<SqlBool> {
  switch (of) {
    case 'planned':
      return sql<SqlBool>`status = 'decided' and begins > ${today}`
    case 'ongoing':
      return sql<SqlBool>`status = 'decided' and begins <= ${today} and (ends is null or ends >= ${today})`
    case 'ended':
      return sql<SqlBool>`status = 'decided' and ends < ${today}`
    default:
      return sql<SqlBool>`status = ${of}`
  }
}

/** Efforts whose themes are suggested: the newest tell what is spoken of, however long the register is. */
const NEWEST = 1000

/** Themes that the newest efforts are about, the most used first: what forms and filters suggest. */
export async function listThemesInUse(db: Db, most: number): Promise<string[]> {
  const { rows } = await sql<{ theme: string }>`
    select theme from (select themes from effort order by begins desc, id limit ${NEWEST}) newest, unnest(themes) theme
    group by theme order by count(*) desc, theme limit ${most}`.execute(db)
  return rows.map(({ theme }) => theme)
}
