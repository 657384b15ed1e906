import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/index.ts'
import type { FormKind } from './domain/form-of-collaboration.ts'

export interface CollaborationForm {
  readonly id: string
  readonly undertaking: string
  readonly version: number
  readonly kind: FormKind
  readonly duties: string
  readonly begins: string
  readonly ends: string | null
  readonly exitTerms: string
  readonly language: string
  readonly proposedAt: Date
}

const FORM = [
  'id',
  'undertaking',
  'version',
  'kind',
  'duties',
  'begins',
  'ends',
  'exit_terms as exitTerms',
  'language',
  'proposed_at as proposedAt',
] as const

/** The newest proposal; undefined before the first. */
export async function findForm(db: Db, undertaking: string): Promise<CollaborationForm | undefined> {
  const row = await db
    .selectFrom('collaboration_form')
    .select(FORM)
    .where('undertaking', '=', undertaking)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row as CollaborationForm | undefined
}

/** All proposals, the newest first: which of them each party confirmed stays known. At most 50. */
export async function listForms(db: Db, undertaking: string): Promise<CollaborationForm[]> {
  const rows = await db
    .selectFrom('collaboration_form')
    .select(FORM)
    .where('undertaking', '=', undertaking)
    .orderBy('version', 'desc')
    .limit(50)
    .execute()
  return rows as CollaborationForm[]
}

export async function findFormById(tx: Tx, id: string): Promise<CollaborationForm | undefined> {
  const row = await tx.selectFrom('collaboration_form').select(FORM).where('id', '=', id).executeTakeFirst()
  return row as CollaborationForm | undefined
}

export async function insertForm(
  tx: Tx,
  it: Omit<CollaborationForm, 'proposedAt'> & { proposedBy: string | null },
  now: Date,
): Promise<void> {
  const { exitTerms, proposedBy, ...rest } = it
  await tx
    .insertInto('collaboration_form')
    .values({ ...rest, exit_terms: exitTerms, proposed_by: proposedBy, proposed_at: now })
    .execute()
}

/** A party that takes part, for confirming, one press at a time; undefined when it is gone or belongs elsewhere. */
export async function findConfirmingParty(
  tx: Tx,
  party: string,
  undertaking: string,
): Promise<{ id: string; initiated: boolean } | undefined> {
  return tx
    .selectFrom('party')
    .select(['id', 'initiated'])
    .where('id', '=', party)
    .where('undertaking', '=', undertaking)
    .where('left_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Confirms once; a second press changes nothing. */
export async function insertConfirmation(
  tx: Tx,
  it: { form: string; party: string; confirmedBy: string | null },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('form_confirmation')
    .values({ form: it.form, party: it.party, confirmed_by: it.confirmedBy, confirmed_at: now })
    .onConflict((on) => on.doNothing())
    .execute()
}

export async function hasConfirmed(tx: Tx, form: string, party: string): Promise<boolean> {
  const row = await tx
    .selectFrom('form_confirmation')
    .select('party')
    .where('form', '=', form)
    .where('party', '=', party)
    .executeTakeFirst()
  return row !== undefined
}

export interface FormFacts {
  readonly form: { readonly id: string; readonly kind: FormKind; readonly version: number } | null
  readonly parties: readonly string[]
  readonly confirmed: readonly string[]
}

/** The newest proposal, who takes part, and who has confirmed it, in one round trip. */
export async function loadFormFacts(db: Db, undertaking: string): Promise<FormFacts> {
  const { rows } = await sql<{ form: FormFacts['form']; parties: string[] | null; confirmed: string[] | null }>`
    with newest as (select id, kind, version from collaboration_form where undertaking = ${undertaking} order by version desc limit 1)
    select (select to_jsonb(newest) from newest) as form,
      (select jsonb_agg(id) from party where undertaking = ${undertaking} and left_at is null) as parties,
      (select jsonb_agg(c.party) from form_confirmation c join newest on c.form = newest.id) as confirmed`.execute(db)
  return { form: rows[0]?.form ?? null, parties: rows[0]?.parties ?? [], confirmed: rows[0]?.confirmed ?? [] }
}
