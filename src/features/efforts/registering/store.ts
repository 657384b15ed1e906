import { type RawBuilder, sql } from 'kysely'
import { type Refusal, refuse } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Position } from '../../places/index.ts'
import type { Effort } from '../domain/effort.ts'

const EFFORT: RawBuilder<unknown> = sql`e.id, e.title, e.description, e.language, e.owner, e.unit,
  e.owner_name as "ownerName", e.owner_kind as "ownerKind", e.place, e.other_places as "otherPlaces", e.boundary,
  e.begins, e.ends, e.status, e.themes, e.target_groups as "targetGroups", e.budget_sek as "budgetSek", e.source,
  e.source_link as "sourceLink", e.keeper, e.undertaking, e.version,
  case when e.boundary is not null then json_build_array(e.label_lon, e.label_lat) end as label`

/** An effort with where its name stands on a map, when it has a boundary of its own. */
export interface KeptEffort extends Effort {
  readonly label: Position | null
}

/** Which field names something that isn't there; null when all are. */
export async function findMissing(
  tx: Tx,
  { place, otherPlaces, owner, keeper }: Pick<Effort, 'place' | 'otherPlaces' | 'owner' | 'keeper'>,
): Promise<'place' | 'otherPlaces' | 'owner' | 'keeper' | null> {
  const { rows } = await sql<{ place: boolean; otherPlaces: boolean; owner: boolean; keeper: boolean }>`select
    exists (select from place where id = ${place}) as place,
    (select count(*) from place where id = any(${[...otherPlaces]}::uuid[])) = ${new Set(otherPlaces).size} as "otherPlaces",
    ${owner}::uuid is null or exists (select from body where id = ${owner}) as owner,
    ${keeper}::uuid is null or exists (select from person where id = ${keeper}) as keeper`.execute(tx)
  const there = rows[0]
  return (['place', 'otherPlaces', 'owner', 'keeper'] as const).find((field) => there?.[field] !== true) ?? null
}

/** Ids of a body and of all that it is part of, nearest first. */
export async function findWholes(tx: Tx, body: string | null): Promise<readonly string[]> {
  if (body === null) return []
  const { rows } = await sql<{ wholes: string[] }>`select body_wholes(${body}::uuid) as wholes`.execute(tx)
  return rows[0]?.wholes ?? []
}

/** Puts efforts into the register, one or many at once; the database measures them. */
export async function insertEfforts(
  tx: Tx,
  efforts: readonly KeptEffort[],
  registeredBy: string | null,
  now: Date,
): Promise<void> {
  await sql`
    insert into effort (id, title, description, language, owner, unit, owner_name, owner_kind, place, other_places, boundary,
      label_lon, label_lat, begins, ends, status, themes, target_groups, budget_sek, source, source_link, keeper, undertaking,
      registered_at, registered_by, changed_at)
    select id, title, description, language, owner, unit, "ownerName", "ownerKind", place, "otherPlaces", boundary,
      label[1], label[2], begins, ends, status, themes, "targetGroups", "budgetSek", source, "sourceLink", keeper, undertaking,
      ${now}, ${registeredBy}, ${now}
    from jsonb_to_recordset(${JSON.stringify(efforts)}::jsonb) as it(id uuid, title text, description text, language text,
      owner uuid, unit text, "ownerName" text, "ownerKind" text, place uuid, "otherPlaces" uuid[], boundary jsonb,
      label double precision[], begins date, ends date, status text, themes text[], "targetGroups" text[],
      "budgetSek" bigint, source text, "sourceLink" text, keeper uuid, undertaking uuid)`.execute(tx)
}

export async function saveStatus(
  tx: Tx,
  { id, status, because }: Pick<Effort, 'id' | 'status'> & { readonly because: string | null },
  now: Date,
): Promise<void> {
  await sql`update effort set status = ${status}, withdrawn_because = ${because}, version = version + 1, changed_at = ${now}
    where id = ${id}`.execute(tx)
}

/** Writes down what an effort has become; whoever decided holds it locked. */
export async function saveEffort(tx: Tx, { label, ...effort }: KeptEffort, now: Date): Promise<void> {
  await sql`
    update effort set title = ${effort.title}, description = ${effort.description}, language = ${effort.language},
      owner = ${effort.owner}, unit = ${effort.unit}, owner_name = ${effort.ownerName}, owner_kind = ${effort.ownerKind},
      place = ${effort.place}, other_places = ${[...effort.otherPlaces]}::uuid[],
      boundary = ${effort.boundary === null ? null : JSON.stringify(effort.boundary)}::jsonb,
      label_lon = ${label?.[0] ?? null}, label_lat = ${label?.[1] ?? null}, begins = ${effort.begins}, ends = ${effort.ends},
      status = ${effort.status}, themes = ${[...effort.themes]}, target_groups = ${[...effort.targetGroups]},
      budget_sek = ${effort.budgetSek}, source = ${effort.source}, source_link = ${effort.sourceLink},
      keeper = ${effort.keeper}, version = ${effort.version}, changed_at = ${now}
    where id = ${effort.id}`.execute(tx)
}

/** An effort with what decides who may act for it. */
export interface EffortInForce extends KeptEffort {
  /** Ids of its owner and of all that it is part of; none when somebody outside does it. */
  readonly owners: readonly string[]
  /** Ids of its place and of all that lies around it. */
  readonly around: readonly string[]
}

/** Loads an effort and locks it against other changes; refuses as missing when it isn't there. */
export async function lockEffort(tx: Tx, id: string): Promise<EffortInForce | Refusal> {
  const { rows } = await sql<EffortInForce>`select ${EFFORT},
      array(select ancestor from place_tree where place = e.place) as around, body_wholes(e.owner) as owners
    from effort e where e.id = ${id} for no key update of e`.execute(tx)
  return rows[0] ?? refuse('missing', 'effort.missing')
}

export async function findEffortOfUndertaking(tx: Tx, undertaking: string): Promise<KeptEffort | undefined> {
  const { rows } = await sql<KeptEffort>`select ${EFFORT} from effort e where e.undertaking = ${undertaking}
    for no key update`.execute(tx)
  return rows[0]
}

/** An effort that says the same, by whomever it was registered. Those with the same title come one at a time. */
export async function findSameEffort(
  tx: Tx,
  it: Pick<Effort, 'title' | 'place' | 'begins' | 'ends' | 'owner' | 'ownerName'>,
): Promise<KeptEffort | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`effort ${it.title}`}, 0))`.execute(tx)
  const { rows } = await sql<KeptEffort>`select ${EFFORT} from effort e
    where lower(e.title) = lower(${it.title}) and e.title = ${it.title} and e.place = ${it.place} and e.begins = ${it.begins}
      and e.ends is not distinct from ${it.ends}::date and e.owner is not distinct from ${it.owner}::uuid
      and e.owner_name is not distinct from ${it.ownerName} and e.undertaking is null and e.status <> 'withdrawn'
    limit 1`.execute(tx)
  return rows[0]
}
