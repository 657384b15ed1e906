import { sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { ShapingFacts } from '../domain/shaped.ts'

/** What R22 is judged by, and the ids of what was counted. */
export interface CountedFacts extends ShapingFacts {
  /** The version whose confirmations count; null when nothing is written. */
  readonly base: string | null
  /**
   * Ids of confirmations and answered proposals that count, at most `MOST_IDS` of each: frozen with a passage. Where there
   * are more, `base` and the day of the passage tell the rest, since what is withdrawn stays with its day.
   */
  readonly counted: readonly string[]
}

const MOST_IDS = 100

/** Nothing is written, so nothing is counted. */
const NOTHING: CountedFacts = {
  base: null,
  counted: [],
  openedAt: null,
  confirming: 0,
  initiatorConfirming: 0,
  wantingChange: 0,
  proposalsAnswered: 0,
  proposalsUnanswered: 0,
  objectionsUnanswered: 0,
}

/** A resident who says that a text is right. */
const CONFIRMATION = sql`s.kind = 'confirms' and s.withdrawn_at is null and not s.staff and s.actor_kind = 'resident'`
/** A change that a resident proposed: not the initiator, who may also answer. */
const PROPOSAL = sql`s.kind = 'proposes' and s.actor_kind = 'resident' and not s.initiator`

/**
 * What has been said in an undertaking, as R22 counts it, in one round trip. One person and one browser have one stand on
 * a text (unique indexes of `shaping`), so that rows of stands are different people.
 */
export async function loadShapingFacts(db: Db, undertaking: string): Promise<CountedFacts> {
  const { rows } = await sql<CountedFacts>`
    with base as (
      select b.id, b.opened_at from problem_description d join problem_description b on b.id = d.base
      where d.undertaking = ${undertaking} order by d.version desc limit 1)
    select base.id as base, base.opened_at as "openedAt", confirmed.*, worded.*,
      array(select s.id from shaping s where s.base = base.id and ${CONFIRMATION} limit ${MOST_IDS})
      || array(select s.id from shaping s where s.undertaking = ${undertaking} and s.kind <> 'confirms'
        and s.withdrawn_at is null and s.known_by <> 'nothing' and not s.staff and ${PROPOSAL}
        and s.answered_at is not null limit ${MOST_IDS}) as counted
    from base
    cross join lateral (
      select count(*) filter (where not s.initiator) as confirming,
        count(*) filter (where s.initiator) as "initiatorConfirming"
      from shaping s where s.base = base.id and ${CONFIRMATION}) confirmed
    cross join lateral (
      select count(distinct s.participant) filter (where s.base = base.id) as "wantingChange",
        count(*) filter (where ${PROPOSAL} and s.answered_at is not null) as "proposalsAnswered",
        count(*) filter (where ${PROPOSAL} and s.answered_at is null) as "proposalsUnanswered",
        count(*) filter (where s.kind = 'objects' and s.answered_at is null) as "objectionsUnanswered"
      from shaping s where s.undertaking = ${undertaking} and s.kind <> 'confirms' and s.withdrawn_at is null
        and not s.staff and s.known_by <> 'nothing') worded`.execute(db)
  return rows[0] ?? NOTHING
}
