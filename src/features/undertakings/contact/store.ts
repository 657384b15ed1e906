import type { Db, Tx } from '../../../platform/database/index.ts'
import type { Held } from '../../people/index.ts'

/**
 * True when the person holds the role of contact person for the whole municipality, or for a board that answers or has
 * answered for the undertaking: when it moves to another board its contact person goes along until somebody else is named.
 */
export async function isOfficerOf(tx: Tx, person: string, undertaking: string): Promise<boolean> {
  const row = await tx
    .selectFrom('person_grant')
    .select('id')
    .where('person', '=', person)
    .where('role', '=', 'contact-person')
    .where('ended_at', 'is', null)
    .where((on) =>
      on.or([
        on('scope', 'is', null),
        on('scope', 'in', (eb) =>
          eb.selectFrom('responsibility').select('board').where('undertaking', '=', undertaking),
        ),
        on('scope', 'in', (eb) => eb.selectFrom('undertaking').select('board').where('id', '=', undertaking)),
      ]),
    )
    .executeTakeFirst()
  return row !== undefined
}

/** What somebody is contact person for and that is under way. */
export async function listAnsweredFor(db: Db, person: string): Promise<string[]> {
  const rows = await db
    .selectFrom('undertaking')
    .select('id')
    .where('contact_person', '=', person)
    .where('ended_at', 'is', null)
    .execute()
  return rows.map((row) => row.id)
}

/** What is under way with nobody named and nobody asked to name anybody: an account was erased. */
export async function listUnanswered(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('undertaking')
    .select('undertaking.id')
    .where('contact_person', 'is', null)
    .where('ended_at', 'is', null)
    .where((on) =>
      on.not(
        on.exists(
          on
            .selectFrom('duty')
            .select('duty.id')
            .whereRef('duty.subject', '=', 'undertaking.id')
            .where('duty.kind', '=', 'assign-contact')
            .where('duty.done_at', 'is', null),
        ),
      ),
    )
    .execute()
  return rows.map((row) => row.id)
}

/** What somebody is contact person for and that is under way, as what can be handed over. */
export async function selectHeldUndertakings(db: Db, person: string): Promise<Held[]> {
  const rows = await db
    .selectFrom('undertaking')
    .select(['id', 'title', 'language', 'board', 'place'])
    .where('contact_person', '=', person)
    .where('ended_at', 'is', null)
    .orderBy('number')
    .execute()
  return rows.map(({ id, title, language, board, place }) => ({
    ...{ id, title: { text: title, language }, undertaking: id, code: null },
    ...{ body: board, place, scopes: [board] },
  }))
}
