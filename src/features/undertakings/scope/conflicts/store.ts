import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/database/index.ts'
import type { Scale } from '../../domain/undertaking.ts'
import type { StatedText } from './domain/find-conflicts.ts'

/** Why two statements are no contradiction. */
export interface Settlement {
  readonly digest: string
  readonly reason: string
  readonly language: string
  readonly at: string
}

export interface StatedRow {
  readonly texts: readonly StatedText[]
  readonly scale: Scale
  readonly areaM2: number
  readonly modelVersion: string
  readonly settlements: readonly Settlement[]
}

/** Everything of an undertaking that states scale or purpose, as it stands, and what was settled; one query. */
export async function selectStated(db: Db, undertaking: string): Promise<StatedRow | undefined> {
  const { rows } = await sql<StatedRow>`
    select u.scale, u.area_m2 as "areaM2", u.model_version as "modelVersion",
      jsonb_build_array(
        jsonb_build_object('where', 'title', 'text', u.title, 'language', u.language),
        jsonb_build_object('where', 'summary', 'text', u.summary, 'language', u.language),
        jsonb_build_object('where', 'reason', 'text', u.reason, 'language', u.language)) ||
      coalesce((select jsonb_agg(jsonb_build_object('where', kind, 'text', text, 'language', language)
          order by array_position(array['purpose', 'ambition', 'delimitation'], kind)) from (
        select distinct on (kind) kind, text, language from statement
        where undertaking = u.id order by kind, version desc) newest), '[]') as texts,
      coalesce((select jsonb_agg(jsonb_build_object(
          'digest', digest, 'reason', reason, 'language', language, 'at', settled_at) order by settled_at)
        from scope_settlement where undertaking = u.id), '[]') as settlements
    from undertaking u where u.id = ${undertaking}`.execute(db)
  return rows[0]
}

export interface NewSettlement {
  readonly id: string
  readonly undertaking: string
  readonly digest: string
  readonly reason: string
  readonly language: string
  readonly settledBy: string | null
}

/** Settles it, or says the reason anew. */
export async function saveSettlement(tx: Tx, { settledBy, ...it }: NewSettlement, now: Date): Promise<void> {
  const said = { reason: it.reason, language: it.language, settled_by: settledBy, settled_at: now }
  await tx
    .insertInto('scope_settlement')
    .values({ id: it.id, undertaking: it.undertaking, digest: it.digest, ...said })
    .onConflict((on) => on.columns(['undertaking', 'digest']).doUpdateSet(said))
    .execute()
}
