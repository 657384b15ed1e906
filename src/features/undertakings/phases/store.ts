import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/index.ts'
import { FACT_OF_GROUP, MIX_GROUPS, type Mix, type MixGroup } from '../domain/mix.ts'

/** Moves to the next phase; without one the work is finished. */
export async function savePhase(tx: Tx, undertaking: string, next: string | null, now: Date): Promise<void> {
  const change = next === null ? { ended_at: now } : { phase: next, phase_since: now }
  await tx
    .updateTable('undertaking')
    .set({ ...change, changed_at: now })
    .where('id', '=', undertaking)
    .execute()
}

export async function saveUpgrade(
  tx: Tx,
  it: {
    id: string
    undertaking: string
    fromVersion: string
    toVersion: string
    fromPhase: string
    toPhase: string
    reason: string
    upgradedBy: string | null
  },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('model_upgrade')
    .values({
      id: it.id,
      undertaking: it.undertaking,
      from_version: it.fromVersion,
      to_version: it.toVersion,
      from_phase: it.fromPhase,
      to_phase: it.toPhase,
      reason: it.reason,
      upgraded_by: it.upgradedBy,
      upgraded_at: now,
    })
    .execute()
  await tx
    .updateTable('undertaking')
    .set({ model_version: it.toVersion, phase: it.toPhase, changed_at: now })
    .where('id', '=', it.undertaking)
    .execute()
}

/** What the undertaking itself can show as evidence, in one round trip. */
export interface UndertakingFacts {
  /** Newest version and its event-free id, per kind of statement. */
  readonly statements: readonly {
    readonly id: string
    readonly kind: string
    readonly version: number
    readonly at: string
  }[]
  readonly board: { readonly name: string; readonly source: string | null } | null
  readonly openHandover: boolean
  readonly engaged: Mix
  readonly placeFacts: Partial<Mix>
  readonly factSources: readonly { readonly source: string; readonly date: string }[]
  readonly relations: readonly { readonly id: string; readonly kind: string }[]
}

interface FactsRow {
  statements: UndertakingFacts['statements'] | null
  board: string | null
  source: string | null
  open_handover: boolean
  residents: number
  informal_groups: number
  associations: number
  owners: number
  companies: number
  public_bodies: number
  place_facts: readonly { kind: string; value: number; source: string; date: string }[] | null
  relations: UndertakingFacts['relations'] | null
}

/**
 * Facts about who lives and works there come from the place itself, or the nearest around it that has any; of each kind
 * the newest.
 */
export async function loadUndertakingFacts(db: Db, undertaking: string): Promise<UndertakingFacts> {
  const { rows } = await sql<FactsRow>`
    select
      (select jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'version', s.version, 'at', s.stated_at)) from (
        select distinct on (kind) id, kind, version, stated_at from statement where undertaking = u.id order by kind, version desc) s) as statements,
      b.name as board, r.source,
      exists (select from handover h where h.undertaking = u.id and h.closed_at is null) as open_handover,
      t.residents, t.informal_groups, t.associations, t.owners, t.companies, t.public_bodies,
      (select jsonb_agg(jsonb_build_object('kind', f.kind, 'value', f.value, 'source', f.source, 'date', f.source_date)) from (
        select distinct on (kind) kind, value, source, source_date from place_fact
        where kind like 'actors.%' and place = (
          select pt.ancestor from place_tree pt where pt.place = u.place
            and exists (select from place_fact pf where pf.place = pt.ancestor and pf.kind like 'actors.%') order by pt.depth limit 1)
        order by kind, source_date desc) f) as place_facts,
      (select jsonb_agg(jsonb_build_object('id', id, 'kind', kind)) from relation where undertaking = u.id and withdrawn_at is null) as relations
    from undertaking u
    join undertaking_tally t on t.undertaking = u.id
    left join responsibility p on p.undertaking = u.id and p.until is null
    left join body b on b.id = p.board
    left join remit_rule r on r.id = p.rule
    where u.id = ${undertaking}`.execute(db)
  const row = rows[0]
  if (row === undefined) throw new Error('facts asked for an undertaking that is not there')
  return {
    statements: row.statements ?? [],
    board: row.board === null ? null : { name: row.board, source: row.source },
    openHandover: row.open_handover,
    engaged: {
      residents: row.residents,
      informalGroups: row.informal_groups,
      associations: row.associations,
      owners: row.owners,
      companies: row.companies,
      publicBodies: row.public_bodies,
    },
    placeFacts: mixOf(row.place_facts ?? []),
    factSources: (row.place_facts ?? []).map(({ source, date }) => ({ source, date })),
    relations: row.relations ?? [],
  }
}

function mixOf(facts: readonly { kind: string; value: number }[]): Partial<Mix> {
  const mix: Partial<Record<MixGroup, number>> = {}
  for (const group of MIX_GROUPS) {
    const fact = facts.find((it) => it.kind === `actors.${FACT_OF_GROUP[group]}`)
    if (fact !== undefined) mix[group] = fact.value
  }
  return mix
}

/** The newest event of the undertaking: a gate's passage freezes all up to it. */
export async function newestEvent(tx: Tx, undertaking: string): Promise<number> {
  const row = await tx
    .selectFrom('event')
    .select('id')
    .where('undertaking', '=', undertaking)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? 0
}
