import { sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { Goal } from '../domain/tree.ts'
import type { VersionState } from '../versions/store.ts'

/** Somebody who was asked, with what they decided. */
export interface AnswerRow {
  /** One of them: id, slug and name of a group or a body. */
  readonly group: string | null
  readonly body: string | null
  readonly slug: string
  readonly name: string
  readonly answer: 'agreed' | 'objected' | null
  readonly reason: string | null
  readonly decidedOn: string | null
  readonly reference: string | null
  /** It has ended since: nobody waits for it. */
  readonly isGone: boolean
}

/** A version of a place's goals, as its page shows it. */
export interface GoalVersion {
  readonly id: string
  readonly number: number
  readonly state: VersionState
  readonly language: string
  readonly edition: number
  readonly writtenAt: string
  readonly proposedAt: string | null
  readonly inForceAt: string | null
  readonly goals: readonly Goal[]
  readonly answers: readonly AnswerRow[]
}

/** All versions of a place's goals, the newest first, each with its goals and what was answered: one round trip. */
export async function listGoalVersions(db: Db, place: string): Promise<GoalVersion[]> {
  const { rows } = await sql<GoalVersion>`
    select v.id, v.number, v.state, v.language, v.edition, v.written_at as "writtenAt", v.proposed_at as "proposedAt",
      v.in_force_at as "inForceAt",
      (select json_agg(json_build_object('key', key, 'parent', parent, 'kind', kind, 'text', text, 'indicator', indicator)
        order by position) from goal where version = v.id) as goals,
      coalesce((select json_agg(json_build_object('group', a.local_group, 'body', a.body, 'slug', coalesce(g.slug, b.slug),
          'name', coalesce(g.name, b.name), 'answer', a.answer, 'reason', a.reason, 'decidedOn', a.decided_on,
          'reference', a.reference, 'isGone', coalesce(g.ended_on is not null, false) or b.valid_until is not null)
          order by coalesce(g.name, b.name))
        from goal_answer a left join local_group g on g.id = a.local_group left join body b on b.id = a.body
        where a.version = v.id), '[]') as answers
    from goal_version v where v.place = ${place} order by v.number desc limit 50`.execute(db)
  return rows
}

/** What a group has been asked to agree on, and what it decided, the newest first. */
export interface AnswerOfGroup {
  readonly place: string
  readonly placeSlug: string
  readonly number: number
  readonly state: VersionState
  readonly answer: 'agreed' | 'objected' | null
  readonly decidedOn: string | null
}

export async function listAnswersOfGroup(db: Db, group: string, limit: number): Promise<AnswerOfGroup[]> {
  const { rows } = await sql<AnswerOfGroup>`
    select p.name as place, p.slug as "placeSlug", v.number, v.state, a.answer, a.decided_on as "decidedOn"
    from goal_answer a join goal_version v on v.id = a.version join place p on p.id = v.place
    where a.local_group = ${group} order by v.proposed_at desc, v.id limit ${limit}`.execute(db)
  return rows
}
