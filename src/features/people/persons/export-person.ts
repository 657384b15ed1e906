import type { Actor } from '../../../kernel/actor.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Db } from '../../../platform/database/index.ts'
import { mayExportOrErase } from '../policy.ts'
import { selectExport } from './store.ts'

export type PersonExport = NonNullable<Awaited<ReturnType<typeof selectExport>>>

/**
 * All that this room keeps about the person who asks (GDPR article 15, C3), and the mail to them. Other rooms add what
 * they keep under the same id and pseudonym. Tokens and codes are kept as hashes only and can't be given.
 */
export async function exportPerson(db: Db, actor: Actor): Promise<Result<PersonExport>> {
  if (actor.kind !== 'person' || !mayExportOrErase(actor, actor.person)) {
    return refuse('forbidden', 'people.sign-in-first')
  }
  const found = await selectExport(db, actor.person)
  return found ? ok(found) : refuse('missing', 'people.sign-in-first')
}
