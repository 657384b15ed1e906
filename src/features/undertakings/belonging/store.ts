import { sql } from 'kysely'
import type { HeldLink } from '../../../kernel/actor.ts'
import type { Db } from '../../../platform/database/index.ts'

/** An undertaking that somebody belongs to, for their own pages. */
export interface OwnUndertaking {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly language: string
  readonly placeName: string
  readonly phase: string
  readonly modelVersion: string
  readonly startedAt: Date
  readonly endedAt: Date | null
  /** True when they started it; else they belong to one of its parties. */
  readonly initiated: boolean
  /** Parties that they belong to by link or role, by name. */
  readonly parties: readonly { readonly id: string; readonly name: string }[]
}

/** By what somebody belongs: ids of a person, of undertakings that they hold the initiator's link to, and of parties. */
export interface Belonging {
  readonly person: string | null
  readonly initiated: readonly string[]
  readonly parties: readonly string[]
}

/** Newest first, at most 100. */
export async function selectUndertakingsOf(db: Db, by: Belonging): Promise<OwnUndertaking[]> {
  const { rows } = await sql<OwnUndertaking>`
    with belongs as (
      select id from undertaking where initiator = ${by.person}::uuid
      union select unnest(${by.initiated}::uuid[])
      union select undertaking from party where id = any(${by.parties}::uuid[]) and left_at is null)
    select u.id, u.number, u.title, u.language, p.name as "placeName", u.phase, u.model_version as "modelVersion",
      u.started_at as "startedAt", u.ended_at as "endedAt",
      u.initiator is not distinct from ${by.person}::uuid or u.id = any(${by.initiated}::uuid[]) as initiated,
      coalesce((select json_agg(json_build_object('id', q.id, 'name', q.name) order by q.joined_at) from party q
        where q.undertaking = u.id and q.id = any(${by.parties}::uuid[]) and q.left_at is null), '[]') as parties
    from belongs join undertaking u using (id) join place p on p.id = u.place
    order by u.started_at desc, u.id limit 100`.execute(db)
  return rows
}

/** Number of the undertaking that a private link leads to; undefined when it leads to none. */
export async function selectNumberOfLink(db: Db, { purpose, subject }: HeldLink): Promise<number | undefined> {
  const found =
    purpose === 'initiator'
      ? db.selectFrom('undertaking').select('number').where('id', '=', subject)
      : db
          .selectFrom('party')
          .innerJoin('undertaking', 'undertaking.id', 'party.undertaking')
          .select('undertaking.number')
          .where('party.id', '=', subject)
  return (await found.executeTakeFirst())?.number
}

/** A party by id, with the undertaking that it belongs to: for roles that are held for one. */
export async function selectPartyNames(
  db: Db,
  parties: readonly string[],
): Promise<{ id: string; name: string; number: number }[]> {
  if (parties.length === 0) return []
  return db
    .selectFrom('party')
    .innerJoin('undertaking', 'undertaking.id', 'party.undertaking')
    .select(['party.id', 'party.name', 'undertaking.number'])
    .where('party.id', 'in', [...parties])
    .execute()
}
