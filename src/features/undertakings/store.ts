import { sql } from 'kysely'
import type { Refusal } from '../../kernel/result.ts'
import { refuse } from '../../kernel/result.ts'
import { type Db, later, type Tx } from '../../platform/database/index.ts'
import type { MeasuredBoundary } from '../places/index.ts'
import type { ActorKind, Scale, UndertakingInForce } from './domain/undertaking.ts'
import type { StartPlace } from './start/domain/start.ts'

const IN_FORCE = [
  'id',
  'number',
  'title',
  'language',
  'phase',
  'model_version as modelVersion',
  'scale',
  'theme',
  'place',
  'board',
  'contact_person as contactPerson',
  'initiator',
  'initiator_kind as initiatorKind',
  'started_at as startedAt',
  'ended_at as endedAt',
] as const

/**
 * Loads an undertaking and locks it: 'share' for what is done within it (many at once), 'update' for what changes it.
 * Refuses as missing when it isn't there.
 */
export async function lockUndertaking(
  tx: Tx,
  id: string,
  mode: 'share' | 'update',
): Promise<UndertakingInForce | Refusal> {
  const query = tx.selectFrom('undertaking').select(IN_FORCE).where('id', '=', id)
  // Key share lets counters and other rows of the undertaking be written meanwhile; only deleting it waits.
  const row = await (mode === 'update' ? query.forNoKeyUpdate() : query.forKeyShare()).executeTakeFirst()
  return row === undefined ? refuse('missing', 'undertaking.missing') : (row as UndertakingInForce)
}

/** Loads without locking. */
export async function findUndertakingInForce(db: Db, id: string): Promise<UndertakingInForce | undefined> {
  const row = await db.selectFrom('undertaking').select(IN_FORCE).where('id', '=', id).executeTakeFirst()
  return row as UndertakingInForce | undefined
}

/** The place with all that it lies in, nearest first; undefined when there is no such place. */
export async function findStartPlace(tx: Db, place: string): Promise<StartPlace | undefined> {
  const row = await tx
    .selectFrom('place')
    .select((eb) => [
      'id',
      'name',
      'scale',
      'area_m2 as areaM2',
      'label_lon as labelLon',
      'label_lat as labelLat',
      eb
        .selectFrom('place_tree')
        .whereRef('place_tree.place', '=', 'place.id')
        .select(sql<string[]>`array_agg(ancestor order by depth)`.as('chain'))
        .as('chain'),
    ])
    .where('id', '=', place)
    .executeTakeFirst()
  return row === undefined ? undefined : { ...row, scale: row.scale as Scale, chain: row.chain ?? [row.id] }
}

export async function findStartingModel(tx: Tx, scale: Scale): Promise<string | undefined> {
  const row = await tx.selectFrom('starting_model').select('model').where('scale', '=', scale).executeTakeFirst()
  return row?.model
}

/** The ids of the models that new undertakings follow, per scale; a scale without one is missing. */
export async function listStartingModels(db: Db): Promise<Partial<Record<Scale, string>>> {
  const rows = await db.selectFrom('starting_model').select(['scale', 'model']).execute()
  return Object.fromEntries(rows.map(({ scale, model }) => [scale, model]))
}

/** Chooses the model that new undertakings of a scale follow. */
export async function saveStartingModel(tx: Tx, scale: Scale, model: string): Promise<void> {
  await tx
    .insertInto('starting_model')
    .values({ scale, model })
    .onConflict((on) => on.column('scale').doUpdateSet({ model }))
    .execute()
}

export interface NewUndertaking {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly reason: string
  readonly togetherWith: string
  readonly language: string
  readonly scale: Scale
  readonly place: StartPlace
  readonly drawn: MeasuredBoundary | null
  readonly modelVersion: string
  readonly phase: string
  readonly initiatorKind: ActorKind
  readonly initiator: string
  readonly board: string
  readonly contactPerson: string | null
}

/** Inserts the undertaking and its tally. */
export async function insertUndertaking(tx: Tx, it: NewUndertaking, now: Date): Promise<void> {
  const where = it.drawn ?? it.place
  const undertaking = tx.insertInto('undertaking').values({
    id: it.id,
    title: it.title,
    summary: it.summary,
    reason: it.reason,
    together_with: it.togetherWith,
    language: it.language,
    scale: it.scale,
    place: it.place.id,
    boundary: it.drawn ? JSON.stringify(it.drawn.geometry) : null,
    area_m2: where.areaM2,
    label_lon: where.labelLon,
    label_lat: where.labelLat,
    model_version: it.modelVersion,
    phase: it.phase,
    phase_since: now,
    initiator_kind: it.initiatorKind,
    initiator: it.initiator,
    board: it.board,
    contact_person: it.contactPerson,
    started_at: now,
    changed_at: now,
  })
  await later(tx, undertaking.compile())
  await later(tx, tx.insertInto('undertaking_tally').values({ undertaking: it.id }).compile())
}

export async function insertScaleException(
  tx: Tx,
  it: { undertaking: string; reason: string; language: string; areaM2: number; limitM2: number },
  now: Date,
): Promise<void> {
  const row = { reason: it.reason, language: it.language, area_m2: it.areaM2, limit_m2: it.limitM2, stated_at: now }
  await tx
    .insertInto('scale_exception')
    .values({ undertaking: it.undertaking, ...row })
    .onConflict((on) => on.column('undertaking').doUpdateSet(row))
    .execute()
}

/** It is no longer larger than its scale is made for; that it was stays in the log. */
export async function deleteScaleException(tx: Tx, undertaking: string): Promise<void> {
  await tx.deleteFrom('scale_exception').where('undertaking', '=', undertaking).execute()
}

/** Names the contact person; null when nobody is. */
export async function setContactPerson(tx: Tx, undertaking: string, person: string | null, now: Date): Promise<void> {
  await tx
    .updateTable('undertaking')
    .set({ contact_person: person, changed_at: now })
    .where('id', '=', undertaking)
    .execute()
}
