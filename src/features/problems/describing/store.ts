import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

/** The latest version, with the text that residents confirmed (its base), and what a reset takes away. */
export interface LatestDescription {
  readonly id: string
  readonly version: number
  readonly text: string
  readonly language: string
  readonly base: string
  readonly baseText: string
  readonly baseLanguage: string
  /** Residents' stands on the base, as the undertaking's counters have them. */
  readonly confirmations: number
  readonly disagreements: number
}

export async function findLatest(tx: Tx, undertaking: string): Promise<LatestDescription | undefined> {
  const { rows } = await sql<LatestDescription>`
    select l.id, l.version, l.text, l.language, l.base, b.text as "baseText", b.language as "baseLanguage",
      (select count(*) from shaping s where s.base = l.base and s.kind = 'confirms' and s.withdrawn_at is null
        and not s.staff and s.actor_kind = 'resident') as confirmations,
      (select count(*) from shaping s where s.base = l.base and s.kind = 'objects' and s.withdrawn_at is null
        and not s.staff and s.actor_kind = 'resident') as disagreements
    from problem_description l join problem_description b on b.id = l.base
    where l.undertaking = ${undertaking} order by l.version desc limit 1`.execute(tx)
  return rows[0]
}

export interface NewDescription {
  readonly id: string
  readonly undertaking: string
  readonly version: number
  readonly text: string
  readonly language: string
  readonly changeNote: string
  readonly substantive: boolean
  readonly base: string
  readonly writtenBy: string | null
  readonly writtenAs: 'contact-person' | 'initiator'
}

export async function insertDescription(tx: Tx, it: NewDescription, now: Date): Promise<void> {
  await tx
    .insertInto('problem_description')
    .values({
      id: it.id,
      undertaking: it.undertaking,
      version: it.version,
      text: it.text,
      language: it.language,
      change_note: it.changeNote,
      substantive: it.substantive,
      base: it.base,
      written_by: it.writtenBy,
      written_as: it.writtenAs,
      opened_at: now,
    })
    .execute()
}
