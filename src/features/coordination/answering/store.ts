import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Answer, OverlapAnswer } from '../domain/answer.ts'

/** One side of an overlap, as it stands, with the effort that answers. */
export interface SideInForce {
  readonly overlap: string
  readonly effort: string
  readonly other: string
  readonly owner: string | null
  readonly keeper: string | null
  readonly undertaking: string | null
  readonly place: string
  /** Ids of its owner and of all that it is part of. */
  readonly owners: readonly string[]
  /** Ids of its place and of all that lies around it. */
  readonly around: readonly string[]
  readonly answer: OverlapAnswer | null
  readonly reason: string | null
  readonly who: string | null
  readonly until: string | null
  readonly answeredAt: Date | null
  readonly ceasedAt: Date | null
  /** One of the two was withdrawn. */
  readonly withdrawn: boolean
}

/** The side of an overlap that an effort answers for, locked; undefined when there is none. */
export async function lockSide(tx: Tx, overlap: string, effort: string): Promise<SideInForce | undefined> {
  // The effort's row first: of two who answer its last two, the second sees the first's answer.
  await sql`select from effort where id = ${effort} for no key update`.execute(tx)
  const { rows } = await sql<SideInForce>`
    select s.overlap, s.effort, s.other, e.owner, e.keeper, e.undertaking, e.place,
      array(select ancestor from place_tree where place_tree.place = e.place) as around, body_wholes(e.owner) as owners, s.answer, s.reason, s.who, s.until,
      s.answered_at as "answeredAt", o.ceased_at as "ceasedAt", 'withdrawn' in (e.status, x.status) as withdrawn
    from overlap_side s join overlap o on o.id = s.overlap join effort e on e.id = s.effort join effort x on x.id = s.other
    where s.overlap = ${overlap} and s.effort = ${effort} for update of s`.execute(tx)
  return rows[0]
}

export interface NewAnswer extends Answer {
  readonly overlap: string
  readonly effort: string
  /** Id of the person who answers, when one does. */
  readonly by: string | null
}

export async function saveAnswer(tx: Tx, it: NewAnswer, now: Date): Promise<void> {
  const { answer, reason, who, until, language } = it
  await tx
    .updateTable('overlap_side')
    .set({ answer, reason, who, until, language, answered_by: it.by, answered_at: now })
    .where('overlap', '=', it.overlap)
    .where('effort', '=', it.effort)
    .execute()
}

export async function saveUntil(tx: Tx, it: { overlap: string; effort: string; until: string }): Promise<void> {
  await tx
    .updateTable('overlap_side')
    .set({ until: it.until })
    .where('overlap', '=', it.overlap)
    .where('effort', '=', it.effort)
    .execute()
}
