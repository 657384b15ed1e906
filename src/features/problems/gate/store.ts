import { sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { ShapingFacts } from '../domain/shaped.ts'

/** What R22 is judged by, and the ids of what was counted. */
export interface CountedFacts extends ShapingFacts {
  /** The version whose confirmations count; null when nothing is written. */
  readonly base: string | null
}

/** Nothing is written, so nothing is counted. */
const NOTHING: CountedFacts = {
  base: null,
  openedAt: null,
  confirming: 0,
  initiatorConfirming: 0,
  wantingChange: 0,
  proposalsAnswered: 0,
  proposalsUnanswered: 0,
  objectionsUnanswered: 0,
}

/**
 * What has been said in an undertaking, as R22 counts it, in one round trip. One person and one browser have one stand on
 * a text (unique indexes of `shaping`), so that rows of stands are different people.
 */
export async function loadShapingFacts(db: Db, undertaking: string): Promise<CountedFacts> {
  const { rows } = await sql<CountedFacts>`
    with base as (
      select b.id, b.opened_at from problem_description d join problem_description b on b.id = d.base
      where d.undertaking = ${undertaking} order by d.version desc limit 1)
    select base.id as base, base.opened_at as "openedAt", confirmed.*, worded.*
    from base
    cross join lateral (
      select count(*) filter (where not s.initiator) as confirming,
        count(*) filter (where s.initiator) as "initiatorConfirming"
      from shaping s where s.base = base.id and s.kind = 'confirms' and s.withdrawn_at is null
        and not s.staff and s.actor_kind = 'resident') confirmed
    cross join lateral (
      select count(distinct s.participant) filter (where s.base = base.id) as "wantingChange",
        count(*) filter (where ${residentsProposal} and s.answered_at is not null) as "proposalsAnswered",
        count(*) filter (where ${residentsProposal} and s.answered_at is null) as "proposalsUnanswered",
        count(*) filter (where s.kind = 'objects' and s.answered_at is null) as "objectionsUnanswered"
      from shaping s where s.undertaking = ${undertaking} and s.kind <> 'confirms' and s.withdrawn_at is null
        and not s.staff and s.known_by <> 'nothing') worded`.execute(db)
  return rows[0] ?? NOTHING
}

/** A change that a resident proposed: not the initiator, who may also answer. */
const residentsProposal = sql`s.kind = 'proposes' and s.actor_kind = 'resident' and not s.initiator`
