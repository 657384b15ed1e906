import { sql } from 'kysely'
import type { Db } from '../../../../platform/database/index.ts'
import type { EffortSays } from '../domain/effort-row.ts'
import type { Fault } from '../domain/fault.ts'

export const OUTCOMES = ['faulty', 'changed', 'gone', 'new', 'same'] as const
export type RowOutcome = (typeof OUTCOMES)[number]

/** A row as it is looked at before it is taken in. */
export interface LookedAtRow {
  readonly number: number
  readonly line: number | null
  readonly key: string
  readonly outcome: RowOutcome
  readonly effort: string
  /** As it is in the register; null: not yet. */
  readonly title: string | null
  readonly says: EffortSays | null
  readonly before: Partial<EffortSays> | null
  readonly faults: readonly Fault[] | null
  readonly answer: 'keep' | 'withdraw' | null
  readonly reason: string | null
}

/** A page of an import's rows with one outcome, in the file's order. */
export async function listRows(
  db: Db,
  id: string,
  outcome: RowOutcome,
  page: { size: number; from: number },
): Promise<LookedAtRow[]> {
  const { rows } =
    await sql<LookedAtRow>`select r.number, r.line, r.key, r.outcome, r.effort, e.title, r.says - 'boundary' as says,
      r.before - 'boundary' || case when r.before ? 'boundary' then '{"boundary": null}'::jsonb else '{}' end as before,
      r.faults, r.answer, r.reason
    from effort_import_row r left join effort e on e.id = r.effort
    where r.import = ${id} and r.outcome = ${outcome} order by r.number limit ${page.size} offset ${page.from}`.execute(
      db,
    )
  return rows
}
