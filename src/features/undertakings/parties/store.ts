import { sql } from 'kysely'
import { type Db, later, type Tx } from '../../../platform/database/index.ts'
import type { ActorKind } from '../domain/undertaking.ts'

export interface NewParty {
  readonly id: string
  readonly undertaking: string
  readonly kind: ActorKind
  readonly name: string
  readonly initiated: boolean
}

/** Inserts a party. The unique key refuses a second one of the same kind and name. */
export async function insertParty(tx: Tx, party: NewParty, now: Date): Promise<void> {
  await later(
    tx,
    tx
      .insertInto('party')
      .values({ ...party, joined_at: now })
      .compile(),
  )
}

/** A party that takes part under this name; upper and lower case are the same name. */
export async function findPartyNamed(
  tx: Tx,
  undertaking: string,
  kind: ActorKind,
  name: string,
): Promise<NewParty | undefined> {
  const row = await tx
    .selectFrom('party')
    .select(['id', 'undertaking', 'kind', 'name', 'initiated'])
    .where('undertaking', '=', undertaking)
    .where('kind', '=', kind)
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return row as NewParty | undefined
}

export async function findParty(tx: Tx, id: string) {
  return tx
    .selectFrom('party')
    .select(['id', 'undertaking', 'kind', 'name', 'initiated', 'left_at as leftAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function endParty(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('party').set({ left_at: now }).where('id', '=', id).where('left_at', 'is', null).execute()
}

/** Columns of the tally, by kind of actor: the six groups that the mix is told in. */
const TALLY_OF = {
  resident: 'residents',
  'informal-group': 'informal_groups',
  association: 'associations',
  'property-owner': 'owners',
  company: 'companies',
  department: 'public_bodies',
  agency: 'public_bodies',
  school: 'public_bodies',
} as const satisfies Record<ActorKind, string>

type Counter = (typeof TALLY_OF)[ActorKind] | 'confirmations' | 'disagreements' | 'open_answers'

/** Adds to the counters of an undertaking (numbers may be negative). One narrow row: last in a transaction, it is contended. */
export async function adjustTally(
  tx: Tx,
  undertaking: string,
  changes: Readonly<Partial<Record<Counter, number>>>,
): Promise<void> {
  const entries = countersChanged(changes)
  if (entries.length === 0) return
  const update = tx
    .updateTable('undertaking_tally')
    .set(Object.fromEntries(entries.map(([counter, by]) => [counter, sql`${sql.ref(counter)} + ${by}`])))
    .where('undertaking', '=', undertaking)
  await later(tx, update.compile())
}

function countersChanged(changes: Readonly<Partial<Record<Counter, number>>>, also: readonly Counter[] = []) {
  const entries = Object.entries(changes) as [Counter, number][]
  return entries.filter(([counter, by]) => by !== 0 || also.includes(counter))
}

/** Somebody takes part: counted once, however often they do. `also`: other counters that change by it, in one stroke. */
export async function recordEngagement(
  tx: Tx,
  { participant, ...it }: { undertaking: string; participant: string; kind: ActorKind; now: Date },
  also: Readonly<Partial<Record<Counter, number>>> = {},
): Promise<void> {
  await recordEngagements(tx, { ...it, participants: [participant] }, also)
}

/** Several of one kind take part, each counted once. */
export async function recordEngagements(
  tx: Tx,
  it: { undertaking: string; participants: readonly string[]; kind: ActorKind; now: Date },
  also: Readonly<Partial<Record<Counter, number>>> = {},
): Promise<void> {
  const { undertaking, participants, kind, now } = it
  const counter = TALLY_OF[kind]
  const changes = countersChanged({ ...also, [counter]: also[counter] ?? 0 }, [counter])
  const changed = changes.map(([name, by]) =>
    name === counter
      ? sql`${sql.ref(name)} = ${sql.ref(name)} + ${by}::int + (select count(*)::int from fresh)`
      : sql`${sql.ref(name)} = ${sql.ref(name)} + ${by}::int`,
  )
  // Whether they were there before is known in the statement alone: two at once are told apart by the key.
  const engaged = sql`
    with fresh as (
      insert into engagement (undertaking, participant, kind, since)
      select ${undertaking}::uuid, participant, ${kind}, ${now} from unnest(${participants}::uuid[]) participant
      on conflict do nothing returning participant)
    update undertaking_tally set ${sql.join(changed)} where undertaking = ${undertaking}`
  await later(tx, engaged.compile(tx))
}

/** A party has left: it no longer counts in the mix. */
export async function endEngagement(tx: Tx, undertaking: string, participant: string): Promise<void> {
  const gone = await tx
    .deleteFrom('engagement')
    .where('undertaking', '=', undertaking)
    .where('participant', '=', participant)
    .returning('kind')
    .executeTakeFirst()
  if (gone !== undefined) await adjustTally(tx, undertaking, { [TALLY_OF[gone.kind as ActorKind]]: -1 })
}

export interface PartyRow {
  readonly id: string
  readonly kind: ActorKind
  readonly name: string
  readonly initiated: boolean
  readonly joinedAt: Date
}

/** Parties that have not left, those who started it first. At most 200: more are told as a number. */
export async function listParties(db: Db, undertaking: string): Promise<PartyRow[]> {
  const rows = await db
    .selectFrom('party')
    .select(['id', 'kind', 'name', 'initiated', 'joined_at as joinedAt'])
    .where('undertaking', '=', undertaking)
    .where('left_at', 'is', null)
    .orderBy('initiated', 'desc')
    .orderBy('joined_at')
    .limit(200)
    .execute()
  return rows as PartyRow[]
}

export async function insertSupportRequest(
  tx: Tx,
  it: { id: string; undertaking: string; text: string; language: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('support_request')
    .values({ ...it, asked_at: now })
    .execute()
}

/** The id of a request in the same words that waits for its answer. */
export async function findWaitingRequest(tx: Tx, undertaking: string, text: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('support_request')
    .select('id')
    .where('undertaking', '=', undertaking)
    .where('text', '=', text)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return row?.id
}

export async function findSupportRequest(tx: Tx, id: string) {
  return tx
    .selectFrom('support_request')
    .select(['id', 'undertaking', 'answered_at as answeredAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function answerSupportRequest(
  tx: Tx,
  it: { id: string; answer: string; answeredBy: string | null },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('support_request')
    .set({ answer: it.answer, answered_by: it.answeredBy, answered_at: now })
    .where('id', '=', it.id)
    .execute()
}

/** Requests for support, newest first, at most 50. */
export async function listSupportRequests(db: Db, undertaking: string) {
  return db
    .selectFrom('support_request')
    .select(['id', 'text', 'language', 'asked_at as askedAt', 'answer', 'answered_at as answeredAt'])
    .where('undertaking', '=', undertaking)
    .orderBy('asked_at', 'desc')
    .limit(50)
    .execute()
}
